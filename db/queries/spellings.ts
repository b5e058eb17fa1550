import { sql } from 'kysely'
import type { Day, Db } from '../schema.ts'

/** Every spelling of a place with its location and its visible interactions, in order of spelling. */
export async function placeSpellings(
  db: Db,
): Promise<{ id: number; spelled: string; locationId: number; interactions: number }[]> {
  const result = await sql<{ id: number; spelled: string; locationId: number; interactions: number }>`
    select place.id as "id", place.spelled as "spelled", place.location_id as "locationId", coalesce(counted.n, 0) as "interactions"
    from place left join (
      select place_id, count(*) as n from interaction where visible = 1 group by place_id
    ) as counted on counted.place_id = place.id
    order by place.spelled`.execute(db)
  return result.rows
}

/** Every spelling of a person at a location, and whom it stands for there. */
export function personSpellings(
  db: Db,
): Promise<{ spelledId: number; spelled: string; locationId: number; providerId: number }[]> {
  return db
    .selectFrom('provider_alias')
    .innerJoin('spelled_person', 'spelled_person.id', 'provider_alias.spelled_id')
    .select([
      'spelled_person.id as spelledId',
      'spelled_person.spelled',
      'provider_alias.location_id as locationId',
      'provider_alias.provider_id as providerId',
    ])
    .orderBy('spelled_person.spelled')
    .execute()
}

/** People with interactions, their person and the first and last day of each. */
export function activePeople(db: Db): Promise<{ providerId: number; personId: number; firstDay: Day; lastDay: Day }[]> {
  return db
    .selectFrom('cell')
    .innerJoin('provider', 'provider.id', 'cell.provider_id')
    .select(eb => [
      'provider.id as providerId',
      'provider.person_id as personId',
      eb.fn.min('cell.day').as('firstDay'),
      eb.fn.max('cell.day').as('lastDay'),
    ])
    .groupBy(['provider.id', 'provider.person_id'])
    .orderBy('provider.id')
    .execute()
}

type LocationChange = { name?: string; time_zone?: string | null; peer_group?: string | null }

export async function changeLocation(db: Db, id: number, change: LocationChange): Promise<void> {
  if (Object.keys(change).length > 0) await db.updateTable('location').set(change).where('id', '=', id).execute()
}

/** Every spelling of a place with its location and the rows under it, those undone or replaced included. */
export async function spelledPlaces(db: Db): Promise<{ spelled: string; locationId: number; rows: number }[]> {
  const result = await sql<{ spelled: string; locationId: number; rows: number }>`
    select place.spelled as "spelled", place.location_id as "locationId", coalesce(counted.n, 0) as "rows"
    from place left join (
      select place_id, sum(last_id - first_id + 1) as n from interaction_run group by place_id
    ) as counted on counted.place_id = place.id
    order by place.spelled`.execute(db)
  return result.rows
}

export interface SpelledProvider {
  readonly id: number
  readonly publicId: string
  readonly name: string
  readonly nameKey: string
  readonly locationId: number
}

/** Everybody with the key of the name that they came with. */
export function spelledProviders(db: Db): Promise<SpelledProvider[]> {
  return db
    .selectFrom('provider')
    .select(['id', 'public_id as publicId', 'name', 'name_key as nameKey', 'location_id as locationId'])
    .orderBy('id')
    .execute()
}
