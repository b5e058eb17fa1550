import { sufficientOfTally, type Tally } from './tally.ts'

/**
 * Kurtosis of the distances of values from the mean of their group, over all groups: 3 for normal values, less for ratings that
 * have two ends, more where a few lie far off. Fourth moment over the squared second one; null where no value lies off its mean.
 *
 * @example kurtosisWithin([tallyOf([2, 0, 0, 0, 2], 1)]) // 1: half at one end, half at the other
 */
export function kurtosisWithin(groups: readonly Tally[]): number | null {
  let [n, squares, fourths] = [0, 0, 0]
  for (const group of groups) {
    const { mean } = sufficientOfTally(group)
    for (const bin of group) {
      n += bin.n
      squares += bin.n * (bin.value - mean) ** 2
      fourths += bin.n * (bin.value - mean) ** 4
    }
  }
  return squares > 0 ? Math.max(1, (fourths * n) / squares ** 2) : null // never below 1 but by rounding
}
