import { bucketQuantile } from './bucket-quantile.ts'
import type { BucketCounts } from './log-histogram.ts'

/**
 * Quantile (type 7) in seconds from counts per log-spaced bucket; within 1 % of the quantile of the values themselves.
 * Null when the counts are empty.
 *
 * @throws RangeError unless 0 <= p <= 1
 * @example histogramQuantile(new Map([[bucketOf(60), 9], [bucketOf(600), 1]]), 0.5) // 60 within 1 %
 */
export function histogramQuantile(counts: BucketCounts, p: number): number | null {
  if (!(p >= 0 && p <= 1)) throw new RangeError('histogramQuantile needs a share between 0 and 1')
  const filled = [...counts].filter(([, n]) => n > 0).sort(([a], [b]) => a - b)
  return bucketQuantile({ buckets: filled.map(([bucket]) => bucket), counts: filled.map(([, n]) => n) }, p)
}
