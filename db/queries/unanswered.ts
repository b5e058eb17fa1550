import { type RawBuilder, sql } from 'kysely'
import type { Db } from '../schema.ts'
import type { CellKey, Grain } from './cells.ts'
import { weekOf } from './week-of.ts'
import { type Chosen, inChosen } from './chosen.ts'

/**
 * Requests that nobody answered, by group. Of overlapping imports the largest count of a place, day, person (both as spelled), service
 * and channel holds, never their sum: the same file twice is one file. Undone imports do not count.
 */
export async function unansweredSums(
  db: Db,
  { chosen, by }: { chosen: Chosen; by: readonly Grain[] },
): Promise<(CellKey & { n: number })[]> {
  const key = (grain: Grain, value: RawBuilder<unknown>) => sql`${by.includes(grain) ? value : sql`0`} as ${sql.ref(grain)}`
  const result = await sql<
    CellKey & { n: number }
  >`select ${key('location', sql`location_id`)}, ${key('provider', sql`provider_id`)},
      ${key('week', weekOf(sql`day`))}, ${key('day', sql`day`)}, sum(n) as "n"
    from ${requests(chosen)} group by 1, 2, 3, 4 order by 1, 2, 3, 4`.execute(db)
  return result.rows
}

/** The same by location, service and channel. Of the hour and the kind of customer nothing is known. */
export async function unansweredMix(
  db: Db,
  chosen: Chosen,
): Promise<{ location: number; service: number; channel: number; n: number }[]> {
  const result = await sql<{ location: number; service: number; channel: number; n: number }>`
    select location_id as "location", service_id as "service", channel_id as "channel", sum(n) as "n"
    from ${requests(chosen)} group by 1, 2, 3 order by 1, 2, 3`.execute(db)
  return result.rows
}

function requests(chosen: Chosen): RawBuilder<unknown> {
  return sql`(
      select location_id, day, provider_id, service_id, channel_id, max(n) as n from unanswered
      where ${inChosen('unanswered', chosen)} and import_id in (select id from import where active = 1)
      group by location_id, day, provider_id, service_id, channel_id, place_id, spelled_id
    ) as requests`
}
