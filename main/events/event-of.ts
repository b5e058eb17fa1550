import { type DatedEvent, EventKind } from '#contract/events.ts'
import type { EventRow } from '#db/queries/events.ts'
import { dateOf } from '../days.ts'

export function eventOf(row: EventRow): DatedEvent {
  return {
    eventId: row.id,
    date: dateOf(row.day),
    end: row.end_day === null ? null : dateOf(row.end_day),
    kind: EventKind.parse(row.kind),
    locations: row.locations.length === 0 ? null : row.locations.map(({ locationId, name }) => ({ locationId, name })),
    note: row.note,
    recordedAt: row.recorded_at,
  }
}
