import type { Selectable } from 'kysely'
import type { Day, Db, EventTable } from '../schema.ts'

export type EventRow = Selectable<EventTable> & {
  /** Where it happened, by name; none = at all locations. */
  readonly locations: readonly { readonly id: number; readonly locationId: string; readonly name: string }[]
}

/** All events, the latest first. */
export async function events(db: Db): Promise<EventRow[]> {
  const rows = await db.selectFrom('event').selectAll().orderBy('day', 'desc').orderBy('id', 'desc').execute()
  const places = await db
    .selectFrom('event_location')
    .innerJoin('location', 'location.id', 'event_location.location_id')
    .select([
      'event_location.event_id as eventId',
      'location.id as id',
      'location.public_id as locationId',
      'location.name as name',
    ])
    .orderBy('location.name')
    .orderBy('location.id')
    .execute()
  const byEvent = Map.groupBy(places, ({ eventId }) => eventId)
  return rows.map(row => ({
    ...row,
    locations: (byEvent.get(row.id) ?? []).map(({ id, locationId, name }) => ({ id, locationId, name })),
  }))
}

/** @param locationIds where it happened; none = everywhere */
export async function addEvent(
  db: Db,
  event: Omit<Selectable<EventTable>, 'id'>,
  locationIds: readonly number[],
): Promise<number> {
  return db.transaction().execute(async transaction => {
    const { id } = await transaction.insertInto('event').values(event).returning('id').executeTakeFirstOrThrow()
    for (const location_id of new Set(locationIds))
      await transaction.insertInto('event_location').values({ event_id: id, location_id }).execute()
    return id
  })
}

export async function removeEvent(db: Db, id: number): Promise<void> {
  await db.transaction().execute(async transaction => {
    await transaction.deleteFrom('event_location').where('event_id', '=', id).execute()
    await transaction.deleteFrom('event').where('id', '=', id).execute()
  })
}

/** Locations (internal ids) at which an event of their own began within these days. */
export async function locationsWithEvents(db: Db, first: Day, last: Day): Promise<number[]> {
  const rows = await db
    .selectFrom('event_location')
    .innerJoin('event', 'event.id', 'event_location.event_id')
    .select('event_location.location_id as id')
    .distinct()
    .where('event.day', '>=', first)
    .where('event.day', '<=', last)
    .execute()
  return rows.map(({ id }) => id)
}
