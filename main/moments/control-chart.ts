import type { ControlChart } from '#contract/charts.ts'
import type { Input, Output } from '#contract/operations.ts'
import type { Metric } from '#contract/vocabulary.ts'
import { everything } from '#db/queries/chosen.ts'
import { type EventRow, events } from '#db/queries/events.ts'
import { locationsById } from '#db/queries/places.ts'
import { type TargetRow, targets } from '#db/queries/targets.ts'
import type { Day, Db } from '#db/schema.ts'
import { Failure } from '../failure.ts'
import { type Chosen, locationIdOf, providerIdOf, resolveSelection } from '../selection.ts'
import { type JudgedChart, chartOfWeeks, type SeriesWeek } from './chart-of-weeks.ts'
import type { Scope } from './control-reading.ts'
import { type Calendars, readCalendars } from './calendars.ts'
import { type ChartPlan, isOfEvents, planOf } from './chart-kinds.ts'
import { cutsOf } from './cuts-of.ts'
import { type FrozenSeries, frozenSeries } from './frozen-weeks.ts'
import { frozenFor, judgedSeries, type JudgedSeries, placesOf } from './judged-series.ts'
import { eventsOf } from './placed-events.ts'
import { promisedSourceOrFail, type SourcePromise } from './promised-source.ts'
import { rareEvents } from './rare-events.ts'
import { interactionsByLocation, type WeeklyParts, weeklyParts } from './weekly-parts.ts'
import { weeklySeries } from './weekly-series.ts'

/** Everything that charts of one metric are drawn from, read once. */
export interface ChartSource {
  readonly chosen: Chosen
  readonly weekly: WeeklyParts
  readonly plan: ChartPlan
  readonly frozen: readonly FrozenSeries[]
  readonly calendars: Calendars
  readonly interactions: ReadonlyMap<number, number>
  readonly names: ReadonlyMap<number, { readonly publicId: string; readonly name: string }>
  readonly events: readonly EventRow[]
  readonly targets: readonly TargetRow[]
  /** Where the series is a share of waits: within what, place by place and point by point. */
  readonly promise?: SourcePromise
}

/** Control chart of the region, of one location or of one provider, of the kind and by the rules that are asked for. */
export async function controlChart(db: Db, input: Input<'moments.control'>): Promise<Output<'moments.control'>> {
  const { metric, locationId, providerId, from, to, filter, promiseSeconds, ...choice } = input
  if (promiseSeconds !== undefined && metric !== 'wait')
    throw new Failure('bad-input', { detail: `“promiseSeconds” is about waits, not “${metric}”` })
  const plan = planOf(metric, choice, promiseSeconds !== undefined)
  const resolved = await resolveSelection(db, { from, to, filter })
  const location = locationId === undefined ? null : await locationIdOf(db, locationId)
  const provider = providerId === undefined ? null : await providerIdOf(db, providerId)
  const chosen: Chosen = {
    ...resolved,
    locationIds: location === null ? resolved.locationIds : [location],
    providerIds: provider === null ? resolved.providerIds : [provider],
  }
  const ground = await chartGround(db, chosen)
  if (isOfEvents(plan.kind)) return eventsChart(db, { ground, plan, kind: plan.kind, location, provider })
  const plain = await chartSource(db, metric, { ground, plan })
  const source = promiseSeconds === undefined ? plain : promisedSourceOrFail(plain, promiseSeconds)
  if (provider !== null) return providerChart(source)
  return location === null ? regionChart(source).chart : locationChart(source, location).chart
}

/** Charts of all locations of a selection that have any interaction in it, by internal id. */
export async function chartsByLocation(db: Db, metric: Metric, chosen: Chosen): Promise<Map<number, ControlChart>> {
  const source = await chartSource(db, metric, { ground: await chartGround(db, chosen) })
  return new Map(Array.from(judgedLocations(source), ([id, { chart }]) => [id, chart().chart]))
}

/** What the charts of all metrics of a selection share. */
export type ChartGround = Omit<ChartSource, 'weekly' | 'plan' | 'frozen'>

/** @param interactions of the selection by location, where the caller has counted them already */
export async function chartGround(db: Db, chosen: Chosen, interactions?: ReadonlyMap<number, number>): Promise<ChartGround> {
  return {
    chosen,
    calendars: await readCalendars(db, chosen),
    interactions: interactions ?? (await interactionsByLocation(db, chosen)),
    names: await locationsById(db),
    events: await events(db),
    targets: await targets(db),
  }
}

export async function chartSource(
  db: Db,
  metric: Metric,
  { ground, plan = planOf(metric) }: { ground: ChartGround; plan?: ChartPlan },
): Promise<ChartSource> {
  const interactions = sum(ground.interactions.values())
  const weekly = await weeklyParts(db, { metric, chosen: ground.chosen, interactions, grain: plan.grain })
  return { ...ground, plan, weekly, frozen: await frozenSeries(db, { metric, ground, plan }) }
}

/** All locations of the selection as one series. */
export function regionChart(source: ChartSource): JudgedChart {
  return judgedSeries(source, [...source.weekly.parts.keys()], { location: null, scope: { kind: 'region' } }).chart()
}

/** One person's series, where the selection is that person; cut like the location's. */
export function providerChart(source: ChartSource): ControlChart {
  const positions = [...source.weekly.parts.keys()]
  const location = source.interactions.keys().next().value ?? null
  return judgedSeries(source, positions, { location, scope: { kind: 'provider' } }).chart().chart
}

export function locationChart(source: ChartSource, location: number): JudgedChart {
  const one = { ...source, interactions: new Map([[location, source.interactions.get(location) ?? 0]]) }
  return judgedLocations(one).get(location)!.chart()
}

/** The series of every location, by internal id. */
export function judgedLocations(source: ChartSource): Map<number, JudgedSeries> {
  const positions = Map.groupBy(source.weekly.parts.keys(), position => source.weekly.parts[position]!.location)
  return new Map(
    Array.from(source.interactions.keys(), location => {
      const scope: Scope = { kind: 'location', name: source.names.get(location)?.name ?? '' }
      return [location, judgedSeries(source, positions.get(location) ?? [], { location, scope })]
    }),
  )
}

/** The weeks of a period of one series, whatever else is selected: what a baseline on it would rest on. */
export async function weeksOfPeriod(
  db: Db,
  {
    metric,
    location,
    provider,
    from,
    to,
  }: { metric: Metric; location: number | null; provider: number | null; from: Day; to: Day },
): Promise<readonly SeriesWeek[]> {
  const chosen: Chosen = {
    ...everything,
    fromDay: from,
    toDay: to,
    locationIds: location === null ? null : [location],
    providerIds: provider === null ? null : [provider],
  }
  const ground = await chartGround(db, chosen)
  const plan = planOf(metric)
  const weekly = await weeklyParts(db, { metric, chosen, grain: plan.grain })
  const place = location ?? (provider === null ? null : (ground.interactions.keys().next().value ?? null))
  return weeklySeries(weekly, [...weekly.parts.keys()], { ...cutsOf(ground, place), missing: 0, kind: plan.kind }).weeks
}

async function eventsChart(
  db: Db,
  {
    ground,
    plan,
    kind,
    location,
    provider,
  }: { ground: ChartGround; plan: ChartPlan; kind: 'g' | 't'; location: number | null; provider: number | null },
): Promise<ControlChart> {
  const series = await rareEvents(db, { chosen: ground.chosen, kind, interactions: sum(ground.interactions.values()) })
  const frozen = await frozenSeries(db, { metric: 'complaint', ground, plan })
  const scope = scopeOf(ground, { location, provider })
  const happened = eventsOf(ground.events, placesOf(ground, location))
  return chartOfWeeks(series, scope, { plan, frozen: frozenFor(frozen, scope.kind, location), events: happened }).chart
}

function scopeOf({ names }: ChartGround, { location, provider }: { location: number | null; provider: number | null }): Scope {
  if (provider !== null) return { kind: 'provider' }
  return location === null ? { kind: 'region' } : { kind: 'location', name: names.get(location)?.name ?? '' }
}

function sum(values: Iterable<number>): number {
  let total = 0
  for (const value of values) total += value
  return total
}
