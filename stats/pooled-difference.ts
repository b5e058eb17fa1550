import { studentTCdf } from './distributions/student-t-cdf.ts'
import { studentTQuantile } from './distributions/student-t-quantile.ts'
import type { Sufficient } from './sufficient.ts'
import type { MeanDifference } from './welch-difference.ts'

/**
 * Difference of two means (first less second) with one spread for both: for a few unusual days against many usual ones, of which the
 * first alone, even a single one, would not tell how much days differ. Student's t with n1 + n2 - 2. Equals R's
 * `t.test(x, y, var.equal = TRUE)`. Null unless both have a value, and together at least three that are not all equal within them.
 *
 * @example pooledDifference({ n: 1, mean: 5, ss: 0 }, { n: 3, mean: 2, ss: 2 })?.df // 2
 */
export function pooledDifference(first: Sufficient, second: Sufficient, confidence = 0.95): MeanDifference | null {
  const df = first.n + second.n - 2
  if (first.n === 0 || second.n === 0 || df < 1) return null
  const variance = (first.ss + second.ss) / df
  if (variance <= 0) return null
  const standardError = Math.sqrt(variance * (1 / first.n + 1 / second.n))
  const difference = first.mean - second.mean
  const reach = studentTQuantile((1 + confidence) / 2, df) * standardError
  const p = Math.min(1, 2 * studentTCdf(-Math.abs(difference / standardError), df))
  return { difference, standardError, df, p, lower: difference - reach, upper: difference + reach }
}
