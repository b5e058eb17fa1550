import { type RawBuilder, sql } from 'kysely'

/** Week of a day as an integer; the large offset keeps the division from rounding up before 1970. */
export function weekOf(day: RawBuilder<unknown>): RawBuilder<number> {
  return sql<number>`((${day} + 719470) / 7 - 102781)`
}

/** Monday of a week as weekOf counts it, as a day number. */
export function mondayOfWeek(week: number): number {
  return week * 7 - 3
}
