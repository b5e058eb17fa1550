import { type RawBuilder, sql } from 'kysely'
import { idsPerImport } from '../interaction-ids.ts'
import type { Day, Db } from '../schema.ts'

/** Milliseconds between arrivals, at most. */
const NEAR_MS = 120_000

export interface NearPair {
  readonly total: number
  readonly locationId: number
  readonly day: Day
  readonly milliseconds: number
  readonly firstId: number
  readonly secondId: number
}

const compared = ['wait_s', 'service_s', 'outcome', 'csat_value', 'nps_value'] as const

/**
 * Neighbouring interactions of one person at one place that have the same values, at least one of them known, at most two
 * minutes apart: of different imports, or with different numbers. Equal rows of one file without numbers are visits.
 */
export async function nearPairs(db: Db, { limit, offset }: { limit: number; offset: number }): Promise<NearPair[]> {
  const before = (column: string) => sql`lag(${sql.ref(column)}) over who`
  const columns = ['id', 'arrived_at', 'external_id', ...compared]
  const earlier = columns.map(column => sql`${before(column)} as ${sql.ref(`before_${column}`)}`)
  const same = compared.map(column => sql`${sql.ref(column)} is not distinct from ${sql.ref(`before_${column}`)}`)
  const result = await sql<NearPair>`select count(*) over () as "total", location_id as "locationId", local_day as "day",
      arrived_at - before_arrived_at as "milliseconds", before_id as "firstId", id as "secondId"
    from (
      select location_id, local_day, ${sql.join(columns.map(column => sql.ref(column)))}, ${sql.join(earlier)}
      from interaction where visible = 1 and provider_id > 0
      window who as (partition by location_id, provider_id order by arrived_at, id)
    ) as neighbours
    where arrived_at - before_arrived_at <= ${sql.lit(NEAR_MS)} and ${sql.join(same, sql` and `)} and ${known}
      and (${importOf('id')} <> ${importOf('before_id')} or external_id <> before_external_id)
    order by local_day desc, location_id, arrived_at, id limit ${limit} offset ${offset}`.execute(db)
  return result.rows
}

const known = sql`(wait_s is not null or service_s is not null or csat_value is not null or nps_value is not null)`

function importOf(column: string): RawBuilder<number> {
  return sql<number>`(${sql.ref(column)} / ${sql.lit(idsPerImport)})`
}

export interface ListedRow {
  readonly id: number
  readonly line: number
  readonly record: number
  readonly local_minute: number | null
  readonly external_id: string | null
}

/** What a list shows of some interactions, sought by their ids: the view would go through all runs. */
export async function interactionsById(db: Db, ids: readonly number[]): Promise<ListedRow[]> {
  if (ids.length === 0) return []
  const result = await sql<ListedRow>`select row.id, coalesce(row.line, row.record + import.line_shift) as "line", row.record,
      row.local_minute, row.external_id
    from interaction_row as row join import on import.id = row.id / ${sql.lit(idsPerImport)}
    where row.id in (${sql.join(ids)})`.execute(db)
  return result.rows
}
