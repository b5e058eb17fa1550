import { poissonCdf } from './distributions/poisson-cdf.ts'
import { studentTCdf } from './distributions/student-t-cdf.ts'
import { studentTQuantile } from './distributions/student-t-quantile.ts'
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
  /** Observed less expected; null interval where no values differ within strata, or strata hold single values. */
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
 * standard, which counts as known. One variance is pooled within the strata of all units, with Student's t of its degrees of
 * freedom: a unit of few and equal values says nothing about its own. Where no values differ, nothing is said.
 * Fleiss, Levin and Paik, Statistical Methods for Rates and Proportions, chapter 19.
 */
export function observedExpectedMeans(cells: readonly UnitStratum[], confidence = 0.95): ObservedExpected[] {
  const { variance, freedom } = pooledWithin(cells)
  const t = freedom > 0 ? studentTQuantile((1 + confidence) / 2, freedom) : 0
  return byUnit(cells).map(({ unit, own, expected }) => {
    const { n, mean } = mergeSufficient(own)
    const value = mean - expected
    const isEven = variance === 0 && value === 0
    const error = variance > 0 || isEven ? Math.sqrt(variance / n) : null
    return {
      unit,
      n,
      observed: mean,
      expected,
      difference: { value, lower: error === null ? null : value - t * error, upper: error === null ? null : value + t * error },
      p: error === null ? null : isEven ? 1 : 2 * studentTCdf(-Math.abs(value) / error, freedom),
    }
  })
}

/**
 * The same for shares, of values 0 and 1. Where none or all of a unit have the property, p is twice the binomial tail at the share
 * expected, and the interval the exact one of Clopper and Pearson, Biometrika 26:404 (1934).
 */
export function observedExpectedShares(cells: readonly UnitStratum[], confidence = 0.95): ObservedExpected[] {
  return observedExpectedMeans(cells, confidence).map(found => {
    const { n, observed, expected } = found
    if (observed !== 0 && observed !== 1) return found
    const value = observed - expected
    const reach = 1 - ((1 - confidence) / 2) ** (1 / n)
    const [lower, upper] = observed === 0 ? [value, value + reach] : [value - reach, value]
    return { ...found, difference: { value, lower, upper }, p: Math.min(1, 2 * (1 - Math.abs(value)) ** n) }
  })
}

/** Variance of values around the means of their unit and stratum; not a number without degrees of freedom. */
function pooledWithin(cells: readonly UnitStratum[]): { variance: number; freedom: number } {
  const present = cells.filter(({ n }) => n > 0)
  const freedom = present.reduce((sum, { n }) => sum + n - 1, 0)
  return { variance: present.reduce((sum, { ss }) => sum + ss, 0) / freedom, freedom }
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

/** Twice the smaller tail, as the interval has it. */
function exactP(x: number, expected: number): number {
  return Math.min(1, 2 * Math.min(poissonCdf(x, expected).lower, poissonCdf(x - 1, expected).upper))
}
