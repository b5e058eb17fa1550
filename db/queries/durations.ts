import { type RawBuilder, sql } from 'kysely'
import type { Db } from '../schema.ts'
import { shortestWait, waitBucketRatio } from '../wait-buckets.ts'
import { type Chosen, inChosen } from './chosen.ts'
import { served } from './outcomes.ts'
import type { Duration } from './weekly-durations.ts'

export type DurationGrain = 'location' | 'provider'

interface Query {
  readonly metric: Duration
  readonly chosen: Chosen
  readonly by: readonly DurationGrain[]
  /** Of waits: the one kind to read. */
  readonly waitKind?: number | undefined
}

export interface DurationRow {
  readonly location: number
  readonly provider: number
  readonly seconds: number
}

/**
 * Every recorded duration with its group, in no order; a grain not asked for is 0. Waits of served customers,
 * service times and times to solve of everybody.
 */
export async function durationRows(db: Db, query: Query): Promise<DurationRow[]> {
  const result = await sql<DurationRow>`select ${keysOf(query.by)}, ${valueOf(query)} as "seconds"
    from interaction where ${known(query)}`.execute(db)
  return result.rows
}

/** Counts of the same per bucket of the wait histogram's layout, for selections too large to read. */
export async function durationBuckets(
  db: Db,
  query: Query,
): Promise<{ location: number; provider: number; bucket: number; n: number }[]> {
  const value = valueOf(query)
  const result = await sql<{ location: number; provider: number; bucket: number; n: number }>`
    select ${keysOf(query.by)}, ${bucketOfDuration(value)} as "bucket", count(*) as "n"
    from interaction where ${known(query)} group by 1, 2, 3 order by 1, 2, 3`.execute(db)
  return result.rows
}

/** Bucket of a duration in the layout of the wait histogram. */
export function bucketOfDuration(value: RawBuilder<unknown>): RawBuilder<unknown> {
  return sql`case when ${value} <= 0 then 0 when ${value} < ${sql.lit(shortestWait)} then 1
    else 1 + cast(floor(ln(${value} / ${sql.lit(shortestWait)}) / ${sql.lit(Math.log(waitBucketRatio))}) as integer) end`
}

function valueOf({ metric }: Query): RawBuilder<unknown> {
  return sql.ref(`interaction.${metric}_s`)
}

function known(query: Query): RawBuilder<unknown> {
  const waits = query.metric === 'wait' ? sql`and ${served}` : sql``
  const kind = query.waitKind === undefined ? sql`` : sql`and interaction.wait_kind = ${query.waitKind}`
  return sql`${inChosen('interaction', query.chosen)} and ${valueOf(query)} is not null ${waits} ${kind}`
}

function keysOf(by: readonly DurationGrain[]): RawBuilder<unknown> {
  const key = (grain: DurationGrain) => (by.includes(grain) ? sql.ref(`interaction.${grain}_id`) : sql`0`)
  return sql`${key('location')} as "location", ${key('provider')} as "provider"`
}
