import type { ControlChart } from '#contract/charts.ts'
import type { Input, Output } from '#contract/operations.ts'
import type { Metric } from '#contract/vocabulary.ts'
import { locationsById } from '#db/queries/places.ts'
import type { Db } from '#db/schema.ts'
import { type Chosen, locationIdOf, providerIdOf, resolveSelection } from '../selection.ts'
import { type JudgedChart, chartOfWeeks } from './chart-of-weeks.ts'
import type { Scope } from './control-reading.ts'
import { type Calendars, readCalendars } from './calendars.ts'
import { interactionsByLocation, type WeeklyParts, weeklyParts } from './weekly-parts.ts'
import { weeklySeries } from './weekly-series.ts'

/** Everything that charts of one metric are drawn from, read once. */
export interface ChartSource {
  readonly chosen: Chosen
  readonly weekly: WeeklyParts
  readonly calendars: Calendars
  readonly interactions: ReadonlyMap<number, number>
  readonly names: ReadonlyMap<number, { readonly name: string }>
}

/** Weekly control chart of the region, of one location or of one provider. */
export async function controlChart(db: Db, input: Input<'moments.control'>): Promise<Output<'moments.control'>> {
  const { metric, locationId, providerId, ...selection } = input
  const resolved = await resolveSelection(db, selection)
  const location = locationId === undefined ? null : await locationIdOf(db, locationId)
  const provider = providerId === undefined ? null : await providerIdOf(db, providerId)
  const chosen: Chosen = {
    ...resolved,
    locationIds: location === null ? resolved.locationIds : [location],
    providerIds: provider === null ? resolved.providerIds : [provider],
  }
  const source = await chartSource(db, metric, chosen)
  if (provider !== null) return providerChart(source)
  return location === null ? regionChart(source).chart : locationChart(source, location).chart
}

/** Charts of all locations of a selection that have any interaction in it, by internal id. */
export async function chartsByLocation(db: Db, metric: Metric, chosen: Chosen): Promise<Map<number, ControlChart>> {
  const source = await chartSource(db, metric, chosen)
  return new Map(Array.from(locationCharts(source), ([id, { chart }]) => [id, chart]))
}

/** What the charts of all metrics of a selection share. */
export type ChartGround = Omit<ChartSource, 'weekly'>

/** @param interactions of the selection by location, where the caller has counted them already */
export async function chartGround(db: Db, chosen: Chosen, interactions?: ReadonlyMap<number, number>): Promise<ChartGround> {
  return {
    chosen,
    calendars: await readCalendars(db, chosen),
    interactions: interactions ?? (await interactionsByLocation(db, chosen)),
    names: await locationsById(db),
  }
}

export async function chartSource(db: Db, metric: Metric, chosen: Chosen): Promise<ChartSource> {
  const ground = await chartGround(db, chosen)
  return { ...ground, weekly: await weeklyParts(db, { metric, chosen, interactions: sum(ground.interactions.values()) }) }
}

/** All locations of the selection as one series. */
export function regionChart(source: ChartSource): JudgedChart {
  return chartOf(source, [...source.weekly.parts.keys()], null, { kind: 'region' })
}

/** One person's series, where the selection is that person; cut like the location's. */
export function providerChart(source: ChartSource): ControlChart {
  const positions = [...source.weekly.parts.keys()]
  const location = source.interactions.keys().next().value ?? null
  return chartOf(source, positions, location, { kind: 'provider' }).chart
}

export function locationChart(source: ChartSource, location: number): JudgedChart {
  return locationCharts({ ...source, interactions: new Map([[location, source.interactions.get(location) ?? 0]]) }).get(location)!
}

export function locationCharts(source: ChartSource): Map<number, JudgedChart> {
  const positions = Map.groupBy(source.weekly.parts.keys(), position => source.weekly.parts[position]!.location)
  return new Map(
    Array.from(source.interactions.keys(), location => {
      const scope: Scope = { kind: 'location', name: source.names.get(location)?.name ?? '' }
      return [location, chartOf(source, positions.get(location) ?? [], location, scope)]
    }),
  )
}

function chartOf(source: ChartSource, positions: readonly number[], location: number | null, scope: Scope): JudgedChart {
  const { chosen, weekly, calendars, interactions } = source
  const total = location === null ? sum(interactions.values()) : (interactions.get(location) ?? 0)
  const n = positions.length === 0 ? 0 : weekly.figureOf(positions).n
  const cutBy =
    location === null
      ? [calendars.region, ...calendars.stillReporting]
      : [calendars.all, calendars.byLocation.get(location) ?? null]
  return chartOfWeeks(
    weeklySeries(weekly, positions, total - n, {
      period: { from: chosen.fromDay, to: chosen.toDay },
      calendars: cutBy.filter(calendar => calendar !== null),
    }),
    scope,
  )
}

function sum(values: Iterable<number>): number {
  let total = 0
  for (const value of values) total += value
  return total
}
