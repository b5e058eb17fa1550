import { squaresAroundMean } from './sufficient-from-sums.ts'

/** Of a group its values at other times and, from `PEAK` on, those at its peak: count, sum and sum of squares. */
export const WIDTH = 6
export const PEAK = 3

/**
 * What would vanish if every group's values at its peak had the mean of its other values, their spread about it kept: the share of
 * the sum of all values (of a count: of those counted), and the share of their variance. Groups without both kinds are left out.
 * Direct standardisation of the peak to the other times, group by group. Shares are null where the sum or the variance is zero.
 *
 * @param sums `WIDTH` of one group after those of another
 * @example servedLikeOthers(Float64Array.of(2, 2, 2, 2, 6, 18)) // total 0.5, variance 1
 */
export function servedLikeOthers(sums: Float64Array): {
  n: number
  peak: number
  total: number | null
  variance: number | null
} {
  let [n, peak, now, then] = [0, 0, 0, 0]
  for (let at = 0; at < sums.length; at += WIDTH) {
    const [others, peaks] = [sums[at]!, sums[at + PEAK]!]
    if (others === 0 || peaks === 0) continue
    n += others + peaks
    peak += peaks
    now += sums[at + 1]! + sums[at + PEAK + 1]!
    then += sums[at + 1]! * (1 + peaks / others)
  }
  const squares = squaresOf(sums, now / n, then / n)
  return {
    n,
    peak,
    total: now === 0 ? null : 1 - then / now,
    variance: squares.now === 0 ? null : 1 - squares.alike / squares.now,
  }
}

/** Squares of all values around their mean as it is, and as it would be. */
function squaresOf(sums: Float64Array, meanNow: number, meanThen: number): { now: number; alike: number } {
  let [now, alike] = [0, 0]
  for (let at = 0; at < sums.length; at += WIDTH) {
    const [others, peaks] = [sums[at]!, sums[at + PEAK]!]
    if (others === 0 || peaks === 0) continue
    const [usual, atPeak] = [sums[at + 1]! / others, sums[at + PEAK + 1]! / peaks]
    const within =
      squaresAroundMean(others, sums[at + 1]!, sums[at + 2]!) +
      squaresAroundMean(peaks, sums[at + PEAK + 1]!, sums[at + PEAK + 2]!)
    now += within + others * (usual - meanNow) ** 2 + peaks * (atPeak - meanNow) ** 2
    alike += within + (others + peaks) * (usual - meanThen) ** 2
  }
  return { now, alike }
}
