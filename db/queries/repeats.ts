import { type RawBuilder, sql } from 'kysely'
import type { Db } from '../schema.ts'
import type { CellKey, Grain } from './cells.ts'
import { weekOf } from './week-of.ts'
import { type Chosen, inChosen } from './chosen.ts'
import { lastDayOfLocation } from './last-day.ts'

const WITHIN_DAYS = 7
const WITHIN_MS = WITHIN_DAYS * 86_400_000

export type RepeatSums = CellKey & { n: number; again: number }

/**
 * Interactions with a known customer that can be judged, and how many of them were followed by the same customer at the same
 * location within 7 days. The visit that follows may lie outside the selection.
 */
export async function repeatSums(db: Db, { chosen, by }: { chosen: Chosen; by: readonly Grain[] }): Promise<RepeatSums[]> {
  const result = await sql<RepeatSums>`select
      ${by.includes('location') ? sql`interaction.location_id` : sql`0`} as "location",
      ${by.includes('provider') ? sql`interaction.provider_id` : sql`0`} as "provider",
      ${by.includes('week') ? weekOf(sql`interaction.local_day`) : sql`0`} as "week",
      ${by.includes('day') ? sql`interaction.local_day` : sql`0`} as "day",
      count(*) as "n", sum(${cameAgain}) as "again"
    from ${withNextVisit(chosen)} where ${inChosen('interaction', chosen)}
    group by 1, 2, 3, 4 order by 1, 2, 3, 4`.execute(db)
  return result.rows
}

/** 1 where the next visit of `withNextVisit` follows within 7 days, else 0. */
export const cameAgain = sql<number>`case when interaction.next_at - interaction.arrived_at <= ${sql.lit(WITHIN_MS)} then 1 else 0 end`

/**
 * Interactions with a known customer, under the name `interaction`, with the time of that customer's next visit to the location.
 * Those of the last 7 days of a location's data are left out, followed or not: who comes again later is not recorded yet.
 */
export function withNextVisit(chosen: Chosen): RawBuilder<unknown> {
  const around: Chosen = {
    ...chosen,
    toDay: chosen.toDay === null ? null : chosen.toDay + WITHIN_DAYS + 1,
    providerIds: null,
    serviceIds: null,
    channelIds: null,
    customerTypeIds: null,
  }
  return sql`(
      with reported as materialized (
        select location.id, ${lastDayOfLocation} as last_day from location
      )
      select followed.* from (
        select id, external_id, location_id, provider_id, service_id, channel_id, customer_type, local_day,
          local_minute, visible, arrived_at,
          lead(arrived_at) over (partition by location_id, customer order by arrived_at, id) as next_at
        from interaction where ${inChosen('interaction', around)} and customer is not null
      ) as followed
      join reported on reported.id = followed.location_id and followed.local_day <= reported.last_day - ${sql.lit(WITHIN_DAYS)}
    ) as interaction`
}

/** Whether each customer came again, by the id of the interaction; those that cannot be judged are not there. */
export async function repeatValues(db: Db, chosen: Chosen): Promise<Map<number, number>> {
  const result = await sql<{ id: number; again: number }>`select interaction.id as "id", ${cameAgain} as "again"
    from ${withNextVisit(chosen)} where ${inChosen('interaction', chosen)}`.execute(db)
  return new Map(result.rows.map(({ id, again }) => [id, again]))
}
