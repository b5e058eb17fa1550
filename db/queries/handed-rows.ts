import { sql } from 'kysely'
import { firstIdOf } from '../interaction-ids.ts'
import type { Day, Db } from '../schema.ts'
import type { Chosen } from './chosen.ts'

/** What is handed over: interactions of some locations, on all days or some. */
export type Handed = Pick<Chosen, 'fromDay' | 'toDay'> & { readonly locationIds: readonly number[] }

/** Imports in use, in the order in which they came. */
export function importsInUse(db: Db) {
  return db
    .selectFrom('import')
    .select(['id', 'file_name', 'source', 'imported_at'])
    .where('active', '=', 1)
    .orderBy('id')
    .execute()
}

export interface HandedRow {
  readonly id: number
  readonly record: number
  readonly line: number
  readonly location: number
  readonly day: Day
}

/** Visible interactions that an import claims, those that it brought first and those that it brought again, in the order of its records. */
export async function handedRows(db: Db, importId: number, handed: Handed): Promise<HandedRow[]> {
  const result = await sql<HandedRow>`
    select row.id as "id", row.record as "record", coalesce(row.line, row.record + import.line_shift) as "line",
      run.location_id as "location", run.local_day as "day"
      from import cross join interaction_run as run
        on run.first_id > ${firstIdOf(importId)} and run.first_id < ${firstIdOf(importId + 1)}
      cross join interaction_row as row not indexed on row.id >= run.first_id and row.id <= run.last_id
      where import.id = ${importId} and row.visible = 1 and ${ofRun(handed)}
    union all
    select row.id, claim.record, claim.line, run.location_id, run.local_day from claim
      join interaction_row as row on row.id = claim.interaction_id
      join interaction_run as run on run.first_id = (
        select max(first_id) from interaction_run where first_id <= claim.interaction_id)
      where claim.import_id = ${importId} and row.visible = 1 and ${ofRun(handed)}
    order by 2`.execute(db)
  return result.rows
}

export interface HandedRequests {
  readonly location: number
  readonly day: Day
  readonly provider: number
  readonly service: string | null
  readonly channel: string | null
  readonly importId: number
  readonly n: number
}

/** Requests that nobody answered, each of the first import in use that counts any of its kind (db/queries/unanswered.ts). */
export async function handedRequests(db: Db, { locationIds, fromDay, toDay }: Handed): Promise<HandedRequests[]> {
  const result = await sql<HandedRequests>`
    select location_id as "location", day as "day", provider_id as "provider", service.name as "service",
      channel.name as "channel", min(first_import) as "importId", sum(most) as "n"
    from (
      select location_id, day, provider_id, service_id, channel_id, max(n) as most, min(import_id) as first_import from unanswered
      where location_id in (${sql.join(locationIds)}) and import_id in (select id from import where active = 1)
        and day >= ${fromDay ?? FIRST_DAY} and day <= ${toDay ?? LAST_DAY}
      group by location_id, day, provider_id, service_id, channel_id, place_id, spelled_id
    ) as counted
    left join service on service.id = service_id left join channel on channel.id = channel_id
    group by location_id, day, provider_id, service_id, channel_id
    order by location_id, day, provider_id, service_id, channel_id`.execute(db)
  return result.rows
}

/** Days of all times. */
const FIRST_DAY = -(2 ** 31)
const LAST_DAY = 2 ** 31

const ofRun = ({ locationIds, fromDay, toDay }: Handed) => sql`run.location_id in (${sql.join(locationIds)})
  and run.local_day >= ${fromDay ?? FIRST_DAY} and run.local_day <= ${toDay ?? LAST_DAY}`

/** People who served any of the interactions, or were to be judged by a request. */
export async function handedPeople(db: Db, { locationIds, fromDay, toDay }: Handed): Promise<number[]> {
  const days = sql`location_id in (${sql.join(locationIds)}) and day >= ${fromDay ?? FIRST_DAY} and day <= ${toDay ?? LAST_DAY}`
  const result = await sql<{ id: number }>`select provider_id as "id" from cell where ${days} and provider_id > 0
    union select provider_id from unanswered where ${days} and provider_id > 0
      and import_id in (select id from import where active = 1)
    order by 1`.execute(db)
  return result.rows.map(({ id }) => id)
}

/** Every name that a place or a person has or was spelled by, and whose it is. */
export async function everyName(db: Db): Promise<{ name: string; kind: 'place' | 'person'; id: number }[]> {
  const result = await sql<{ name: string; kind: 'place' | 'person'; id: number }>`
    select name as "name", 'place' as "kind", id as "id" from location
    union select spelled, 'place', location_id from place
    union select name, 'person', id from provider
    union select spelled, 'person', provider_id from provider_alias
      join spelled_person on spelled_person.id = spelled_id`.execute(db)
  return result.rows
}
