import type { Effect } from '#contract/events.ts'
import type { Input, Output } from '#contract/operations.ts'
import { mondayOfWeek } from '#db/queries/week-of.ts'
import { type Location, locationsById } from '#db/queries/places.ts'
import type { Db } from '#db/schema.ts'
import { clusterRobustError } from '#stats/cluster-robust-error.ts'
import { normalQuantile } from '#stats/distributions/normal-quantile.ts'
import { dateOf } from '../days.ts'
import { shown, shownDifference, shownLimit } from '../metric-facts.ts'
import { aboutOf } from '../selection.ts'
import { effectGround } from './effect-ground.ts'
import { placeboReading, readingOf, trendReading } from './effect-reading.ts'
import type { EffectPanel } from './effect-panel.ts'
import { effectSeries, levelBefore } from './effect-series.ts'
import { type Inference, inferenceOf, periodsOf } from './inference.ts'
import { placebosOf } from './placebos.ts'
import { verdictOf } from './verdict.ts'
import { worthwhile } from './worthwhile.ts'

const SEED = 20260302
/** Half of a 95 % interval is 1.96 errors; an effect of 2.80 errors is seen four times in five. */
const PER_HALF_WIDTH = 1 + normalQuantile(0.8) / normalQuantile(0.975)

/** What the estimate is made from: panel, rows of the treated, and the event's week. */
export interface EffectBasis {
  readonly panel: EffectPanel
  readonly treated: readonly number[]
  readonly week: number
  readonly seed: number
}

/**
 * The effect of something that happened on a day at some locations: how they changed, less how the others changed meanwhile.
 *
 * @throws Failure unknown-location
 */
export async function estimateEffect(db: Db, input: Input<'effects.estimate'>): Promise<Output<'effects.estimate'>> {
  const { metric, date, seed = SEED } = input
  const names = await locationsById(db)
  const { chosen, treated: places, eventful, week, panel } = await effectGround(db, input)
  const treated = panel.locations.flatMap((location, i) => (places.has(location) ? [i] : []))
  const basis: EffectBasis = { panel, treated, week, seed }
  const { unit, scale, better, n, missing } = panel.measured
  const namesOf = (ids: Iterable<number>) => Array.from(ids, id => placeOf(names.get(id)!))
  const facts = {
    about: await aboutOf(db, chosen),
    metric,
    unit,
    scale,
    better,
    date,
    week: dateOf(mondayOfWeek(week)),
    treated: namesOf(places),
    controls: panel.locations.length - treated.length,
    leftOut: namesOf(panel.leftOut),
    eventful: namesOf(eventful),
    weeksBefore: panel.weeks.filter(each => each < week).length,
    weeksAfter: panel.weeks.filter(each => each > week).length,
    n,
    missing,
  }
  return { ...facts, ...findings(basis, facts) }
}

/** What is known of the question before anything is estimated. */
export type EffectFacts = Pick<
  Effect,
  'metric' | 'unit' | 'scale' | 'better' | 'date' | 'treated' | 'controls' | 'weeksBefore' | 'weeksAfter' | 'n'
>

function findings(basis: EffectBasis, facts: EffectFacts) {
  const { panel, treated, week, seed } = basis
  const profile = panel.weeks.map(each => (each > week ? 1 : 0))
  const found = inferenceOf(panel, { treated, profile, seed })
  if (found === null)
    return { ...nothing, ...said(facts, { found, detectable: null, worth: null }), series: seriesOf(basis, facts) }
  const { unit, scale } = facts
  const difference = (value: number) => shownDifference(value, unit, scale)
  const { estimate } = found.difference
  const before = levelBefore(panel, week, treated)
  const [lower, upper] = [found.lower, found.upper]
  const detectable = lower === null || upper === null ? null : (PER_HALF_WIDTH * (upper - lower)) / 2
  const worth = worthwhile(scale, before)
  const level = (value: number) => shownLimit(before + value, unit, scale)
  const earlier = placebosOf(panel, { treated, week })
  const placebos = earlier.map(each => ({
    week: dateOf(mondayOfWeek(each.week)),
    offset: each.week - week,
    effect: difference(each.estimate),
    level: level(each.estimate),
  }))
  const trend = trendOf(basis, difference)
  const placebosAsLarge = earlier.filter(each => Math.abs(each.estimate) >= Math.abs(estimate)).length
  return {
    ...said(facts, { found, detectable, worth }),
    effect: limited({ value: estimate, lower, upper }, difference),
    p: found.p,
    method: found.method,
    assignments: found.assignments,
    clusterRobust: robustOf(panel, found, difference),
    detectable: detectable === null ? null : difference(detectable),
    worthwhile: difference(worth),
    trend,
    placebos,
    placebosAsLarge,
    levels: { before: level(0), reached: level(estimate), ...limits({ lower, upper }, level) },
    series: seriesOf(basis, facts),
    trendReading: trend && trendReading(trend, facts),
    placeboReading: placebos.length === 0 ? null : placeboReading(placebos.length, placebosAsLarge),
  }
}

const nothing = {
  effect: { value: null, lower: null, upper: null },
  p: null,
  method: null,
  assignments: 0,
  clusterRobust: null,
  detectable: null,
  worthwhile: null,
  trend: null,
  placebos: [],
  placebosAsLarge: 0,
  levels: null,
  trendReading: null,
  placeboReading: null,
} satisfies Partial<Effect>

type Judged = { found: Inference | null; detectable: number | null; worth: number | null }

function said(facts: EffectFacts, { found, detectable, worth }: Judged): Pick<Effect, 'verdict' | 'because' | 'reading'> {
  const judged = verdictOf(facts, { found, detectable, worth })
  return { ...judged, reading: readingOf(facts, { ...judged, found, detectable }) }
}

function seriesOf({ panel, treated, week }: EffectBasis, { unit, scale }: EffectFacts): Effect['series'] {
  return treated.length === 0 ? [] : effectSeries(panel, { treated, week, toShown: value => shown(value, unit, scale) })
}

/** Slope of the treated less that of the others per week before the event. */
function trendOf({ panel, treated, week, seed }: EffectBasis, difference: (value: number) => number): Effect['trend'] {
  const keep = panel.weeks.flatMap((each, t) => (each < week ? [t] : []))
  const profile = keep.map(t => panel.weeks[t]! - week)
  const found = inferenceOf(periodsOf(panel, keep), { treated, profile, seed })
  if (found === null) return null
  return { ...limited({ value: found.difference.estimate, lower: found.lower, upper: found.upper }, difference), p: found.p }
}

/** In the model's own scale for the error, as shown for the limits. */
function robustOf(
  panel: EffectPanel,
  { difference: found }: Inference,
  toShown: (value: number) => number,
): Effect['clusterRobust'] {
  const robust = clusterRobustError(panel, found)
  return robust && { ...robust, lower: toShown(robust.lower), upper: toShown(robust.upper) }
}

type Limits = { readonly lower: number | null; readonly upper: number | null }

function limits({ lower, upper }: Limits, toShown: (value: number) => number): Limits {
  return { lower: lower === null ? null : toShown(lower), upper: upper === null ? null : toShown(upper) }
}

function limited({ value, ...rest }: Limits & { value: number }, toShown: (value: number) => number) {
  return { value: toShown(value), ...limits(rest, toShown) }
}

function placeOf({ publicId, name }: Location) {
  return { locationId: publicId, name }
}
