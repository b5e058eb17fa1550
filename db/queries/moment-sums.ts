import { type RawBuilder, sql } from 'kysely'
import type { Db } from '../schema.ts'
import type { CellKey, Grain } from './cells.ts'
import { weekOf } from './week-of.ts'
import { type Chosen, inChosen } from './chosen.ts'
import { type HourValue, interactionsFor, valueOf } from './hour-sums.ts'

/** Sums of values of one group, weekday and hour of arrival; of the load (its logarithm) where it was asked for, else 0. */
export interface MomentSums extends CellKey {
  /** 1 = Monday .. 7 = Sunday, local. */
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

type Query = { chosen: Chosen; value: HourValue; by: readonly Grain[]; load: boolean }

/**
 * Sums of values by group and moment; interactions without a time of day, without a value or, where load is asked for, in an hour
 * with no known provider are left out.
 */
export async function momentSums(db: Db, { chosen, value, by, load }: Query): Promise<MomentSums[]> {
  const key = (grain: Grain, column: RawBuilder<unknown>) => (by.includes(grain) ? column : sql`0`)
  const loads = load
    ? sql`join ${loadsOf(chosen)} on loads.location_id = interaction.location_id and loads.local_day = interaction.local_day
        and loads.hour = interaction.local_minute / 60`
    : sql``
  const result = await sql<MomentSums>`select "location", "provider", "week", "day", "weekday", "hour",
      count(*) as "n", sum("value") as "total", sum("value" * "value") as "squares",
      sum("load") as "loadTotal", sum("load" * "load") as "loadSquares", sum("load" * "value") as "loadValues"
    from (
      select ${key('location', sql`interaction.location_id`)} as "location",
        ${key('provider', sql`interaction.provider_id`)} as "provider",
        ${key('week', weekOf(sql`interaction.local_day`))} as "week", ${key('day', sql`interaction.local_day`)} as "day",
        (interaction.local_day + 719470) % 7 + 1 as "weekday", interaction.local_minute / 60 as "hour",
        ${load ? sql`loads.load` : sql`0.0`} as "load", ${valueOf(value)} as "value"
      from ${interactionsFor(value, chosen)} ${loads}
      where ${inChosen('interaction', chosen)} and interaction.local_minute is not null
    ) as moments
    where "value" is not null group by 1, 2, 3, 4, 5, 6 order by 1, 2, 3, 4, 5, 6`.execute(db)
  return result.rows
}

/**
 * Natural logarithm of arrivals per provider active in an hour at a location: of everything that arrived there and then, whatever
 * service, channel or provider an answer is about.
 */
function loadsOf(chosen: Chosen): RawBuilder<unknown> {
  const all: Chosen = { ...chosen, providerIds: null, serviceIds: null, channelIds: null, customerTypeIds: null }
  return sql`(
      select interaction.location_id, interaction.local_day, interaction.local_minute / 60 as hour,
        ln(count(*) * 1.0 / count(distinct nullif(interaction.provider_id, 0))) as load
      from interaction where ${inChosen('interaction', all)} and interaction.local_minute is not null
      group by 1, 2, 3 having count(distinct nullif(interaction.provider_id, 0)) > 0
    ) as loads`
}
