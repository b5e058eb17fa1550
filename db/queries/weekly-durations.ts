import { type RawBuilder, sql } from 'kysely'
import type { Db } from '../schema.ts'
import { weekOf } from './week-of.ts'
import { type Chosen, inChosen } from './chosen.ts'
import { served } from './outcomes.ts'
import { waitHistograms } from './wait-histograms.ts'

export type Duration = 'wait' | 'service' | 'resolution'

interface Query {
  readonly chosen: Chosen
  /** Of waits: the one kind to read. */
  readonly waitKind?: number | undefined
  /** `day`: what is called week in the answer is the day. */
  readonly by?: 'week' | 'day'
}

/**
 * Every recorded duration in seconds with its location and week, in order of location and week: waits of served customers,
 * service times and times to solve of all.
 */
export async function weeklyDurations(
  db: Db,
  { metric, chosen, waitKind, by = 'week' }: Query & { metric: Duration },
): Promise<{ location: number; week: number; seconds: number }[]> {
  const value = sql.ref(`interaction.${metric}_s`)
  const result = await sql<{ location: number; week: number; seconds: number }>`
    select interaction.location_id as "location", ${periodOf(sql`interaction.local_day`, by)} as "week", ${value} as "seconds"
    from interaction where ${inChosen('interaction', chosen)} and ${value} is not null
      ${metric === 'wait' ? sql`and ${served}` : sql``} ${metric === 'wait' ? ofKind(waitKind) : sql``}
    order by interaction.location_id, interaction.local_day`.execute(db)
  return result.rows
}

/** Served waits by location, week and bucket of the roll-up, in that order. It does not know providers. */
export async function weeklyWaitBuckets(
  db: Db,
  { chosen, waitKind, by = 'week' }: Query,
): Promise<{ location: number; week: number; bucket: number; n: number }[]> {
  const buckets = await waitHistograms(db, { chosen, waitKind, by: ['location', by] })
  return buckets.flatMap(({ location, week, bucket, served: n }) => (n > 0 ? [{ location, week, bucket, n }] : []))
}

function periodOf(day: RawBuilder<unknown>, by: 'week' | 'day'): RawBuilder<unknown> {
  return by === 'week' ? weekOf(day) : day
}

function ofKind(waitKind: number | undefined): RawBuilder<unknown> {
  return waitKind === undefined ? sql`` : sql`and interaction.wait_kind = ${waitKind}`
}
