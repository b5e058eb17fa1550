import { type RawBuilder, sql } from 'kysely'
import type { Db } from '../schema.ts'
import { heldBlocks } from './held-blocks.ts'
import { weekOf } from './week-of.ts'
import { type Chosen, inChosen } from './chosen.ts'
import { served } from './outcomes.ts'
import { sortedDurations } from './sorted-durations.ts'
import { groupedHistograms, type WaitHistogram } from './wait-histograms.ts'

export type Duration = 'wait' | 'service' | 'resolution'

interface Query {
  readonly chosen: Chosen
  /** Of waits: the one kind to read. */
  readonly waitKind?: number | undefined
  /** `day`: what is called week in the answer is the day. */
  readonly by?: 'week' | 'day'
}

/** Durations of one location in one week (or day). */
export interface DurationPart {
  readonly location: number
  readonly week: number
  readonly seconds: Float64Array
}

/**
 * Every recorded duration in seconds by location and week, in order of location and week, ascending in each: waits of served customers,
 * service times and times to solve of all.
 */
export async function weeklyDurations(db: Db, query: Query & { metric: Duration }): Promise<DurationPart[]> {
  const held = await heldBlocks(db)
  if (!held) return storedParts(db, query)
  const { metric, chosen, waitKind, by = 'week' } = query
  return sortedDurations(held, { metric, chosen, waitKind: metric === 'wait' ? waitKind : undefined, by })
}

async function storedParts(
  db: Db,
  { metric, chosen, waitKind, by = 'week' }: Query & { metric: Duration },
): Promise<DurationPart[]> {
  const value = sql.ref(`interaction.${metric}_s`)
  const result = await sql<{ location: number; week: number; seconds: number }>`
    select interaction.location_id as "location", ${periodOf(sql`interaction.local_day`, by)} as "week", ${value} as "seconds"
    from interaction where ${inChosen('interaction', chosen)} and ${value} is not null
      ${metric === 'wait' ? sql`and ${served}` : sql``} ${metric === 'wait' ? ofKind(waitKind) : sql``}
    order by interaction.location_id, interaction.local_day`.execute(db)
  const { rows } = result
  return partsOf(
    rows.length,
    i => rows[i]!,
    Float64Array.from(rows, row => row.seconds),
  )
}

/** Values in the order of their parts, cut where the next part begins. */
function partsOf(
  size: number,
  partAt: (i: number) => { readonly location: number; readonly week: number },
  seconds: Float64Array,
): DurationPart[] {
  const parts: DurationPart[] = []
  for (let from = 0; from < size; ) {
    const { location, week } = partAt(from)
    let end = from + 1
    while (end < size) {
      const next = partAt(end)
      if (next.location !== location || next.week !== week) break
      end++
    }
    parts.push({ location, week, seconds: seconds.subarray(from, end).sort() })
    from = end
  }
  return parts
}

/** Served waits by location and week: how many in each bucket of the roll-up. It does not know providers. */
export async function weeklyWaitBuckets(db: Db, { chosen, waitKind, by = 'week' }: Query): Promise<WaitHistogram[]> {
  const found = await groupedHistograms(db, { chosen, waitKind, by: ['location', by] })
  return found.filter(({ served: counts }) => counts.some(n => n > 0))
}

function periodOf(day: RawBuilder<unknown>, by: 'week' | 'day'): RawBuilder<unknown> {
  return by === 'week' ? weekOf(day) : day
}

function ofKind(waitKind: number | undefined): RawBuilder<unknown> {
  return waitKind === undefined ? sql`` : sql`and interaction.wait_kind = ${waitKind}`
}
