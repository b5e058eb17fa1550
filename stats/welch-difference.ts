import { studentTCdf } from './distributions/student-t-cdf.ts'
import { studentTQuantile } from './distributions/student-t-quantile.ts'
import type { Sufficient } from './sufficient.ts'

/** Difference of two means in the unit of the values; `df` are the Welch-Satterthwaite degrees of freedom. */
export type MeanDifference = { difference: number; standardError: number; df: number; p: number; lower: number; upper: number }

/**
 * Difference of two means (first less second) with unequal variances: interval and two-sided p-value.
 * Welch, Biometrika 34:28 (1947). Equals R's `t.test(x, y)`. Null unless both have two values and one of them varies.
 *
 * @example welchDifference({ n: 40, mean: 4.2, ss: 24.96 }, { n: 55, mean: 4.15, ss: 43.74 })?.p // 0.7761
 */
export function welchDifference(first: Sufficient, second: Sufficient, confidence = 0.95): MeanDifference | null {
  if (first.n < 2 || second.n < 2) return null
  const a = first.ss / (first.n - 1) / first.n
  const b = second.ss / (second.n - 1) / second.n
  if (a + b === 0) return null
  const standardError = Math.sqrt(a + b)
  const df = (a + b) ** 2 / (a ** 2 / (first.n - 1) + b ** 2 / (second.n - 1))
  const difference = first.mean - second.mean
  const reach = studentTQuantile((1 + confidence) / 2, df) * standardError
  const p = Math.min(1, 2 * studentTCdf(-Math.abs(difference / standardError), df))
  return { difference, standardError, df, p, lower: difference - reach, upper: difference + reach }
}
