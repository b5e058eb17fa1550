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
  const now = momentsOf(mixed.flatMap(({ peak, others }) => [peak, others]))
  const then = momentsOf(mixed.flatMap(({ peak, others }) => [{ ...peak, mean: others.mean }, others]))
  const peak = mixed.reduce((sum, group) => sum + group.peak.n, 0)
  return {
    n: now.n,
    peak,
    total: now.total === 0 ? null : 1 - then.total / now.total,
    variance: now.ss === 0 ? null : 1 - then.ss / now.ss,
  }
}

function momentsOf(parts: readonly Sufficient[]): { n: number; total: number; ss: number } {
  const n = parts.reduce((sum, part) => sum + part.n, 0)
  const total = parts.reduce((sum, part) => sum + part.n * part.mean, 0)
  const mean = n === 0 ? 0 : total / n
  return { n, total, ss: parts.reduce((sum, part) => sum + part.ss + part.n * (part.mean - mean) ** 2, 0) }
}
