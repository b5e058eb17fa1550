import { quantile } from './quantile.ts'

/** What a box plot draws, in the unit of the values. */
export type BoxSummary = {
  q1: number
  median: number
  q3: number
  /** The most extreme values within the reach. */
  lowerWhisker: number
  upperWhisker: number
  /** Values beyond the whiskers. */
  outliersBelow: number
  outliersAbove: number
}

/**
 * Box and whiskers: quartiles (type 7), and whiskers to the furthest value within 1.5 times the box from its ends.
 * Tukey, Exploratory Data Analysis (1977). Null for no value.
 *
 * @param sorted ascending
 * @example boxSummary([1, 2, 3, 4, 5, 20]) // q1 2.25, median 3.5, q3 4.75, whiskers 1 and 5, one outlier above
 */
export function boxSummary(sorted: ArrayLike<number>, reach = 1.5): BoxSummary | null {
  const n = sorted.length
  if (n === 0) return null
  const [q1, median, q3] = [quantile(sorted, 0.25)!, quantile(sorted, 0.5)!, quantile(sorted, 0.75)!]
  const [lowest, highest] = [q1 - reach * (q3 - q1), q3 + reach * (q3 - q1)]
  let below = 0
  while (sorted[below]! < lowest) below++
  let above = 0
  while (sorted[n - 1 - above]! > highest) above++
  return {
    q1,
    median,
    q3,
    lowerWhisker: sorted[below]!,
    upperWhisker: sorted[n - 1 - above]!,
    outliersBelow: below,
    outliersAbove: above,
  }
}
