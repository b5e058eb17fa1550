import { middleOf } from './log-histogram.ts'
import { rankQuantile } from './rank-quantile.ts'

/** Counts of log-spaced buckets side by side, the buckets in their order. */
export interface FilledBuckets {
  readonly buckets: ArrayLike<number>
  readonly counts: ArrayLike<number>
}

/**
 * Quantile (type 7) in seconds from counts per log-spaced bucket; within 1 % of the quantile of the values themselves.
 * Null when the counts are empty.
 *
 * @throws RangeError unless 0 <= p <= 1
 * @example bucketQuantile({ buckets: [bucketOf(60), bucketOf(600)], counts: [9, 1] }, 0.5) // 60 within 1 %
 */
export function bucketQuantile(filled: FilledBuckets, p: number): number | null {
  if (!(p >= 0 && p <= 1)) throw new RangeError('bucketQuantile needs a share between 0 and 1')
  let total = 0
  for (let i = 0; i < filled.counts.length; i++) total += filled.counts[i]!
  return total === 0 ? null : rankQuantile(total, p, rank => atRank(filled, rank))
}

function atRank({ buckets, counts }: FilledBuckets, rank: number): number {
  let i = 0
  for (let before = counts[0]!; before <= rank; before += counts[i]!) i++
  return middleOf(buckets[i]!)
}
