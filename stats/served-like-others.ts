import type { Sufficient } from './sufficient.ts'

/** Values of one group at its peak and at all other times. */
export interface PeakGroup {
  readonly peak: Sufficient
  readonly others: Sufficient
}

/**
 * What would vanish if every group's values at its peak had the mean of its other values, their spread about it kept: the share of
 * the sum of all values (of a count: of those counted), and the share of their variance. Groups without both kinds are left out.
 * Direct standardisation of the peak to the other times, group by group. Shares are null where the sum or the variance is zero.
 *
 * @example servedLikeOthers([{ peak: { n: 2, mean: 3, ss: 0 }, others: { n: 2, mean: 1, ss: 0 } }]) // total 0.5, variance 1
 */
export function servedLikeOthers(groups: readonly PeakGroup[]): {
  n: number
  peak: number
  total: number | null
  variance: number | null
} {
  const mixed = groups.filter(({ peak, others }) => peak.n > 0 && others.n > 0)
  const now = momentsOf(mixed, ({ peak }) => peak.mean)
  const then = momentsOf(mixed, ({ others }) => others.mean)
  return {
    n: now.n,
    peak: mixed.reduce((sum, group) => sum + group.peak.n, 0),
    total: now.total === 0 ? null : 1 - then.total / now.total,
    variance: now.ss === 0 ? null : 1 - then.ss / now.ss,
  }
}

/** Of all values, with such a mean of each group's peak. */
function momentsOf(
  groups: readonly PeakGroup[],
  peakMean: (group: PeakGroup) => number,
): { n: number; total: number; ss: number } {
  let [n, total, ss] = [0, 0, 0]
  for (const group of groups) {
    n += group.peak.n + group.others.n
    total = total + group.peak.n * peakMean(group) + group.others.n * group.others.mean
  }
  const mean = n === 0 ? 0 : total / n
  for (const group of groups) {
    const { peak, others } = group
    ss = ss + (peak.ss + peak.n * (peakMean(group) - mean) ** 2) + (others.ss + others.n * (others.mean - mean) ** 2)
  }
  return { n, total, ss }
}
