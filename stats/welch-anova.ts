import { fUpper } from './distributions/f-upper.ts'
import type { Sufficient } from './sufficient.ts'

/**
 * One-way analysis of variance that lets variances differ. Welch, Biometrika 38:330 (1951); equals R's `oneway.test`.
 * Null unless at least two groups have two values each that vary; other groups are left out.
 *
 * @example welchAnova([{ n: 3, mean: 1, ss: 2 }, { n: 3, mean: 4, ss: 2 }])?.f // 13.5
 */
export function welchAnova(groups: readonly Sufficient[]): { f: number; df1: number; df2: number; p: number } | null {
  const weighted = groups.flatMap(({ n, mean, ss }) => (n > 1 && ss > 0 ? [{ n, mean, weight: n / (ss / (n - 1)) }] : []))
  const k = weighted.length
  if (k < 2) return null
  const total = weighted.reduce((sum, { weight }) => sum + weight, 0)
  const centre = weighted.reduce((sum, { weight, mean }) => sum + weight * mean, 0) / total
  const unevenness = weighted.reduce((sum, { n, weight }) => sum + (1 - weight / total) ** 2 / (n - 1), 0) / (k * k - 1)
  const between = weighted.reduce((sum, { weight, mean }) => sum + weight * (mean - centre) ** 2, 0)
  const [df1, df2] = [k - 1, 1 / (3 * unevenness)]
  const f = between / (df1 * (1 + 2 * (k - 2) * unevenness))
  return { f, df1, df2, p: fUpper(f, df1, df2) }
}
