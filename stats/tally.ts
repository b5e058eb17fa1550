import type { Sufficient } from './sufficient.ts'

/** Values with how often each occurs: a histogram of ratings, or single values with n = 1. */
export type Tally = readonly { value: number; n: number }[]

/**
 * Tally of a histogram whose first bin is the lowest score.
 *
 * @example tallyOf([0, 0, 2, 6, 4], 1) // 2 threes, 6 fours, 4 fives
 */
export function tallyOf(counts: readonly number[], lowest: number): Tally {
  return counts.flatMap((n, i) => (n > 0 ? [{ value: lowest + i, n }] : []))
}

/** Sufficient statistics of the values of a tally, each changed by `shown` first. */
export function sufficientOfTally(tally: Tally, shown: (value: number) => number = value => value): Sufficient {
  const n = tally.reduce((sum, bin) => sum + bin.n, 0)
  if (n === 0) return { n: 0, mean: 0, ss: 0 }
  const mean = tally.reduce((sum, bin) => sum + bin.n * shown(bin.value), 0) / n
  return { n, mean, ss: tally.reduce((sum, bin) => sum + bin.n * (shown(bin.value) - mean) ** 2, 0) }
}

/** Median (type 7) of a tally; null when it is empty. */
export function medianOfTally(tally: Tally): number | null {
  const sorted = tally.filter(({ n }) => n > 0).sort((a, b) => a.value - b.value)
  const total = sorted.reduce((sum, { n }) => sum + n, 0)
  if (total === 0) return null
  const at = (rank: number) => {
    let before = 0
    return sorted.find(({ n }) => (before += n) > rank)!.value
  }
  return (at(Math.floor((total - 1) / 2)) + at(Math.floor(total / 2))) / 2
}
