import { controlConstants } from './control-constants.ts'
import { mergeSufficient } from './merge-sufficient.ts'
import type { Sufficient } from './sufficient.ts'

export type Limits = { centre: number; sigma: number; lower: number; upper: number }

export type XbarSLimits = {
  centre: number
  /** Standard deviation of single values, freed of bias. */
  sigma: number
  /** Limits of the mean and, for subgroups of two and more, of the standard deviation; null for an empty subgroup. */
  means: (Limits | null)[]
  spreads: (Limits | null)[]
}

/**
 * Limits of subgroup means and standard deviations (Xbar-S chart): sigma = pooled standard deviation over c4(df + 1).
 * Equals R's `qcc(type = 'xbar', std.dev = 'RMSDF')` and Minitab. Weeks differ by more than sampling error: XmR is the default.
 *
 * @param base subgroups from which centre and sigma are taken, such as those of a baseline; the same unless given
 * @throws RangeError when no subgroup of the base has two values
 */
export function xbarSLimits(subgroups: readonly Sufficient[], base = subgroups): XbarSLimits {
  const df = base.reduce((sum, { n }) => sum + Math.max(0, n - 1), 0)
  if (df === 0) throw new RangeError('xbarSLimits needs a subgroup of two values')
  const pooled = Math.sqrt(base.reduce((sum, { ss }) => sum + ss, 0) / df)
  const sigma = pooled / controlConstants(df + 1).c4
  const { mean: centre } = mergeSufficient(base)
  return {
    centre,
    sigma,
    means: subgroups.map(({ n }) => (n > 0 ? limitsAround(centre, sigma / Math.sqrt(n)) : null)),
    spreads: subgroups.map(({ n }) => {
      if (n < 2) return null
      const { c4 } = controlConstants(n)
      const limits = limitsAround(c4 * sigma, sigma * Math.sqrt(1 - c4 * c4))
      return { ...limits, lower: Math.max(0, limits.lower) }
    }),
  }
}

function limitsAround(centre: number, sigma: number): Limits {
  return { centre, sigma, lower: centre - 3 * sigma, upper: centre + 3 * sigma }
}
