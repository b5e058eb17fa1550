import type { HolidayKind } from '#contract/holidays.ts'
import type { EventRow } from '#db/queries/events.ts'
import type { Day } from '#db/schema.ts'

/** The open day before or after a holiday is at most so many days away. */
const REACH = 4

/** What a day of a place is to the holidays there; null = an ordinary day. */
export type KindOfDay = (location: number, day: Day) => HolidayKind | null

export interface Holiday {
  readonly day: Day
  readonly name: string | null
  /** None = everywhere. */
  readonly locations: readonly number[]
}

/** Holidays that somebody has entered, a day each. */
export function enteredHolidays(events: readonly EventRow[]): Holiday[] {
  return events
    .filter(({ kind }) => kind === 'holiday')
    .flatMap(({ day, end_day, note, locations }) =>
      Array.from({ length: (end_day ?? day) - day + 1 }, (_, i) => ({
        day: day + i,
        name: note,
        locations: locations.map(({ id }) => id),
      })),
    )
    .sort((a, b) => a.day - b.day)
}

/**
 * Days around holidays by place: a holiday itself where customers came all the same, the last day with customers before it, and the
 * first after it. Where two holidays meet, a day is one after the first before it is one before the next.
 *
 * @param open days with customers by location
 */
export function holidayKinds(holidays: readonly Holiday[], open: ReadonlyMap<number, ReadonlySet<Day>>): KindOfDay {
  const kinds = new Map<number, Map<Day, HolidayKind>>()
  for (const [location, days] of open) {
    const here = new Set(
      holidays.filter(({ locations }) => locations.length === 0 || locations.includes(location)).map(({ day }) => day),
    )
    const nextOpen = (day: Day, step: 1 | -1) =>
      Array.from({ length: REACH }, (_, i) => day + step * (i + 1)).find(each => days.has(each) && !here.has(each))
    const own = new Map<Day, HolidayKind>()
    const put = (day: Day | undefined, kind: HolidayKind) => day !== undefined && own.set(day, kind)
    for (const day of here) put(nextOpen(day, -1), 'before')
    for (const day of here) put(nextOpen(day, 1), 'after')
    for (const day of here) if (days.has(day)) put(day, 'on')
    kinds.set(location, own)
  }
  return (location, day) => kinds.get(location)?.get(day) ?? null
}
