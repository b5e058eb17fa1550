/** Each bucket is this much wider than the one below. */
export const RATIO = 1.02

/** Lower bound of bucket 1, in seconds; anything shorter but not zero is counted there. */
export const SHORTEST = 0.01

/** Counts per bucket, in any order: a Map, or rows of a roll-up. */
export type BucketCounts = Iterable<readonly [bucket: number, n: number]>

/**
 * Bucket of a duration in a histogram of log-spaced buckets, so that quantiles merge with at most 1 % error.
 * Zero has bucket 0 for itself; 30 days fall into bucket 979.
 *
 * @throws RangeError for a negative duration
 * @example bucketOf(0) // 0
 */
export function bucketOf(seconds: number): number {
  if (!(seconds >= 0)) throw new RangeError('bucketOf needs a duration')
  if (seconds === 0) return 0
  return Math.max(1, 1 + Math.floor(Math.log(seconds / SHORTEST) / Math.log(RATIO)))
}

/**
 * Bounds of a bucket in seconds, the lower one included, the upper one not.
 *
 * @example boundsOf(1) // { lower: 0.01, upper: 0.0102 }
 */
export function boundsOf(bucket: number): { lower: number; upper: number } {
  if (bucket === 0) return { lower: 0, upper: 0 }
  return { lower: SHORTEST * RATIO ** (bucket - 1), upper: SHORTEST * RATIO ** bucket }
}

/** The duration that stands for a bucket, in seconds: its geometric middle, within 1 % of all in it. */
export function middleOf(bucket: number): number {
  return bucket === 0 ? 0 : SHORTEST * RATIO ** (bucket - 0.5)
}
