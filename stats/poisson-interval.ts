import { chiSquareQuantile } from './distributions/chi-square-quantile.ts'

/** Events per unit of exposure with their interval. */
export type RateInterval = { rate: number; lower: number; upper: number }

/**
 * Rate of x events in so much exposure, with the exact interval of a Poisson count; null without exposure.
 * Garwood, Biometrika 28:437 (1936). Equals R's `poisson.test(x, exposure)`.
 *
 * @throws RangeError for a negative count or exposure
 * @example poissonInterval(10, 2000) // rate 0.005, lower 0.0023977, upper 0.0091952
 */
export function poissonInterval(x: number, exposure: number, confidence = 0.95): RateInterval | null {
  if (!(x >= 0 && exposure >= 0)) throw new RangeError('poissonInterval needs a count and an exposure')
  if (exposure === 0) return null
  const tail = (1 - confidence) / 2
  const lower = x === 0 ? 0 : chiSquareQuantile(tail, 2 * x) / 2
  const upper = chiSquareQuantile(1 - tail, 2 * x + 2) / 2
  return { rate: x / exposure, lower: lower / exposure, upper: upper / exposure }
}
