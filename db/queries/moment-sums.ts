import { type RawBuilder, sql } from 'kysely'
import type { Db } from '../schema.ts'
import type { CellKey, Grain } from './cells.ts'
import { weekdayOf, weekdayOfDay, weekOf, weekOfDay } from './week-of.ts'
import { type Chosen, inChosen } from './chosen.ts'
import { type HourValue, interactionsFor, valueOf } from './hour-sums.ts'
import { MomentGroups, type Outer } from './moment-groups.ts'
import { scales } from './scales.ts'
import { hourOf, loadsOf } from './visit-loads.ts'
import { type BlockValue, valueAt } from './visit-value.ts'
import { type VisitDay, visitDays } from './visits.ts'

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
export async function momentSums(db: Db, query: Query): Promise<MomentSums[]> {
  const { value } = query
  return value.kind === 'repeat' ? repeatMoments(db, query) : blockMoments(db, query, value)
}

/** From the blocks of visits. */
async function blockMoments(db: Db, { chosen, by, load }: Query, value: BlockValue): Promise<MomentSums[]> {
  const known = await scales(db)
  const groups = new MomentGroups()
  for (const day of await visitDays(db, chosen)) {
    const valueOf = valueAt(day, value, known)
    const loads = load ? loadsOf(day, 'person').map(Math.log) : null
    const [minutes, providers] = [day.codes('minute'), by.includes('provider') ? day.codes('provider_id') : null]
    groups.begin(outerOf(day, by))
    for (const i of day.kept()) {
      const hour = hourOf(minutes?.[i] ?? 0)
      const found = hour === null ? Number.NaN : valueOf(i)
      const logLoad = loads === null ? 0 : loads[hour ?? 0]!
      if (!Number.isNaN(found) && !Number.isNaN(logLoad)) groups.add(providers?.[i] ?? 0, hour!, { value: found, load: logLoad })
    }
  }
  return groups.inOrder()
}

function outerOf({ location, day }: VisitDay, by: readonly Grain[]): Outer {
  return {
    location: by.includes('location') ? location : 0,
    week: by.includes('week') ? weekOfDay(day) : 0,
    day: by.includes('day') ? day : 0,
    weekday: weekdayOfDay(day),
  }
}

/** Whether customers came again is known from their rows alone. */
async function repeatMoments(db: Db, { chosen, value, by, load }: Query): Promise<MomentSums[]> {
  const key = (grain: Grain, column: RawBuilder<unknown>) => (by.includes(grain) ? column : sql`0`)
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
        ${weekdayOf(sql`interaction.local_day`)} as "weekday", interaction.local_minute / 60 as "hour",
        ${load ? sql`loads.load` : sql`0.0`} as "load", ${valueOf(value)} as "value"
      from ${interactionsFor(value, chosen)} ${loads}
      where ${inChosen('interaction', chosen)} and interaction.local_minute is not null
    ) as moments
    where "value" is not null group by 1, 2, 3, 4, 5, 6 order by 1, 2, 3, 4, 5, 6`.execute(db)
  return result.rows
}

/** Logarithms of loadsOf per person, from rows. */
function rowLoads(chosen: Chosen): RawBuilder<unknown> {
  const all: Chosen = { ...chosen, providerIds: null, serviceIds: null, channelIds: null, customerTypeIds: null }
  return sql`(
      select interaction.location_id, interaction.local_day, interaction.local_minute / 60 as hour,
        ln(count(*) * 1.0 / count(distinct nullif(interaction.provider_id, 0))) as load
      from interaction where ${inChosen('interaction', all)} and interaction.local_minute is not null
      group by 1, 2, 3 having count(distinct nullif(interaction.provider_id, 0)) > 0
    ) as loads`
}
