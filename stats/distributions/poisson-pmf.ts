import { deviancePart } from './deviance-part.ts'
import { stirlingError } from './stirling-error.ts'

/**
 * Probability of exactly x events where mean are expected, mean above zero. Loader's saddle-point form.
 *
 * @example poissonPmf(3, 2) // 0.180447044315
 */
export function poissonPmf(x: number, mean: number): number {
  if (x < 0) return 0
  if (x === 0) return Math.exp(-mean)
  return Math.exp(-stirlingError(x) - deviancePart(x, mean)) / Math.sqrt(2 * Math.PI * x)
}
