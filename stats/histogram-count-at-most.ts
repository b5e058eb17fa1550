import { type BucketCounts, boundsOf } from './log-histogram.ts'

/**
 * Number of values of at most so many seconds, from counts per log-spaced bucket, and their total.
 * The bucket that holds the bound is divided in proportion to the logarithm.
 *
 * @example histogramCountAtMost(new Map([[0, 2], [bucketOf(60), 3]]), 30) // { count: 2, total: 5 }
 */
export function histogramCountAtMost(counts: BucketCounts, seconds: number): { count: number; total: number } {
  let count = 0
  let total = 0
  for (const [bucket, n] of counts) {
    total += n
    const { lower, upper } = boundsOf(bucket)
    if (upper <= seconds) count += n
    else if (lower < seconds) count += (n * Math.log(seconds / lower)) / Math.log(upper / lower)
  }
  return { count, total }
}
