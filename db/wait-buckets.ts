/** Neighbouring wait buckets differ by this factor, so a quantile read from them is off by at most one per cent. */
export const waitBucketRatio = 1.02
/** Lower bound of bucket 1 in seconds; bucket 0 is no wait at all. stats/log-histogram.ts reads the same buckets. */
export const shortestWait = 0.01

export interface BucketCount {
  served: number
  gaveUp: number
}
/** Counts by bucket. */
export type BucketCounts = Map<number, BucketCount>

const LOG_RATIO = Math.log(waitBucketRatio)

export function waitBucketOf(seconds: number): number {
  if (seconds <= 0) return 0
  return seconds < shortestWait ? 1 : 1 + Math.floor(Math.log(seconds / shortestWait) / LOG_RATIO)
}
