import { type RawBuilder, sql } from 'kysely'
import type { Day } from '../schema.ts'

/** Added to a day it makes Mondays divisible by seven and all days positive, so that no division rounds up before 1970. */
const DAYS = 719_470
/** What weeks are then counted from. */
const WEEKS = 102_781

/** Week of a day as an integer. */
export function weekOf(day: RawBuilder<unknown>): RawBuilder<number> {
  return sql<number>`((${day} + ${sql.lit(DAYS)}) / 7 - ${sql.lit(WEEKS)})`
}

/** As weekOf. */
export function weekOfDay(day: Day): number {
  return Math.floor((day + DAYS) / 7) - WEEKS
}

/** Monday of a week as weekOf counts it, as a day number. */
export function mondayOfWeek(week: number): Day {
  return week * 7 - 3
}

/** 1 = Monday .. 7 = Sunday. */
export function weekdayOf(day: RawBuilder<unknown>): RawBuilder<number> {
  return sql<number>`((${day} + ${sql.lit(DAYS)}) % 7 + 1)`
}

/** As weekdayOf. */
export function weekdayOfDay(day: Day): number {
  return ((day + DAYS) % 7) + 1
}
