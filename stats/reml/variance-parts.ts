import { normalQuantile } from '../distributions/normal-quantile.ts'
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
  /** Of each level's share in the random variances; null where there is none. */
  intervals: readonly (Bounds | null)[]
  /** Variance of fixed effects. */
  fixed?: { variance: number; standardError: number } | undefined
}

const Z = normalQuantile(0.975)

/** Every variance as a part of their total: levels, the residual, and last the fixed effects where there are any. */
export function varianceParts(variances: Variances, { covariance, intervals, fixed }: Found): Part[] {
  const all = fixed ? [...variances, fixed.variance] : variances
  const wide = covariance && (fixed ? bordered(covariance, fixed.standardError ** 2) : covariance)
  const total = all.reduce((sum, variance) => sum + variance, 0)
  const shares = all.map(variance => variance / total)
  const errors = wide && varianceErrors(wide)
  const errorsOfShares = wide && shareErrors(all, wide)
  const random = variances.reduce((sum, variance) => sum + variance, 0) / total
  const ofLevels = intervals.map(found => found && { lower: found.lower * random, upper: found.upper * random })
  const ofFixed = fixed && wide ? [fixedInterval(fixed, total - fixed.variance)] : []
  const residual = complement(
    cumulativeInterval([...shares.slice(0, intervals.length), ...shares.slice(variances.length)], [...ofLevels, ...ofFixed]),
  )
  const found = [...ofLevels, residual, ...ofFixed]
  return all.map((variance, k) => ({
    variance,
    standardError: errors?.[k] ?? null,
    share: shares[k]!,
    shareStandardError: errorsOfShares?.[k] ?? null,
    shareInterval: found[k] ?? null,
  }))
}

/** Interval of the sum of the shares that have one; null where none has. */
export function cumulativeInterval(shares: readonly number[], intervals: readonly (Bounds | null)[]): Bounds | null {
  const known = intervals.flatMap((interval, k) => (interval ? [{ share: shares[k]!, interval }] : []))
  return known.length === 0 ? null : shareSumInterval(known)
}

/** The variance of fixed effects is near normal; the random ones beside it are taken as known. */
function fixedInterval({ variance, standardError }: { variance: number; standardError: number }, random: number): Bounds {
  const share = (found: number) => Math.max(0, found) / (Math.max(0, found) + random)
  return { lower: share(variance - Z * standardError), upper: share(variance + Z * standardError) }
}

function complement(bounds: Bounds | null): Bounds | null {
  return bounds && { lower: 1 - bounds.upper, upper: 1 - bounds.lower }
}

function bordered(matrix: readonly (readonly number[])[], corner: number): number[][] {
  return [...matrix.map(row => [...row, 0]), [...matrix.map(() => 0), corner]]
}
