import { held } from '#db/held.ts'
import { activeDays } from '#db/queries/active-days.ts'
import type { Db } from '#db/schema.ts'
import { SILENT_DAYS } from '../quality/report-days.ts'
import type { Chosen } from '../selection.ts'
import { type Calendar, calendarOf } from './calendar.ts'

/** Calendars of the places of a selection, whatever its period and services; null where nobody has reported anything. */
export interface Calendars {
  readonly region: Calendar | null
  /** Of all places of the store, chosen or not. */
  readonly all: Calendar | null
  readonly byLocation: ReadonlyMap<number, Calendar>
  /** Of the chosen places that still report: a week that one of them has not reported in full would mix up who is in it. */
  readonly stillReporting: readonly Calendar[]
}

export async function readCalendars(db: Db, { locationIds }: Chosen): Promise<Calendars> {
  const { all, byLocation } = await held(db, 'calendars', () => allCalendars(db))
  const isChosen = locationIds && new Set(locationIds)
  const rows = isChosen && (await activeDays(db)).filter(row => isChosen.has(row.location))
  const region = rows === null ? all : calendarOf(rows.map(row => row.day))
  return {
    all,
    region,
    byLocation,
    stillReporting: Array.from(byLocation)
      .filter(([location]) => isChosen === null || isChosen.has(location))
      .filter(([, { lastDay }]) => lastDay > region!.lastDay - SILENT_DAYS)
      .map(([, calendar]) => calendar),
  }
}

async function allCalendars(db: Db): Promise<Pick<Calendars, 'all' | 'byLocation'>> {
  const rows = await activeDays(db)
  const groups = Map.groupBy(rows, row => row.location)
  return {
    all: calendarOf(rows.map(row => row.day)),
    byLocation: new Map(Array.from(groups, ([location, days]) => [location, calendarOf(days.map(row => row.day))!])),
  }
}
