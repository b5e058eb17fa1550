import { type KaplanMeier, kaplanMeier, type Observation } from './kaplan-meier.ts'
import { type BucketCounts, middleOf } from './log-histogram.ts'

/**
 * Product-limit estimate from histograms of the waits of those served and of those who gave up; times are within 1 %.
 * Within a bucket the served come before those who gave up.
 *
 * @example kaplanMeierHistogram(new Map([[bucketOf(60), 3]]), new Map([[bucketOf(30), 1]])).median // 60 within 1 %
 */
export function kaplanMeierHistogram(served: BucketCounts, gaveUp: BucketCounts): KaplanMeier {
  return kaplanMeier([...observationsOf(served, true), ...observationsOf(gaveUp, false)])
}

function observationsOf(counts: BucketCounts, event: boolean): Observation[] {
  return Array.from(counts, ([bucket, n]) => ({ time: middleOf(bucket), event, n }))
}
