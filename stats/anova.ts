import { fUpper } from './distributions/f-upper.ts'
import { mergeSufficient } from './merge-sufficient.ts'
import type { Sufficient } from './sufficient.ts'

export type Anova = {
  k: number
  n: number
  f: number
  df1: number
  df2: number
  p: number
  /** Share of the sum of squares between groups, and the same freed of chance. */
  eta2: number
  omega2: number
  /** Intraclass correlation by the method of moments; may be negative. */
  icc: number
}

/**
 * One-way analysis of variance from sufficient statistics per group; empty groups are left out.
 * Null for fewer than two groups, no spare values, or no variation within groups. Equals R's `anova(lm(y ~ g))`.
 *
 * @example anova([{ n: 2, mean: 1, ss: 2 }, { n: 2, mean: 4, ss: 2 }])?.f // 4.5
 */
export function anova(groups: readonly Sufficient[]): Anova | null {
  const present = groups.filter(({ n }) => n > 0)
  const k = present.length
  const { n, ss: total } = mergeSufficient(present)
  const within = present.reduce((sum, { ss }) => sum + ss, 0)
  if (k < 2 || n <= k || within <= 0) return null
  const between = total - within
  const [df1, df2] = [k - 1, n - k]
  const [msb, msw] = [between / df1, within / df2]
  const size = (n - present.reduce((sum, group) => sum + group.n ** 2, 0) / n) / df1
  return {
    k,
    n,
    f: msb / msw,
    df1,
    df2,
    p: fUpper(msb / msw, df1, df2),
    eta2: between / total,
    omega2: (between - df1 * msw) / (total + msw),
    icc: (msb - msw) / (msb + (size - 1) * msw),
  }
}
