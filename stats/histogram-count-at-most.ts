import { type BucketCounts, bucketOf } from './log-histogram.ts'

/**
 * Number of values of at most so many seconds, from counts per log-spaced bucket, and their total.
 * The bucket that holds the bound counts in full: waits cluster at round figures, and a promise is one. So the bound is
 * taken up to 2 % longer.
 *
 * @example histogramCountAtMost(new Map([[0, 2], [bucketOf(60), 3]]), 30) // { count: 2, total: 5 }
 */
export function histogramCountAtMost(counts: BucketCounts, seconds: number): { count: number; total: number } {
  const last = bucketOf(seconds)
  let count = 0
  let total = 0
  for (const [bucket, n] of counts) {
    total += n
    if (bucket <= last) count += n
  }
  return { count, total }
}
