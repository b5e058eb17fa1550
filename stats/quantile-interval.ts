import { binomialCdf } from './distributions/binomial-cdf.ts'
import { binomialQuantile } from './distributions/binomial-quantile.ts'
import { quantile } from './quantile.ts'

/** A tail filled exactly may come out this much larger by rounding. */
const ROUNDING = 64 * Number.EPSILON

/** A quantile with the order statistics around it (1-based ranks); a limit is null where the sample is too small to give it. */
export type QuantileInterval = {
  n: number
  estimate: number
  lower: number | null
  upper: number | null
  lowerRank: number
  upperRank: number
  /** Probability that the interval covers the true quantile, whatever the distribution. */
  coverage: number
}

/**
 * Type-7 quantile with a distribution-free interval from order statistics; null for no value.
 * Conover, Practical Nonparametric Statistics, 3rd edition, 3.2.
 *
 * @param sorted ascending
 * @throws RangeError unless 0 < p < 1
 * @example quantileInterval([0.8, 1.9, 2.1, 3.1, 3.3, 3.4, 4, 4.4, 5.9, 6.2, 7.7, 8.8, 9.6, 12.5, 25.1], 0.5) // 4.4, 3.1 to 8.8
 */
export function quantileInterval(sorted: ArrayLike<number>, p: number, confidence = 0.95): QuantileInterval | null {
  if (!(p > 0 && p < 1)) throw new RangeError('quantileInterval needs a share between 0 and 1')
  const n = sorted.length
  const estimate = quantile(sorted, p)
  if (estimate === null) return null
  const { lowerRank, upperRank, coverage } = quantileRanks(n, p, confidence)
  const lower = lowerRank >= 1 ? sorted[lowerRank - 1]! : null
  const upper = upperRank <= n ? sorted[upperRank - 1]! : null
  return { n, estimate, lower, upper, lowerRank, upperRank, coverage }
}

/** Ranks of the order statistics that hold the quantile with at least the wanted confidence in each tail. */
export function quantileRanks(
  n: number,
  p: number,
  confidence = 0.95,
): { lowerRank: number; upperRank: number; coverage: number } {
  const tail = (1 - confidence) / 2
  const first = binomialQuantile(tail, n, p)
  const lowerRank = binomialCdf(first, n, p) <= tail * (1 + ROUNDING) ? first + 1 : first
  const upperRank = binomialQuantile(1 - tail, n, p) + 1
  return { lowerRank, upperRank, coverage: binomialCdf(upperRank - 1, n, p) - binomialCdf(lowerRank - 1, n, p) }
}
