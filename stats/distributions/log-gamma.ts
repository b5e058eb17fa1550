import { HALF_LOG_2PI, stirlingError } from './stirling-error.ts'

/**
 * Natural logarithm of the gamma function for x > 0, to about 1e-15.
 *
 * @throws RangeError for x <= 0
 * @example logGamma(10) // 12.8018274800815
 */
export function logGamma(x: number): number {
  if (!(x > 0)) throw new RangeError('logGamma needs a positive number')
  if (x === 1 || x === 2) return 0
  return (x - 0.5) * Math.log(x) - x + HALF_LOG_2PI + stirlingError(x)
}
