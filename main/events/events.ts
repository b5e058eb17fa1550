import type { DatedEvent } from '#contract/events.ts'
import type { Input, Output } from '#contract/operations.ts'
import { addEvent, events, removeEvent } from '#db/queries/events.ts'
import type { Db } from '#db/schema.ts'
import { dayOf } from '../days.ts'
import { Failure } from '../failure.ts'
import { locationIdOf, locationIdsOf } from '../selection.ts'
import { eventOf } from './event-of.ts'

/**
 * Events of one location, those everywhere included, or all events; the latest first.
 *
 * @throws Failure unknown-location
 */
export async function listEvents(db: Db, { locationId }: Input<'events.list'>): Promise<Output<'events.list'>> {
  if (locationId !== undefined) await locationIdOf(db, locationId)
  const all = (await events(db)).map(eventOf)
  return { events: locationId === undefined ? all : all.filter(event => isAt(event, locationId)) }
}

/** @throws Failure bad-input (it ends before it begins), unknown-location */
export async function writeEvent(db: Db, input: Input<'events.add'>, now = () => new Date()): Promise<DatedEvent> {
  const { date, end, kind, scope, note } = input
  if (end !== undefined && end < date) throw new Failure('bad-input', { detail: `“end” (${end}) lies before “date” (${date})` })
  const places = scope === 'all' ? [] : await locationIdsOf(db, scope)
  const event = {
    day: dayOf(date),
    end_day: end === undefined ? null : dayOf(end),
    kind,
    note,
    recorded_at: now().toISOString(),
  }
  return eventWith(db, await addEvent(db, event, places))
}

/** @throws Failure unknown-event */
export async function dropEvent(db: Db, { eventId }: Input<'events.remove'>): Promise<DatedEvent> {
  const event = await eventWith(db, eventId)
  await removeEvent(db, eventId)
  return event
}

async function eventWith(db: Db, eventId: number): Promise<DatedEvent> {
  const row = (await events(db)).find(({ id }) => id === eventId)
  if (!row) throw new Failure('unknown-event', { eventId })
  return eventOf(row)
}

function isAt({ locations }: DatedEvent, locationId: string): boolean {
  return locations === null || locations.some(place => place.locationId === locationId)
}
