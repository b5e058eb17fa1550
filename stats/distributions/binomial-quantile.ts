import { binomialCdf } from './binomial-cdf.ts'
import { binomialPmf } from './binomial-pmf.ts'
import { normalQuantile } from './normal-quantile.ts'

/** The smallest sum that still counts as reaching p: rounding must not push the answer one further. */
const SLACK = 64 * Number.EPSILON

/**
 * The smallest number of successes in n trials that a share of at least probability stays at or below.
 *
 * @throws RangeError unless 0 <= probability <= 1
 * @example binomialQuantile(0.975, 100, 0.5) // 60
 */
export function binomialQuantile(probability: number, n: number, p: number): number {
  if (!(probability >= 0 && probability <= 1)) throw new RangeError('binomialQuantile needs a probability')
  if (probability === 0 || p === 0 || n === 0) return 0
  if (probability === 1 || p === 1) return n
  const reached = probability * (1 - SLACK)
  const guess = Math.round(n * p + normalQuantile(probability) * Math.sqrt(n * p * (1 - p)))
  let x = Math.min(n, Math.max(0, guess))
  let cdf = binomialCdf(x, n, p)
  while (cdf < reached) {
    x += 1
    cdf += binomialPmf(x, n, p)
  }
  while (x > 0 && binomialCdf(x - 1, n, p) >= reached) x -= 1
  return x
}
