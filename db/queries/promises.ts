import { type RawBuilder, sql } from 'kysely'
import type { Day, Db } from '../schema.ts'
import { type Chosen, inChosen } from './chosen.ts'
import type { DurationGrain } from './durations.ts'
import { heldBlocks } from './held-blocks.ts'
import { isNobodyQuoted } from './held-quality.ts'
import { heldOf } from './held-visits.ts'
import { heldPromises } from './held-promises.ts'
import { gaveUp, served } from './outcomes.ts'

/** What was promised from a day on, the latest first; null = nothing. */
type Steps = readonly { readonly from: Day; readonly seconds: number | null }[]

/** A promise that differs by day, and at some places from elsewhere. */
export interface DatedPromise {
  readonly elsewhere: Steps
  readonly places: readonly { readonly location: number; readonly steps: Steps }[]
}

/** One promise for all in seconds, what each customer was told, or what each place promised on the day. */
export type WaitPromise = number | 'quoted' | DatedPromise

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
 * Promises kept by group, counted exactly: against one promise for all in seconds, against what each customer was told
 * (`quoted_wait_s`), or against what the place promised on the day. Waits of one kind; whoever gave up counts whatever was recorded.
 */
export async function promiseCounts(
  db: Db,
  {
    chosen,
    by,
    waitKind,
    promise,
  }: { chosen: Chosen; by: readonly DurationGrain[]; waitKind: number | undefined; promise: WaitPromise },
): Promise<PromiseCounts[]> {
  const held = promise === 'quoted' ? null : await heldOf(db, chosen)
  if (held && promise !== 'quoted') return heldPromises(held, { chosen, by, waitKind, promise })
  if (promise === 'quoted' && (await isNobodyTold(db, chosen)))
    return promiseCounts(db, { chosen, by, waitKind, promise: NOTHING })
  const promised = promisedSeconds(promise)
  const given = typeof promise === 'number' ? sql`1 = 1` : sql`${promised} is not null`
  const kind = waitKind === undefined ? sql`1 = 1` : sql`interaction.wait_kind = ${waitKind}`
  const waited = sql`${served} and interaction.wait_s is not null and ${kind} and ${given}`
  const result = await sql<PromiseCounts>`select ${key('location', by)} as "location", ${key('provider', by)} as "provider",
      ${count(waited)} as "served", ${count(sql`${waited} and interaction.wait_s <= ${promised}`)} as "kept",
      ${count(sql`${gaveUp} and ${given}`)} as "gaveUp"
    from interaction where ${inChosen('interaction', chosen)} group by 1, 2 order by 1, 2`.execute(db)
  return result.rows
}

/** Nothing is promised on any day. */
const NOTHING: DatedPromise = { elsewhere: [], places: [] }

/** Whether visits say that no customer was told a wait: most files know of none. */
async function isNobodyTold(db: Db, chosen: Chosen): Promise<boolean> {
  const held = await heldBlocks(db)
  return held !== null && isNobodyQuoted(held, chosen)
}

function promisedSeconds(promise: WaitPromise): RawBuilder<unknown> {
  if (promise === 'quoted') return sql`interaction.quoted_wait_s`
  if (typeof promise === 'number') return sql`${promise}`
  const { elsewhere, places } = promise
  if (places.length === 0) return onDay(elsewhere)
  const own = places.map(({ location, steps }) => sql`when ${sql.lit(location)} then ${onDay(steps)}`)
  return sql`case interaction.location_id ${sql.join(own, sql` `)} else ${onDay(elsewhere)} end`
}

function onDay(steps: Steps): RawBuilder<unknown> {
  if (steps.length === 0) return sql`null`
  const each = steps.map(({ from, seconds }) => sql`when interaction.local_day >= ${sql.lit(from)} then ${sql.lit(seconds)}`)
  return sql`case ${sql.join(each, sql` `)} end`
}

function count(condition: RawBuilder<unknown>): RawBuilder<unknown> {
  return sql`sum(case when ${condition} then 1 else 0 end)`
}

function key(grain: DurationGrain, by: readonly DurationGrain[]): RawBuilder<unknown> {
  return by.includes(grain) ? sql.ref(`interaction.${grain}_id`) : sql`0`
}
