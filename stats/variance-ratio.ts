import { betaQuantile } from './distributions/beta-quantile.ts'
import { fUpper } from './distributions/f-upper.ts'
import type { Sufficient } from './sufficient.ts'

export type VarianceRatio = { ratio: number; df1: number; df2: number; p: number; lower: number; upper: number }

/**
 * Ratio of two variances (first over second) with interval and two-sided F test, exact for normal values; equals R's `var.test`.
 * Null unless both have two values and the second varies.
 *
 * @example varianceRatio({ n: 9, mean: 3, ss: 24 }, { n: 12, mean: 4, ss: 6 })?.ratio // 5.5
 */
export function varianceRatio(first: Sufficient, second: Sufficient, confidence = 0.95): VarianceRatio | null {
  if (first.n < 2 || second.n < 2 || second.ss === 0) return null
  const [df1, df2] = [first.n - 1, second.n - 1]
  const ratio = first.ss / df1 / (second.ss / df2)
  const upperTail = fUpper(ratio, df1, df2)
  const tail = (1 - confidence) / 2
  return {
    ratio,
    df1,
    df2,
    p: Math.min(1, 2 * Math.min(upperTail, 1 - upperTail)),
    lower: ratio / fQuantile(1 - tail, df1, df2),
    upper: ratio / fQuantile(tail, df1, df2),
  }
}

function fQuantile(p: number, df1: number, df2: number): number {
  const x = betaQuantile(p, df1 / 2, df2 / 2)
  return (df2 * x) / (df1 * (1 - x))
}
