import { activeDays } from '#db/queries/active-days.ts'
import type { Db } from '#db/schema.ts'
import type { Chosen } from '../selection.ts'
import { type Calendar, calendarOf } from './calendar.ts'

/** Calendars of the places of a selection, whatever its period and services; null where nobody has reported anything. */
export interface Calendars {
  readonly region: Calendar | null
  /** Of all places of the store, chosen or not. */
  readonly all: Calendar | null
  readonly byLocation: ReadonlyMap<number, Calendar>
}

export async function readCalendars(db: Db, { locationIds }: Chosen): Promise<Calendars> {
  const rows = await activeDays(db)
  const chosen = new Set(locationIds ?? rows.map(row => row.location))
  const groups = Map.groupBy(rows, row => row.location)
  return {
    all: calendarOf(rows.map(row => row.day)),
    region: calendarOf(rows.filter(row => chosen.has(row.location)).map(row => row.day)),
    byLocation: new Map(Array.from(groups, ([location, days]) => [location, calendarOf(days.map(row => row.day))!])),
  }
}
