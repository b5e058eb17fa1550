import { held } from '../held.ts'
import type { Day, Db } from '../schema.ts'

/** Days on which each location had customers, whatever the service or channel; in order of location and day. */
export function activeDays(db: Db): Promise<readonly { location: number; day: Day }[]> {
  return held(db, 'active days', () => readActiveDays(db))
}

function readActiveDays(db: Db): Promise<{ location: number; day: Day }[]> {
  return db
    .selectFrom('cell')
    .select(['location_id as location', 'day'])
    .distinct()
    .orderBy('location_id')
    .orderBy('day')
    .execute()
}
