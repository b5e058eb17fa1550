import { type RawBuilder, sql } from 'kysely'
import type { Db } from '../schema.ts'
import { type Chosen, inChosen } from './chosen.ts'
import { heldBlocks } from './held-blocks.ts'
import { heldValueCounts } from './held-value-counts.ts'
import { heldValues } from './held-values.ts'
import { type HourValue, interactionsFor, valueOf } from './hour-sums.ts'
import { weekdayOf } from './week-of.ts'

/** A weekday counts from 1 = Monday, an hour from 0, both local; an hour needs a time of day. */
export type ValueGrain = 'location' | 'provider' | 'weekday' | 'hour'

/** How often a value occurs in a group; a grain not asked for is 0. */
export interface ValueCount extends Record<ValueGrain, number> {
  readonly value: number
  readonly n: number
}

interface Query {
  readonly chosen: Chosen
  readonly value: HourValue
  readonly by: readonly ValueGrain[]
  /** Values are counted in steps so wide, for selections too large to read one by one. */
  readonly step?: number | undefined
}

/** Every value of a selection by group, equal ones counted together, in no order. */
export async function valueCounts(db: Db, query: Query): Promise<ValueCount[]> {
  const { chosen, value, by, step } = query
  const held = value.kind === 'repeat' ? null : await heldBlocks(db) // which is known from rows
  if (held === null) return fromRows(db, query)
  return heldValueCounts(held, { chosen, by, step, values: await heldValues(db, held, { chosen, value }) })
}

async function fromRows(db: Db, { chosen, value, by, step }: Query): Promise<ValueCount[]> {
  const timed = by.includes('hour') ? sql`and interaction.local_minute is not null` : sql``
  const counted = step === undefined ? sql`"value"` : sql`round("value" / ${step}) * ${step}`
  const result = await sql<ValueCount>`select "location", "provider", "weekday", "hour", ${counted} as "value", count(*) as "n"
    from (
      select ${key('location', by)}, ${key('provider', by)}, ${key('weekday', by)}, ${key('hour', by)}, ${valueOf(value)} as "value"
      from ${interactionsFor(value, chosen)} where ${inChosen('interaction', chosen)} ${timed}
    ) as counted
    where "value" is not null group by 1, 2, 3, 4, 5`.execute(db)
  return result.rows
}

function key(grain: ValueGrain, by: readonly ValueGrain[]): RawBuilder<unknown> {
  return sql`${by.includes(grain) ? columns[grain] : sql`0`} as ${sql.ref(grain)}`
}

const columns: Record<ValueGrain, RawBuilder<unknown>> = {
  location: sql.ref('interaction.location_id'),
  provider: sql.ref('interaction.provider_id'),
  weekday: weekdayOf(sql`interaction.local_day`),
  hour: sql`(interaction.local_minute / 60)`,
}
