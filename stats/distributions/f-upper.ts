import { incompleteBeta } from './incomplete-beta.ts'

/**
 * Probability that F with df1 and df2 degrees of freedom exceeds f.
 *
 * @example fUpper(3.8, 5, 66) // 0.00437632887624
 */
export function fUpper(f: number, df1: number, df2: number): number {
  if (f <= 0) return 1
  if (f === Infinity) return 0
  const total = df2 + df1 * f
  return incompleteBeta(df2 / total, df2 / 2, df1 / 2, (df1 * f) / total).lower
}
