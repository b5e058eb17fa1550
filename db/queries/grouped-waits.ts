import { type RawBuilder, sql } from 'kysely'
import type { Db } from '../schema.ts'
import { type Chosen, inChosen } from './chosen.ts'
import { bucketOfDuration, type DurationGrain } from './durations.ts'

interface Query {
  readonly chosen: Chosen
  readonly by: readonly DurationGrain[]
  readonly waitKind: number
}

/** How many were served, and how many gave up, after so long. */
export interface GroupedWaits {
  readonly location: number
  readonly provider: number
  readonly seconds: number
  readonly served: number
  readonly gaveUp: number
}

/** Recorded waits of one kind, equal ones counted together; read through the index interaction_by_place alone. */
export async function everyWait(db: Db, query: Query): Promise<GroupedWaits[]> {
  const result = await sql<GroupedWaits>`select ${keysOf(query.by)}, interaction.wait_s as "seconds", ${outcomes}
    from interaction where ${known(query)} group by 1, 2, 3`.execute(db)
  return result.rows
}

/** The same per bucket of the wait histogram: from the roll-up, or from the rows where people are asked for. */
export async function groupedWaitBuckets(
  db: Db,
  query: Query,
): Promise<{ location: number; provider: number; bucket: number; served: number; gaveUp: number }[]> {
  const { chosen, by, waitKind } = query
  const people = by.includes('provider') || chosen.providerIds !== null
  const location = by.includes('location') ? sql.ref('wait_histogram.location_id') : sql`0`
  const statement = people
    ? sql`select ${keysOf(by)}, ${bucketOfDuration(sql`interaction.wait_s`)} as "bucket", ${outcomes}
        from interaction where ${known(query)} group by 1, 2, 3`
    : sql`select ${location} as "location", 0 as "provider", wait_histogram.bucket as "bucket",
          sum(wait_histogram.served) as "served", sum(wait_histogram.gave_up) as "gaveUp"
        from wait_histogram where ${inChosen('wait_histogram', chosen)} and wait_histogram.wait_kind = ${waitKind}
        group by 1, 2, 3`
  const result = await (
    statement as RawBuilder<{ location: number; provider: number; bucket: number; served: number; gaveUp: number }>
  ).execute(db)
  return result.rows
}

const gaveUp = sql`interaction.outcome in ('abandoned', 'no_show')`
const outcomes = sql`sum(case when ${gaveUp} then 0 else 1 end) as "served", sum(case when ${gaveUp} then 1 else 0 end) as "gaveUp"`

function known({ chosen, waitKind }: Query): RawBuilder<unknown> {
  return sql`${inChosen('interaction', chosen)} and interaction.wait_kind = ${waitKind}
    and interaction.wait_s is not null and (interaction.outcome is null or interaction.outcome <> 'cancelled')`
}

function keysOf(by: readonly DurationGrain[]): RawBuilder<unknown> {
  const key = (grain: DurationGrain) => (by.includes(grain) ? sql.ref(`interaction.${grain}_id`) : sql`0`)
  return sql`${key('location')} as "location", ${key('provider')} as "provider"`
}
