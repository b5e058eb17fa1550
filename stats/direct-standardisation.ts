import { normalQuantile } from './distributions/normal-quantile.ts'
import { mergeSufficient } from './merge-sufficient.ts'
import type { Sufficient } from './sufficient.ts'

/** One kind of customer (a stratum) as both sides met it; n = 0 where a side met none. */
export type Stratum = { readonly a: Sufficient; readonly b: Sufficient }

export type StandardisedDifference = {
  /** First less second over all values. */
  crude: number
  /** The same over the strata that both sides have. */
  shared: number
  /** First less second with both weighted by the mix of both together, over the shared strata. */
  standardised: number
  /** 95 % interval; null where no stratum has two values of a side. */
  interval: { lower: number; upper: number } | null
  /** What the different mix makes of the difference: shared less standardised. */
  explained: number
  /** Strata of both sides, and strata that only one side has. */
  strata: number
  strataLeftOut: number
  /** Share of each side's values in shared strata. */
  coverage: { a: number; b: number }
}

/**
 * Difference of two means (or shares) if both sides had the same mix of strata: direct standardisation with both sides together
 * as the standard. The weights count as known; the variance of a side is pooled within its strata, its error by the delta method
 * sqrt(sum w_k^2 s^2 / n_k). Fleiss, Levin and Paik, Statistical Methods for Rates and Proportions, chapter 19.
 *
 * @returns null where no stratum has values of both sides
 * @example directStandardisation([{ a: { n: 90, mean: 4, ss: 90 }, b: { n: 10, mean: 4, ss: 10 } },
 *   { a: { n: 10, mean: 2, ss: 10 }, b: { n: 90, mean: 2, ss: 90 } }]) // crude 1.6, standardised 0, explained 1.6
 */
export function directStandardisation(strata: readonly Stratum[], confidence = 0.95): StandardisedDifference | null {
  const seen = strata.filter(({ a, b }) => a.n + b.n > 0)
  const shared = seen.filter(({ a, b }) => a.n > 0 && b.n > 0)
  if (shared.length === 0) return null
  const rows = shared.reduce((sum, { a, b }) => sum + a.n + b.n, 0)
  const weighed = shared.map(stratum => ({ ...stratum, weight: (stratum.a.n + stratum.b.n) / rows }))
  const standardised = weighed.reduce((sum, { a, b, weight }) => sum + weight * (a.mean - b.mean), 0)
  const squares = (['a', 'b'] as const).map(side => squaredError(weighed.map(one => ({ ...one[side], weight: one.weight }))))
  const difference = (of: readonly Stratum[]) =>
    mergeSufficient(of.map(({ a }) => a)).mean - mergeSufficient(of.map(({ b }) => b)).mean
  const coverage = (side: 'a' | 'b') => countOf(shared, side) / countOf(seen, side)
  const within = difference(shared)
  return {
    crude: difference(seen),
    shared: within,
    standardised,
    interval: intervalOf(standardised, squares, confidence),
    explained: within - standardised,
    strata: shared.length,
    strataLeftOut: seen.length - shared.length,
    coverage: { a: coverage('a'), b: coverage('b') },
  }
}

function countOf(strata: readonly Stratum[], side: 'a' | 'b'): number {
  return strata.reduce((sum, stratum) => sum + stratum[side].n, 0)
}

/** Squared error of a weighted mean of strata; null where every stratum holds one value. */
function squaredError(strata: readonly (Sufficient & { weight: number })[]): number | null {
  const freedom = strata.reduce((sum, { n }) => sum + n - 1, 0)
  if (freedom === 0) return null
  const variance = strata.reduce((sum, { ss }) => sum + ss, 0) / freedom
  return strata.reduce((sum, { n, weight }) => sum + (weight * weight * variance) / n, 0)
}

function intervalOf(value: number, squares: readonly (number | null)[], confidence: number): StandardisedDifference['interval'] {
  if (squares.includes(null)) return null
  const reach = normalQuantile((1 + confidence) / 2) * Math.sqrt(squares.reduce<number>((sum, square) => sum + square!, 0))
  return { lower: value - reach, upper: value + reach }
}
