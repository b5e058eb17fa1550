import { type RawBuilder, sql } from 'kysely'
import type { Db } from '../schema.ts'
import { type Chosen, inChosen } from './chosen.ts'
import type { DurationGrain } from './durations.ts'
import { gaveUp, served } from './outcomes.ts'

export interface PromiseCounts {
  readonly location: number
  readonly provider: number
  /** Served with a recorded wait and a promise, and those of them who waited no longer than promised. */
  readonly served: number
  readonly kept: number
  /** Gave up although something was promised. */
  readonly gaveUp: number
}

/**
 * Promises kept by group, counted exactly: against one promise for all in seconds, or against what each customer was told
 * (`quoted_wait_s`). Waits of one kind; whoever gave up counts whatever was recorded.
 */
export async function promiseCounts(
  db: Db,
  {
    chosen,
    by,
    waitKind,
    promise,
  }: { chosen: Chosen; by: readonly DurationGrain[]; waitKind: number | undefined; promise: number | 'quoted' },
): Promise<PromiseCounts[]> {
  const promised = promise === 'quoted' ? sql`interaction.quoted_wait_s` : sql`${promise}`
  const given = promise === 'quoted' ? sql`interaction.quoted_wait_s is not null` : sql`1 = 1`
  const kind = waitKind === undefined ? sql`1 = 1` : sql`interaction.wait_kind = ${waitKind}`
  const waited = sql`${served} and interaction.wait_s is not null and ${kind} and ${given}`
  const result = await sql<PromiseCounts>`select ${key('location', by)} as "location", ${key('provider', by)} as "provider",
      ${count(waited)} as "served", ${count(sql`${waited} and interaction.wait_s <= ${promised}`)} as "kept",
      ${count(sql`${gaveUp} and ${given}`)} as "gaveUp"
    from interaction where ${inChosen('interaction', chosen)} group by 1, 2 order by 1, 2`.execute(db)
  return result.rows
}

function count(condition: RawBuilder<unknown>): RawBuilder<unknown> {
  return sql`sum(case when ${condition} then 1 else 0 end)`
}

function key(grain: DurationGrain, by: readonly DurationGrain[]): RawBuilder<unknown> {
  return by.includes(grain) ? sql.ref(`interaction.${grain}_id`) : sql`0`
}
