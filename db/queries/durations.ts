import { type RawBuilder, sql } from 'kysely'
import type { HeldColumns } from '../held-columns.ts'
import type { Numbers } from '../packed-columns.ts'
import type { Db } from '../schema.ts'
import { shortestWait, waitBucketRatio } from '../wait-buckets.ts'
import { type Chosen, inChosen } from './chosen.ts'
import { heldOf } from './held-visits.ts'
import { heldBuckets, heldDurations, type HeldDurations } from './held-durations.ts'
import { served } from './outcomes.ts'
import { wasServed } from './visit-value.ts'
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
  const held = await heldOf(db, query.chosen)
  if (held) {
    const { size, rows, blocks, seconds } = heldKnown(held, query)
    const { byLocation, providers } = grainsOf(held, query)
    return Array.from({ length: size }, (_, i) => ({
      location: byLocation ? held.locations[blocks[i]!]! : 0,
      provider: providers === null ? 0 : providers[rows[i]!]!,
      seconds: seconds[i]!,
    }))
  }
  const result = await sql<DurationRow>`select ${keysOf(query.by)}, ${valueOf(query)} as "seconds"
    from interaction where ${known(query)}`.execute(db)
  return result.rows
}

/** Counts of the same per bucket of the wait histogram's layout, for selections too large to read. */
export async function durationBuckets(
  db: Db,
  query: Query,
): Promise<{ location: number; provider: number; bucket: number; n: number }[]> {
  const held = await heldOf(db, query.chosen)
  if (held) return heldCounts(held, query)
  const value = valueOf(query)
  const result = await sql<{ location: number; provider: number; bucket: number; n: number }>`
    select ${keysOf(query.by)}, ${bucketOfDuration(value)} as "bucket", count(*) as "n"
    from interaction where ${known(query)} group by 1, 2, 3 order by 1, 2, 3`.execute(db)
  return result.rows
}

function heldKnown(held: HeldColumns, { metric, chosen, waitKind }: Query): HeldDurations {
  return heldDurations(held, { metric, chosen, waitKind, isKept: metric === 'wait' ? wasServed : () => true })
}

function grainsOf(held: HeldColumns, { by }: Query): { byLocation: boolean; providers: Numbers | null } {
  return { byLocation: by.includes('location'), providers: by.includes('provider') ? held.column('provider_id') : null }
}

function heldCounts(held: HeldColumns, query: Query): { location: number; provider: number; bucket: number; n: number }[] {
  const { size, rows, blocks } = heldKnown(held, query)
  const buckets = heldBuckets(held, query.metric)
  const { byLocation, providers } = grainsOf(held, query)
  const counts = new Map<number, number>()
  for (let i = 0; i < size; i++) {
    const location = byLocation ? held.locations[blocks[i]!]! : 0
    const owner = location * PROVIDERS + (providers === null ? 0 : providers[rows[i]!]!)
    const key = owner * BUCKETS + buckets[rows[i]!]!
    counts.set(key, (counts.get(key) ?? 0) + 1)
  }
  return [...counts]
    .sort(([a], [b]) => a - b)
    .map(([key, n]) => {
      const owner = Math.floor(key / BUCKETS)
      return { location: Math.floor(owner / PROVIDERS), provider: owner % PROVIDERS, bucket: key % BUCKETS, n }
    })
}

/** Ids and buckets are smaller: one number says all of a group. */
const PROVIDERS = 2 ** 24
const BUCKETS = 2 ** 12

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
