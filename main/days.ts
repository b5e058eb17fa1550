import type { IsoDate } from '#contract/vocabulary.ts'
import type { Day } from '#db/schema.ts'
import { keptUpTo } from './kept-up-to.ts'

const MILLISECONDS = 86_400_000
/** 5 January 1970 was a Monday: day 4. */
const FIRST_MONDAY = 4

/** Charts name the same days again and again. */
const MOST_DATES = 2 ** 15

/** Day number (days since 1970-01-01) of a local date. */
export const dayOf: (date: IsoDate) => Day = keptUpTo(MOST_DATES, date => Date.parse(`${date}T00:00:00Z`) / MILLISECONDS)

/** 1 January of the year 0 and 31 December 9999: what is reckoned from an absurd date may lie beyond, and has no date of four digits. */
const [FIRST_DATED, LAST_DATED] = [-719_528, 2_932_896]

/** Local date of a day number. */
export const dateOf: (day: Day) => IsoDate = keptUpTo(MOST_DATES, day =>
  new Date(Math.max(FIRST_DATED, Math.min(LAST_DATED, day)) * MILLISECONDS).toISOString().slice(0, 10),
)

/** The day that a moment is in by the clock of this computer. */
export function localDayOf(moment: Date): Day {
  return Date.UTC(moment.getFullYear(), moment.getMonth(), moment.getDate()) / MILLISECONDS
}

/** Monday of the week (Monday to Sunday) that a day is in. */
export function mondayOf(day: Day): Day {
  return day - ((((day - FIRST_MONDAY) % 7) + 7) % 7)
}

/** 1 = Monday .. 7 = Sunday. */
export function weekdayOf(day: Day): number {
  return day - mondayOf(day) + 1
}

/** Months since year 0, so that neighbouring months are neighbouring numbers. */
export function monthOf(day: Day): number {
  const date = new Date(day * MILLISECONDS)
  return date.getUTCFullYear() * 12 + date.getUTCMonth()
}
