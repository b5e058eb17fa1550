import { type RawBuilder, sql } from 'kysely'
import type { HeldColumns } from '../held-columns.ts'
import type { Db } from '../schema.ts'
import { type Chosen, inChosen } from './chosen.ts'
import { bucketOfDuration, type DurationGrain } from './durations.ts'
import { heldOf } from './held-visits.ts'
import { heldBuckets, heldDurations } from './held-durations.ts'
import { gaveUp } from './outcomes.ts'
import { gaveUp as leftUnserved, wasServed } from './visit-value.ts'
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
  const held = await heldOf(db, query.chosen)
  if (held) return heldWaits(held, query)
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
  const held = await heldOf(db, query.chosen)
  if (held) return heldWaits(held, query, true).map(({ seconds: bucket, ...rest }) => ({ ...rest, bucket }))
  const result = await sql<{ location: number; provider: number; bucket: number; served: number; gaveUp: number }>`
    select ${keysOf(by)}, ${bucketOfDuration(sql`interaction.wait_s`)} as "bucket", ${outcomes}
    from interaction where ${known(query)} group by 1, 2, 3`.execute(db)
  return result.rows
}

/** @param asBuckets with buckets in the place of seconds */
function heldWaits(held: HeldColumns, { chosen, by, waitKind }: Query, asBuckets = false): GroupedWaits[] {
  const isKept = (outcome: number) => wasServed(outcome) || leftUnserved(outcome)
  const found = heldDurations(held, { metric: 'wait', chosen, waitKind, isKept })
  const buckets = asBuckets ? heldBuckets(held, 'wait') : null
  const [byLocation, providers] = [by.includes('location'), by.includes('provider') ? held.column('provider_id') : null]
  const groups = new Map<number, Map<number, Mutable>>()
  for (let i = 0; i < found.size; i++) {
    const location = byLocation ? held.locations[found.blocks[i]!]! : 0
    const provider = providers === null ? 0 : providers[found.rows[i]!]!
    const seconds = buckets ? buckets[found.rows[i]!]! : found.seconds[i]!
    const owner = location * 2 ** 24 + provider
    let waits = groups.get(owner)
    if (!waits) groups.set(owner, (waits = new Map()))
    let wait = waits.get(seconds)
    if (!wait) waits.set(seconds, (wait = { location, provider, seconds, served: 0, gaveUp: 0 }))
    if (leftUnserved(found.outcomes[i]!)) wait.gaveUp++
    else wait.served++
  }
  return [...groups.values()].flatMap(waits => [...waits.values()])
}

type Mutable = { -readonly [Key in keyof GroupedWaits]: GroupedWaits[Key] }

const outcomes = sql`sum(case when ${gaveUp} then 0 else 1 end) as "served", sum(case when ${gaveUp} then 1 else 0 end) as "gaveUp"`

function known({ chosen, waitKind }: Query): RawBuilder<unknown> {
  return sql`${inChosen('interaction', chosen)} and interaction.wait_kind = ${waitKind}
    and interaction.wait_s is not null and (interaction.outcome is null or interaction.outcome <> 'cancelled')`
}

function keysOf(by: readonly DurationGrain[]): RawBuilder<unknown> {
  const key = (grain: DurationGrain) => (by.includes(grain) ? sql.ref(`interaction.${grain}_id`) : sql`0`)
  return sql`${key('location')} as "location", ${key('provider')} as "provider"`
}
