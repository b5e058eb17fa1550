import { type BucketCounts, middleOf } from './log-histogram.ts'

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
  const total = filled.reduce((sum, [, n]) => sum + n, 0)
  if (total === 0) return null
  const position = (total - 1) * p
  const below = Math.floor(position)
  const low = atRank(filled, below)
  const high = atRank(filled, Math.min(below + 1, total - 1))
  return low + (position - below) * (high - low)
}

function atRank(sorted: readonly (readonly [bucket: number, n: number])[], rank: number): number {
  let before = 0
  const [bucket] = sorted.find(([, n]) => {
    before += n
    return rank < before
  })!
  return middleOf(bucket)
}
