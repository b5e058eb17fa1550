import { type RawBuilder, sql } from 'kysely'
import type { Db } from '../schema.ts'
import { weekOf } from './week-of.ts'
import { type Chosen, inChosen } from './chosen.ts'
import { heldOf } from './held-visits.ts'
import { heldDurations } from './held-durations.ts'
import { inOrder } from './in-order.ts'
import { weekOfDay } from './week-of.ts'
import { gaveUp } from './outcomes.ts'
import { gaveUp as leftUnserved, wasServed } from './visit-value.ts'
import { waitHistograms } from './wait-histograms.ts'

export type WaitGrain = 'location' | 'week'

export interface WaitRow {
  readonly location: number
  readonly week: number
  /** Seconds. */
  readonly wait: number
  readonly gaveUp: 0 | 1
}

export interface WaitBucket {
  readonly location: number
  readonly week: number
  readonly bucket: number
  readonly served: number
  readonly gaveUp: number
}

/** Recorded waits of one kind of those served and of those who gave up. */
export async function waitRows(
  db: Db,
  { chosen, kind, by }: { chosen: Chosen; kind: number; by: readonly WaitGrain[] },
): Promise<WaitRow[]> {
  const held = await heldOf(db, chosen)
  if (held) {
    const { size, blocks, seconds, outcomes } = heldDurations(held, {
      metric: 'wait',
      chosen,
      waitKind: kind,
      isKept: outcome => wasServed(outcome) || leftUnserved(outcome),
    })
    const [byLocation, byWeek] = [by.includes('location'), by.includes('week')]
    return Array.from({ length: size }, (_, i) => ({
      location: byLocation ? held.locations[blocks[i]!]! : 0,
      week: byWeek ? weekOfDay(held.days[blocks[i]!]!) : 0,
      wait: seconds[i]!,
      gaveUp: leftUnserved(outcomes[i]!) ? 1 : 0,
    }))
  }
  const result = await waitRowsQuery(chosen, kind, by).execute(db)
  return result.rows
}

/** The same values in ascending order, without their groups. */
export async function sortedWaits(
  db: Db,
  { chosen, kind }: { chosen: Chosen; kind: number },
): Promise<{ served: Float64Array; gaveUp: Float64Array }> {
  const held = await heldOf(db, chosen)
  if (!held) {
    const rows = await waitRows(db, { chosen, kind, by: [] })
    const waitsOf = (left: 0 | 1) => rows.filter(row => row.gaveUp === left).map(({ wait }) => wait)
    return { served: Float64Array.from(waitsOf(0)).sort(), gaveUp: Float64Array.from(waitsOf(1)).sort() }
  }
  const query = { metric: 'wait', chosen, waitKind: kind } as const
  const waitsOf = (isKept: (outcome: number) => boolean) => {
    const { size, seconds } = heldDurations(held, { ...query, isKept })
    return inOrder(seconds.subarray(0, size))
  }
  return { served: waitsOf(wasServed), gaveUp: waitsOf(leftUnserved) }
}

/** The statement of waitRows, for the test of its plan. */
export function waitRowsQuery(chosen: Chosen, kind: number, by: readonly WaitGrain[]): RawBuilder<WaitRow> {
  return sql<WaitRow>`select ${keysOf(sql`interaction.location_id`, sql`interaction.local_day`, by)}, interaction.wait_s as "wait",
      case when ${gaveUp} then 1 else 0 end as "gaveUp"
    from interaction where ${inChosen('interaction', chosen)} and interaction.wait_kind = ${kind}
      and interaction.wait_s is not null and (interaction.outcome is null or interaction.outcome <> 'cancelled')`
}

/** The same from the roll-up, in log-spaced buckets. */
export function waitBuckets(
  db: Db,
  { chosen, kind, by }: { chosen: Chosen; kind: number; by: readonly WaitGrain[] },
): Promise<WaitBucket[]> {
  return waitHistograms(db, { chosen, waitKind: kind, by })
}

function keysOf(location: RawBuilder<unknown>, day: RawBuilder<unknown>, by: readonly WaitGrain[]): RawBuilder<unknown> {
  const zero = sql`0`
  return sql`${by.includes('location') ? location : zero} as "location", ${by.includes('week') ? weekOf(day) : zero} as "week"`
}
