import { type RawBuilder, sql } from 'kysely'
import type { Db } from '../schema.ts'
import type { CellKey, Grain } from './cells.ts'
import { weekdayOf, weekOf } from './week-of.ts'
import { type Chosen, inChosen } from './chosen.ts'
import { heldMoments } from './held-moments.ts'
import { heldValues } from './held-values.ts'
import { heldVisitsOrAll } from './held-visits.ts'
import { type HourValue, interactionsFor, valueOf } from './hour-sums.ts'

export type MomentGrain = 'weekday' | 'hour'

/** Sums of values of one group, weekday and hour of arrival; of the load (its logarithm) where it was asked for, else 0. */
export interface MomentSums extends CellKey {
  /** 1 = Monday .. 7 = Sunday, local; 0 where not asked for, as is the hour. */
  readonly weekday: number
  readonly hour: number
  readonly n: number
  readonly total: number
  readonly squares: number
  readonly loadTotal: number
  readonly loadSquares: number
  /** Sum of load times value. */
  readonly loadValues: number
}

interface Query {
  readonly chosen: Chosen
  readonly value: HourValue
  readonly by: readonly Grain[]
  /** Both, if not said. */
  readonly moments?: readonly MomentGrain[]
  readonly load: boolean
}

/**
 * Sums of values by group and moment; interactions without a time of day, without a value or, where load is asked for, in an hour
 * with no known provider are left out.
 */
export async function momentSums(db: Db, { moments = ['weekday', 'hour'], ...query }: Query): Promise<MomentSums[]> {
  const { chosen, value, by, load } = query
  if (value.kind === 'repeat') return repeatMoments(db, { ...query, moments })
  const held = await heldVisitsOrAll(db, chosen)
  const values = await heldValues(db, held, { chosen, value })
  return heldMoments(held, { chosen, by, moments, values, load, name: JSON.stringify(value) })
}

/** Whether customers came again is known from their rows alone. */
async function repeatMoments(db: Db, { chosen, value, by, moments, load }: Required<Query>): Promise<MomentSums[]> {
  const key = (grain: Grain | MomentGrain, column: RawBuilder<unknown>) => ([...by, ...moments].includes(grain) ? column : sql`0`)
  const loads = load
    ? sql`join ${rowLoads(chosen)} on loads.location_id = interaction.location_id and loads.local_day = interaction.local_day
        and loads.hour = interaction.local_minute / 60`
    : sql``
  const result = await sql<MomentSums>`select "location", "provider", "week", "day", "weekday", "hour",
      count(*) as "n", sum("value") as "total", sum("value" * "value") as "squares",
      sum("load") as "loadTotal", sum("load" * "load") as "loadSquares", sum("load" * "value") as "loadValues"
    from (
      select ${key('location', sql`interaction.location_id`)} as "location",
        ${key('provider', sql`interaction.provider_id`)} as "provider",
        ${key('week', weekOf(sql`interaction.local_day`))} as "week", ${key('day', sql`interaction.local_day`)} as "day",
        ${key('weekday', weekdayOf(sql`interaction.local_day`))} as "weekday",
        ${key('hour', sql`interaction.local_minute / 60`)} as "hour",
        ${load ? sql`loads.load` : sql`0.0`} as "load", ${valueOf(value)} as "value"
      from ${interactionsFor(value, chosen)} ${loads}
      where ${inChosen('interaction', chosen)} and interaction.local_minute is not null
    ) as moments
    where "value" is not null group by 1, 2, 3, 4, 5, 6 order by 1, 2, 3, 4, 5, 6`.execute(db)
  return result.rows
}

/** Logarithms of arrivals per person, from rows. */
function rowLoads(chosen: Chosen): RawBuilder<unknown> {
  const all: Chosen = { ...chosen, providerIds: null, serviceIds: null, channelIds: null, customerTypeIds: null }
  return sql`(
      select interaction.location_id, interaction.local_day, interaction.local_minute / 60 as hour,
        ln(count(*) * 1.0 / count(distinct nullif(interaction.provider_id, 0))) as load
      from interaction where ${inChosen('interaction', all)} and interaction.local_minute is not null
      group by 1, 2, 3 having count(distinct nullif(interaction.provider_id, 0)) > 0
    ) as loads`
}
