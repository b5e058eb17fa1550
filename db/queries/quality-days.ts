import { type RawBuilder, sql } from 'kysely'
import { NEAR_S, promiseWindows } from '../visit-facts.ts'
import { idsPerImport } from '../interaction-ids.ts'
import type { Day, Db } from '../schema.ts'
import { type Chosen, inChosen } from './chosen.ts'
import { served } from './outcomes.ts'

const DAY_S = 86_400

/** Whole seconds on a step; a duration with a fraction of a second lies on none. */
const on = (column: string, step: number) => {
  const value = sql.ref(column)
  return sql`${value} > 0 and ${value} = round(${value} / ${sql.lit(step)}) * ${sql.lit(step)}`
}
const count = (condition: RawBuilder<unknown>) => sql<number>`sum(case when ${condition} then 1 else 0 end)`
const filled = (column: string) => sql<number>`count(${sql.ref(column)})`
const queued = sql`wait_kind in (0, 1)`

/** What is counted of each day, besides what depends on the promise. */
const counted = {
  n: sql<number>`count(*)`,
  served: count(served),
  provider: count(sql`provider_id > 0 and ${served}`),
  arrived_at: filled('local_minute'),
  called_at: filled('called_at'),
  finished_at: filled('finished_at'),
  wait_s: filled('wait_s'),
  quoted_wait_s: filled('quoted_wait_s'),
  service_s: count(sql`service_s is not null and ${served}`),
  resolution_s: filled('resolution_s'),
  outcome: filled('outcome'),
  solved_first_time: filled('solved_first_time'),
  channel: count(sql`channel_id > 0`),
  service_type: count(sql`service_id > 0`),
  customer: filled('customer'),
  customer_type: filled('customer_type'),
  csat: filled('csat_value'),
  nps: filled('nps_value'),
  ces: filled('ces_value'),
  rating_offered: filled('rating_offered'),
  complaint: filled('complaint'),
  comment: filled('comment'),
  language: filled('language'),
  external_id: filled('external_id'),
  waits: count(sql`wait_s > 0`),
  waitsOnMinute: count(on('wait_s', 60)),
  waitsOnFive: count(on('wait_s', 300)),
  services: count(sql`service_s > 0`),
  servicesOnMinute: count(on('service_s', 60)),
  servicesOnFive: count(on('service_s', 300)),
  order: count(sql`called_at < arrived_at or finished_at < arrived_at or finished_at < called_at`),
  contradicted: count(
    sql`${queued} and abs((called_at - arrived_at) / 1000.0 - wait_s) > ${sql.lit(NEAR_S)} and called_at >= arrived_at`,
  ),
  tooLong: count(sql`(${queued} and wait_s > ${sql.lit(DAY_S)}) or service_s > ${sql.lit(DAY_S)}`),
} as const

export type QualityCount = keyof typeof counted | (typeof promiseWindows)[number]
/** The names of all counts. */
export const qualityCounts: readonly QualityCount[] = [...(Object.keys(counted) as (keyof typeof counted)[]), ...promiseWindows]
export type QualityDay = { readonly day: Day; readonly importId: number } & Readonly<Record<QualityCount, number>>

/**
 * What tells how well one location's rows are kept, by local day with the import that brought its first rows, in order. Waits
 * near the promise are counted in windows of two minutes, the promise itself left out. Reads the rows: see held-quality.ts for all that
 * are held in memory.
 *
 * @param promise seconds for all; undefined = what each customer was told
 */
export async function qualityDays(db: Db, chosen: Chosen, promise: number | undefined): Promise<QualityDay[]> {
  const result = await qualityDaysQuery(chosen, promise).execute(db)
  return result.rows
}

/** The statement of qualityDays, for the test of its plan. */
export function qualityDaysQuery(chosen: Chosen, promise: number | undefined): RawBuilder<QualityDay> {
  const promised = promise === undefined ? sql`quoted_wait_s` : sql`${promise}`
  const between = (from: number, to: number) =>
    count(sql`${served} and ${queued} and wait_s - ${promised} >= ${sql.lit(from)} and wait_s - ${promised} < ${sql.lit(to)}`)
  const after = (from: number, to: number) =>
    count(sql`${served} and ${queued} and wait_s - ${promised} > ${sql.lit(from)} and wait_s - ${promised} <= ${sql.lit(to)}`)
  const windows = {
    farBelow: between(-2 * NEAR_S, -NEAR_S),
    below: between(-NEAR_S, 0),
    above: after(0, NEAR_S),
    farAbove: after(NEAR_S, 2 * NEAR_S),
  } satisfies Record<(typeof promiseWindows)[number], unknown>
  const counts = { ...counted, ...windows }
  const columns = Object.entries(counts).map(([name, of]) => sql`${of} as ${sql.ref(name)}`)
  return sql<QualityDay>`select local_day as "day", min(interaction.id) / ${sql.lit(idsPerImport)} as "importId", ${sql.join(columns)}
    from interaction where ${inChosen('interaction', chosen)} group by local_day order by local_day`
}
