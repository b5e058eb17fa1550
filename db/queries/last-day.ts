import { type RawBuilder, sql } from 'kysely'
import type { Day, Db } from '../schema.ts'

/** The last day with interactions of the `location` of a statement, sought in the roll-up; null where it has none. */
export const lastDayOfLocation: RawBuilder<Day | null> = sql`(select max(cell.day) from cell where cell.location_id = location.id)`

/** The last day with interactions of these locations, whatever else is chosen; null = of all. */
export async function lastDayAt(db: Db, locationIds: readonly number[] | null): Promise<Day | null> {
  if (locationIds?.length === 0) return null
  const kept = locationIds === null ? sql`` : sql`where location.id in (${sql.join(locationIds)})`
  const result = await sql<{ day: Day | null }>`select max(reported.day) as "day"
    from (select ${lastDayOfLocation} as day from location ${kept}) as reported`.execute(db)
  return result.rows[0]!.day
}
