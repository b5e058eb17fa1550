import { normalQuantile } from './distributions/normal-quantile.ts'
import { twoSidedP } from './distributions/two-sided-p.ts'

/** An estimate with its standard error, as a model gives it. */
export type Estimate = { estimate: number; standardError: number }

/**
 * Difference of two independent estimates (first less second) with normal interval and two-sided p-value.
 * Two estimates without error that are equal give p = 1.
 *
 * @example modelDifference({ estimate: 4.3, standardError: 0.1 }, { estimate: 4, standardError: 0.1 }) // 0.3, 0.0228 to 0.5772
 */
export function modelDifference(first: Estimate, second: Estimate, confidence = 0.95) {
  const difference = first.estimate - second.estimate
  const standardError = Math.hypot(first.standardError, second.standardError)
  const reach = normalQuantile((1 + confidence) / 2) * standardError
  const p = difference === 0 ? 1 : twoSidedP(difference / standardError)
  return { difference, standardError, p, lower: difference - reach, upper: difference + reach }
}
