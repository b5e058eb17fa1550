import { held } from '../held.ts'
import type { Day, Db } from '../schema.ts'

/** How many interactions each location had on each day, whatever the service or channel. */
export function dailyCounts(db: Db): Promise<ReadonlyMap<number, ReadonlyMap<Day, number>>> {
  return held(db, 'daily counts', () => readDailyCounts(db))
}

async function readDailyCounts(db: Db): Promise<Map<number, Map<Day, number>>> {
  const rows = await db
    .selectFrom('cell')
    .select(eb => ['location_id', 'day', eb.fn.sum<number>('n').as('n')])
    .groupBy(['location_id', 'day'])
    .orderBy('location_id')
    .orderBy('day')
    .execute()
  const groups = Map.groupBy(rows, ({ location_id }) => location_id)
  return new Map(Array.from(groups, ([location, own]) => [location, new Map(own.map(({ day, n }) => [day, n]))]))
}
