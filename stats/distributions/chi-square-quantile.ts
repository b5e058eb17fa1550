import { incompleteGamma } from './incomplete-gamma.ts'
import { increasingRoot } from './increasing-root.ts'
import { logGamma } from './log-gamma.ts'

/**
 * The value that a share p of chi-square with df degrees of freedom lies below.
 *
 * @throws RangeError unless 0 < p < 1 and df > 0
 * @example chiSquareQuantile(0.975, 1) // 5.02388618731489
 */
export function chiSquareQuantile(p: number, df: number): number {
  if (!(p > 0 && p < 1 && df > 0)) throw new RangeError('chiSquareQuantile needs 0 < p < 1 and df > 0')
  const shape = df / 2
  const cdf = (x: number) => incompleteGamma(shape, x).lower
  let high = Math.max(1, shape)
  while (cdf(high) < p) high *= 2
  const logDensity = (x: number) => (shape - 1) * Math.log(x) - x - logGamma(shape)
  const low = Math.exp((Math.log(p) + logGamma(shape + 1)) / shape)
  // The series starts x^a / Gamma(a + 1), so its inverse lies below the quantile; half of it allows for rounding.
  const root = increasingRoot({
    value: x => Math.log(cdf(x) / p),
    slope: x => Math.exp(logDensity(x)) / cdf(x),
    low: low / 2,
    high,
    start: Math.min(high, Math.max(low, shape)),
  })
  return 2 * root
}
