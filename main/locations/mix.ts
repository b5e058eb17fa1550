import type { Mix } from '#contract/locations.ts'
import type { Interval, Metric, Unit } from '#contract/vocabulary.ts'
import { type MixKey, mixSums, type Sums } from '#db/queries/mix-sums.ts'
import type { HourValue } from '#db/queries/hour-sums.ts'
import { unansweredMix } from '#db/queries/unanswered.ts'
import type { Db } from '#db/schema.ts'
import { directStandardisation, type Stratum } from '#stats/direct-standardisation.ts'
import { mergeSufficient } from '#stats/merge-sufficient.ts'
import { type MixEffect, mixEffect } from '#stats/mix-effect.ts'
import { welchDifference } from '#stats/welch-difference.ts'
import { interactionValue } from '../interaction-value.ts'
import type { MetricCells } from '../metric-cells.ts'
import { shownDifference } from '../metric-facts.ts'
import type { Chosen } from '../selection.ts'
import { type Pair, sizeOf } from './compare-reading.ts'
import { dimensionsOf, type StratumCell, strataOf } from './mix-strata.ts'

/** Below this share of a side's values in shared strata, the mix cannot be taken out of the comparison. */
const ENOUGH_SHARED = 0.5

/** Of which kinds the two locations' interactions were, with the values of several metrics in each. */
export type MixRows = readonly (MixKey & { readonly sums: readonly Sums[] })[]

/** One reading of the rows of both locations for all metrics, which are measured as in the whole selection. */
export async function mixRows(
  db: Db,
  { all, both }: { all: Chosen; both: Chosen },
  measured: readonly Pick<MetricCells, 'metric' | 'scale'>[],
): Promise<MixRows> {
  const values = []
  for (const { metric, scale } of measured) values.push(await interactionValue(db, all, { metric, scale }))
  return withRequests(db, both, { rows: await mixSums(db, both, values), values })
}

const nothing: Sums = { n: 0, total: 0, squares: 0 }

/** Requests that nobody answered count in the response rate; of them neither hour nor kind of customer is known. */
export async function withRequests(
  db: Db,
  chosen: Chosen,
  { rows, values }: { rows: MixRows; values: readonly HourValue[] },
): Promise<MixRows> {
  if (values.every(({ kind }) => kind !== 'response')) return rows
  const requests = await unansweredMix(db, chosen)
  return [
    ...rows,
    ...requests.map(({ n, ...key }) => ({
      ...key,
      customerType: null,
      hourBand: null,
      sums: values.map(({ kind }) => (kind === 'response' ? { ...nothing, n } : nothing)),
    })),
  ]
}

/** How much of the difference between two locations is mix; null where one of them has no values. */
export function mixOf(rows: MixRows, which: number, { values, pair }: { values: MetricCells; pair: Pair }): Mix | null {
  const { dimensions, cells } = strataOf(rows, which, dimensionsOf(values))
  const strata = Array.from(
    Map.groupBy(cells, ({ stratum }) => stratum),
    ([, held]): Stratum => ({ a: sideOf(held, pair.a.id), b: sideOf(held, pair.b.id) }),
  )
  const crude = differenceOf(strata)
  if (crude === null) return null
  const { unit, scale } = values
  const shown = (value: number) => shownDifference(value, unit, scale)
  const put = (value: number | undefined, interval: { lower: number; upper: number } | null | undefined): Interval => ({
    value: value === undefined ? null : shown(value),
    lower: interval ? shown(interval.lower) : null,
    upper: interval ? shown(interval.upper) : null,
  })
  const [found, effect] = [directStandardisation(strata), mixEffect(strata)]
  const coverage = found?.coverage ?? { a: 0, b: 0 }
  const enough = found !== null && found.interval !== null && Math.min(coverage.a, coverage.b) >= ENOUGH_SHARED
  const mix: Omit<Mix, 'reading'> = {
    dimensions,
    crude: shown(crude),
    shared: found && shown(found.shared),
    standardised: put(found?.standardised, found?.interval),
    explained: put(found?.explained, effect?.interval),
    explainedShare: effect && explainedShare(effect, strata),
    strata: found?.strata ?? 0,
    strataLeftOut: found?.strataLeftOut ?? strata.length,
    coverage,
    enough,
  }
  return { ...mix, reading: mixReading(mix, { metric: values.metric, unit, pair }) }
}

function sideOf(cells: readonly StratumCell[], location: number): StratumCell | { n: number; mean: number; ss: number } {
  return cells.find(cell => cell.location === location) ?? { n: 0, mean: 0, ss: 0 }
}

function differenceOf(strata: readonly Stratum[]): number | null {
  const [a, b] = [mergeSufficient(strata.map(stratum => stratum.a)), mergeSufficient(strata.map(stratum => stratum.b))]
  return a.n > 0 && b.n > 0 ? a.mean - b.mean : null
}

/** A share of a difference that may be zero says nothing, so it needs one that chance does not explain. */
function explainedShare({ share }: MixEffect, strata: readonly Stratum[]): Mix['explainedShare'] {
  const both = strata.filter(({ a, b }) => a.n > 0 && b.n > 0)
  const tested = welchDifference(mergeSufficient(both.map(({ a }) => a)), mergeSufficient(both.map(({ b }) => b)))
  return tested === null || (tested.lower <= 0 && tested.upper >= 0) ? null : share
}

type Subject = { metric: Metric; unit: Unit; pair: Pair }

function mixReading(mix: Omit<Mix, 'reading'>, { metric, unit, pair }: Subject): Mix['reading'] {
  const values = { metric, a: pair.a.name, b: pair.b.name, dimensions: mix.dimensions }
  if (mix.dimensions.length === 0) return { id: 'mix.none', values }
  const { value, lower, upper } = mix.standardised
  if (!mix.enough || value === null || lower === null || upper === null)
    return { id: 'mix.few-shared', values: { ...values, leastShare: Math.min(mix.coverage.a, mix.coverage.b) } }
  const sizes = { ...sizeOf('crude', mix.shared!, unit), ...sizeOf('standardised', value, unit) }
  const turned = value * mix.shared! < 0 ? 'yes' : 'no'
  const certain = lower > 0 || upper < 0 ? 'yes' : 'no'
  if (mix.explainedShare === null) return { id: 'mix.small', values: { ...values, ...sizes, certain } }
  const share = mix.explainedShare
  const explained = {
    explainedShare: share.value,
    leastShare: share.lower,
    mostShare: share.upper,
    leastHiddenShare: -share.upper,
    mostHiddenShare: -share.lower,
  }
  return { id: 'mix.explains', values: { ...values, ...sizes, part: partOf(share), ...explained, turned, certain } }
}

/** A smaller part of a difference is not worth naming, one that may be larger than the second is not known to be so small. */
const SLIGHT = 0.05
const AT_MOST_SLIGHT = 0.2

/** How much of a difference is mix: hardly any, not known to be any, hidden by it, all of it, or some. */
function partOf({ value, lower, upper }: NonNullable<Mix['explainedShare']>): 'little' | 'unsure' | 'hidden' | 'all' | 'some' {
  if (Math.abs(value) <= SLIGHT && lower >= -AT_MOST_SLIGHT && upper <= AT_MOST_SLIGHT) return 'little'
  if (lower <= 0 && upper >= 0) return 'unsure'
  if (value < 0) return 'hidden'
  return value > 1 ? 'all' : 'some'
}
