import type { ChartGrain, ChartKind } from '#contract/charts.ts'
import type { EventRow } from '#db/queries/events.ts'
import type { Day } from '#db/schema.ts'
import { isOfEvents } from './chart-kinds.ts'
import { periodOf } from './periods.ts'

/** An event with the position of the point that it is listed with. */
export interface PlacedEvent {
  readonly event: EventRow
  readonly position: number
}

/** Those that happened at every one of some locations (internal ids): what happened at one branch is no event of the region. */
export function eventsOf(events: readonly EventRow[], locations: readonly number[]): EventRow[] {
  return events.filter(({ locations: places }) => places.length === 0 || locations.every(id => places.some(at => at.id === id)))
}

/** Events within the span of a series, oldest first. */
export function placedEvents(
  events: readonly EventRow[],
  points: readonly { readonly monday: Day }[],
  { grain, kind }: { grain: ChartGrain; kind: ChartKind },
): PlacedEvent[] {
  const first = points[0]?.monday
  if (first === undefined) return []
  const positionOf = (day: Day) =>
    isOfEvents(kind) ? points.findIndex(({ monday }) => monday >= day) : periodOf(day, grain) - periodOf(first, grain)
  return events
    .filter(({ day }) => day >= first)
    .map(event => ({ event, position: positionOf(event.day) }))
    .filter(({ position }) => position >= 0 && position < points.length)
    .sort((a, b) => a.event.day - b.event.day || a.event.id - b.event.id)
}
