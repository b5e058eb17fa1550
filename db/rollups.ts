import { type RawBuilder, sql } from 'kysely'
import type { Day, Db, RatingMetric } from './schema.ts'

export interface TouchedDay {
  readonly locationId: number
  readonly day: Day
}

const CHUNK = 400
/** Neighbouring wait buckets differ by this factor, so a quantile read from them is off by at most one per cent. */
export const waitBucketRatio = 1.02
/** Lower bound of bucket 1 in seconds; bucket 0 is no wait at all. stats/log-histogram.ts reads the same buckets. */
export const shortestWait = 0.01

/**
 * Recomputes every roll-up of the given days of locations from their rows: used by imports, undo, redo and rebuild alike,
 * so that a roll-up is always what its rows say. Call it inside the transaction that changed the rows.
 */
export async function recomputeDays(db: Db, days: Iterable<TouchedDay>): Promise<void> {
  await sql`create temporary table if not exists touched (location_id integer not null, day integer not null, primary key (location_id, day))`.execute(
    db,
  )
  await sql`delete from touched`.execute(db)
  await fillTouched(db, [...days])
  for (const table of ['cell', 'rating_cell', 'wait_histogram'] as const)
    await sql`delete from ${sql.table(table)} where (location_id, day) in (select location_id, day from touched)`.execute(db)
  await sql`insert into cell ${cellsOfTouched()}`.execute(db)
  for (const metric of ['csat', 'nps', 'ces'] as const)
    await sql`insert into rating_cell ${ratingCellsOfTouched(metric)}`.execute(db)
  await sql`insert into wait_histogram ${waitHistogramOfTouched()}`.execute(db)
}

/** Recomputes all roll-ups from the rows. */
export async function rebuildRollups(db: Db): Promise<void> {
  const rows = await db.selectFrom('interaction').select(['location_id', 'local_day']).distinct().execute()
  const old = await db.selectFrom('cell').select(['location_id', 'day']).distinct().execute()
  const days = [...rows.map(row => ({ location_id: row.location_id, day: row.local_day })), ...old]
  await recomputeDays(
    db,
    days.map(row => ({ locationId: row.location_id, day: row.day })),
  )
}

async function fillTouched(db: Db, days: readonly TouchedDay[]): Promise<void> {
  for (let from = 0; from < days.length; from += CHUNK) {
    const rows = days.slice(from, from + CHUNK).map(({ locationId, day }) => sql`(${locationId}, ${day})`)
    await sql`insert into touched (location_id, day) values ${sql.join(rows)} on conflict do nothing`.execute(db)
  }
}

// A cross join keeps this order in SQLite, which seeks each touched day instead of reading every row; PostgreSQL is free to choose.
const touchedRows = sql`touched cross join interaction i`
const isTouched = sql`i.location_id = touched.location_id and i.local_day = touched.day and i.visible = 1`
const isServed = sql`(i.outcome is null or i.outcome not in ('abandoned', 'no_show', 'cancelled'))`
const gaveUp = sql`(i.outcome in ('abandoned', 'no_show'))`
const isAnswered = sql`(i.csat_value is not null or i.nps_value is not null or i.ces_value is not null)`

function count(condition: RawBuilder<unknown>): RawBuilder<unknown> {
  return sql`sum(case when ${condition} then 1 else 0 end)`
}

function durationSums(value: RawBuilder<unknown>, condition: RawBuilder<unknown>): RawBuilder<unknown> {
  const known = sql`${condition} and ${value} is not null`
  const above = sql`${condition} and ${value} > 0`
  return sql`${count(known)},
    coalesce(sum(case when ${known} then ${value} end), 0.0), coalesce(sum(case when ${known} then ${value} * ${value} end), 0.0),
    ${count(above)},
    coalesce(sum(case when ${above} then ln(${value}) end), 0.0), coalesce(sum(case when ${above} then ln(${value}) * ln(${value}) end), 0.0)`
}

function cellsOfTouched(): RawBuilder<unknown> {
  return sql`select i.location_id, i.local_day, i.provider_id, i.service_id, i.channel_id, i.wait_kind,
    count(*), ${count(sql`i.outcome is not null`)}, ${count(gaveUp)},
    ${count(sql`i.complaint is not null`)}, ${count(sql`i.complaint = 1`)},
    ${count(sql`i.rating_offered is not null`)}, ${count(sql`i.rating_offered = 1`)},
    ${count(sql`i.rating_offered = 1 and ${isAnswered}`)}, ${count(isAnswered)},
    ${durationSums(sql`i.wait_s`, isServed)},
    ${durationSums(sql`i.service_s`, sql`1 = 1`)},
    ${durationSums(sql`i.resolution_s`, sql`1 = 1`)},
    sum(i.row_hash % 2147483648), sum(i.row_hash / 2147483648)
    from ${touchedRows} where ${isTouched}
    group by i.location_id, i.local_day, i.provider_id, i.service_id, i.channel_id, i.wait_kind`
}

function ratingCellsOfTouched(metric: RatingMetric): RawBuilder<unknown> {
  const value = sql.ref(`i.${metric}_value`)
  const unit = sql`(case when s.direction = 'higher_better' then (${value} - s.minimum) else (s.maximum - ${value}) end) / (s.maximum - s.minimum)`
  const step = sql`(case when s.maximum - s.minimum <= 10 then cast(round(${value} - s.minimum) as integer)
    when ${value} >= s.maximum then 10 else cast(floor((${value} - s.minimum) / (s.maximum - s.minimum) * 11) as integer) end)`
  const counts = Array.from({ length: 11 }, (_, k) => count(sql`${step} = ${sql.lit(k)}`))
  return sql`select i.location_id, i.local_day, i.provider_id, i.service_id, i.channel_id, ${sql.lit(metric)}, s.id,
    count(*), sum(${value}), sum(${value} * ${value}), ${count(sql`${unit} >= 0.75`)},
    ${count(sql`${value} >= 9`)}, ${count(sql`${value} <= 6`)}, ${sql.join(counts)}
    from ${touchedRows} join scale s on s.id = ${sql.ref(`i.${metric}_scale`)}
    where ${isTouched} and ${value} is not null
    group by i.location_id, i.local_day, i.provider_id, i.service_id, i.channel_id, s.id`
}

function waitHistogramOfTouched(): RawBuilder<unknown> {
  const bucket = sql`case when i.wait_s <= 0 then 0 when i.wait_s < ${sql.lit(shortestWait)} then 1
    else 1 + cast(floor(ln(i.wait_s / ${sql.lit(shortestWait)}) / ${sql.lit(Math.log(waitBucketRatio))}) as integer) end`
  return sql`select location_id, local_day, service_id, channel_id, wait_kind, bucket, sum(served), sum(gave_up) from
    (select i.location_id, i.local_day, i.service_id, i.channel_id, i.wait_kind, ${bucket} as bucket,
      case when ${isServed} then 1 else 0 end as served, case when ${gaveUp} then 1 else 0 end as gave_up
      from ${touchedRows} where ${isTouched} and i.wait_s is not null) waits
    where served + gave_up > 0
    group by location_id, local_day, service_id, channel_id, wait_kind, bucket`
}
