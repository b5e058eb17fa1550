import { type RawBuilder, sql } from 'kysely'
import type { Db } from '../schema.ts'
import { type Chosen, inChosen } from './chosen.ts'
import { bucketOfDuration, type DurationGrain } from './durations.ts'
import { gaveUp } from './outcomes.ts'
import { waitHistograms } from './wait-histograms.ts'

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

/** Recorded waits of one kind, equal ones counted together. */
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
  if (!by.includes('provider') && chosen.providerIds === null) {
    const buckets = await waitHistograms(db, { chosen, waitKind, by: by.includes('location') ? ['location'] : [] })
    return buckets.map(({ location, bucket, served, gaveUp: left }) => ({ location, provider: 0, bucket, served, gaveUp: left }))
  }
  const result = await sql<{ location: number; provider: number; bucket: number; served: number; gaveUp: number }>`
    select ${keysOf(by)}, ${bucketOfDuration(sql`interaction.wait_s`)} as "bucket", ${outcomes}
    from interaction where ${known(query)} group by 1, 2, 3`.execute(db)
  return result.rows
}

const outcomes = sql`sum(case when ${gaveUp} then 0 else 1 end) as "served", sum(case when ${gaveUp} then 1 else 0 end) as "gaveUp"`

function known({ chosen, waitKind }: Query): RawBuilder<unknown> {
  return sql`${inChosen('interaction', chosen)} and interaction.wait_kind = ${waitKind}
    and interaction.wait_s is not null and (interaction.outcome is null or interaction.outcome <> 'cancelled')`
}

function keysOf(by: readonly DurationGrain[]): RawBuilder<unknown> {
  const key = (grain: DurationGrain) => (by.includes(grain) ? sql.ref(`interaction.${grain}_id`) : sql`0`)
  return sql`${key('location')} as "location", ${key('provider')} as "provider"`
}
