import { deviancePart } from './deviance-part.ts'
import { stirlingError } from './stirling-error.ts'

/**
 * Probability of exactly x successes in n trials; x and n may be fractional, as the beta distribution needs.
 * Loader's saddle-point form: relative error about 1e-14 also for large n and in the tails.
 *
 * @param q 1 - p, given when it is known more exactly than by subtraction
 * @example binomialPmf(3, 10, 0.2) // 0.201326592
 */
export function binomialPmf(x: number, n: number, p: number, q = 1 - p): number {
  if (x < 0 || x > n) return 0
  if (p === 0) return x === 0 ? 1 : 0
  if (q === 0) return x === n ? 1 : 0
  if (x === 0) return Math.exp(n * (p < 0.1 ? Math.log1p(-p) : Math.log(q)))
  if (x === n) return Math.exp(n * (q < 0.1 ? Math.log1p(-q) : Math.log(p)))
  const exponent =
    stirlingError(n) - stirlingError(x) - stirlingError(n - x) - deviancePart(x, n * p) - deviancePart(n - x, n * q)
  return Math.exp(exponent) * Math.sqrt(n / (2 * Math.PI * x * (n - x)))
}
