import type { Variances } from './precisions.ts'
import type { Bounds } from './profile-share.ts'
import { shareSumInterval } from './share-sum-interval.ts'
import { shareErrors, varianceErrors } from './variance-errors.ts'

/** A part of the total variance. */
export type Part = {
  variance: number
  /** Null where the variance is zero or cannot be estimated. */
  standardError: number | null
  /** Part of the total variance, 0..1; 0 where there is no variation at all. */
  share: number
  /** By the delta method; null where the variance has none. */
  shareStandardError: number | null
  /** 95 %; null where the variance cannot be estimated or was not tested. */
  shareInterval: Bounds | null
}

type Found = {
  covariance: readonly (readonly number[])[] | null
  /** One per level; null where there is none. */
  intervals: readonly (Bounds | null)[]
}

/** Every variance as a part of their total, the residual last: what the levels leave. */
export function varianceParts(variances: Variances, { covariance, intervals }: Found): Part[] {
  const total = variances.reduce((sum, variance) => sum + variance, 0)
  const shares = variances.map(variance => variance / total)
  const errors = covariance && varianceErrors(covariance)
  const errorsOfShares = covariance && shareErrors(variances, covariance)
  const levels = cumulativeInterval(shares, intervals)
  const residual = levels && { lower: 1 - levels.upper, upper: 1 - levels.lower }
  return variances.map((variance, k) => ({
    variance,
    standardError: errors?.[k] ?? null,
    share: shares[k]!,
    shareStandardError: errorsOfShares?.[k] ?? null,
    shareInterval: (k < intervals.length ? intervals[k] : residual) ?? null,
  }))
}

/** Interval of the sum of the shares that have one; null where none has. */
export function cumulativeInterval(shares: readonly number[], intervals: readonly (Bounds | null)[]): Bounds | null {
  const known = intervals.flatMap((interval, k) => (interval ? [{ share: shares[k]!, interval }] : []))
  return known.length === 0 ? null : shareSumInterval(known)
}
