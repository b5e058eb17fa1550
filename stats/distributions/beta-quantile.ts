import { incompleteBeta } from './incomplete-beta.ts'
import { increasingRoot } from './increasing-root.ts'
import { logGamma } from './log-gamma.ts'

/**
 * The value that a share p of the beta distribution lies below.
 *
 * @throws RangeError unless 0 < p < 1 and both shapes are positive
 * @example betaQuantile(0.5, 2, 3) // 0.38572756813239
 */
export function betaQuantile(p: number, a: number, b: number): number {
  if (!(p > 0 && p < 1 && a > 0 && b > 0)) throw new RangeError('betaQuantile needs 0 < p < 1 and positive shapes')
  const logConstant = logGamma(a + b) - logGamma(a) - logGamma(b)
  const cdf = (x: number) => incompleteBeta(x, a, b).lower
  return increasingRoot({
    value: x => Math.log(cdf(x) / p),
    slope: x => Math.exp(logConstant + (a - 1) * Math.log(x) + (b - 1) * Math.log1p(-x)) / cdf(x),
    low: 0,
    high: 1,
    start: a / (a + b),
  })
}
