import { normalQuantile } from './distributions/normal-quantile.ts'
import { poissonCdf } from './distributions/poisson-cdf.ts'
import { twoSidedP } from './distributions/two-sided-p.ts'
import { mergeSufficient } from './merge-sufficient.ts'
import { poissonInterval } from './poisson-interval.ts'
import type { Sufficient } from './sufficient.ts'

/** Values of one unit in one stratum. */
export type UnitStratum = Sufficient & { readonly unit: string; readonly stratum: string }

export type ObservedExpected = {
  unit: string
  n: number
  /** Mean of the unit's values, and the mean that its mix of strata would have if each stratum were as it is over all units. */
  observed: number
  expected: number
  /** Observed less expected; null interval where strata hold single values. */
  difference: { value: number; lower: number | null; upper: number | null }
  p: number | null
}

export type ObservedExpectedCount = {
  unit: string
  n: number
  /** Events counted, and expected from the unit's mix. */
  observed: number
  expected: number
  /** Observed over expected with exact Poisson interval; null where nothing is expected. */
  ratio: { value: number; lower: number; upper: number } | null
  p: number | null
}

/**
 * Every unit's mean against what its own mix of strata leads to expect (indirect standardisation), all units together being the
 * standard, which counts as known; the unit's variance is pooled within its strata.
 * Fleiss, Levin and Paik, Statistical Methods for Rates and Proportions, chapter 19.
 */
export function observedExpectedMeans(cells: readonly UnitStratum[], confidence = 0.95): ObservedExpected[] {
  const z = normalQuantile((1 + confidence) / 2)
  return byUnit(cells).map(({ unit, own, expected }) => {
    const { n, mean } = mergeSufficient(own)
    const value = mean - expected
    const freedom = n - own.length
    const error = freedom > 0 ? Math.sqrt(own.reduce((sum, { ss }) => sum + ss, 0) / freedom / n) : null
    return {
      unit,
      n,
      observed: mean,
      expected,
      difference: { value, lower: error === null ? null : value - z * error, upper: error === null ? null : value + z * error },
      p: error === null ? null : significance(value, error),
    }
  })
}

/** The same for events counted: observed over expected events, as a standardised ratio with exact Poisson interval and p-value. */
export function observedExpectedCounts(cells: readonly UnitStratum[], confidence = 0.95): ObservedExpectedCount[] {
  return byUnit(cells).map(({ unit, own, expected: expectedRate }) => {
    const { n, mean } = mergeSufficient(own)
    const observed = Math.round(n * mean)
    const expected = n * expectedRate
    if (!(expected > 0)) return { unit, n, observed, expected: 0, ratio: null, p: null }
    const { rate, lower, upper } = poissonInterval(observed, expected, confidence)!
    return {
      unit,
      n,
      observed,
      expected,
      ratio: { value: rate, lower, upper },
      p: exactP(observed, expected),
    }
  })
}

/** Units in order of first appearance, with the mean that their mix leads to expect. */
function byUnit(cells: readonly UnitStratum[]): { unit: string; own: UnitStratum[]; expected: number }[] {
  const present = cells.filter(({ n }) => n > 0)
  const strata = Map.groupBy(present, ({ stratum }) => stratum)
  const means = new Map(Array.from(strata, ([stratum, held]) => [stratum, mergeSufficient(held).mean]))
  return Array.from(
    Map.groupBy(present, ({ unit }) => unit),
    ([unit, own]) => {
      const n = own.reduce((sum, cell) => sum + cell.n, 0)
      return { unit, own, expected: own.reduce((sum, cell) => sum + (cell.n / n) * means.get(cell.stratum)!, 0) }
    },
  )
}

function significance(value: number, error: number): number {
  if (error === 0) return value === 0 ? 1 : 0
  return twoSidedP(value / error)
}

/** Twice the smaller tail, as the interval has it. */
function exactP(x: number, expected: number): number {
  return Math.min(1, 2 * Math.min(poissonCdf(x, expected).lower, poissonCdf(x - 1, expected).upper))
}
