import type { Day } from '#db/schema.ts'
import { mondayOf, weekdayOf } from '../days.ts'

const WEEK = 7
/** A weekday is usual when it has customers in this share of the weeks around. */
const USUAL_SHARE = 2 / 3
/** Weeks with customers before and after a week that tell its rhythm, so that a change of opening days is followed. */
const AROUND = 6
/** So many weeks with customers tell a rhythm of their own. */
const FEWEST_WEEKS = 2

/** Monday first. */
export type Weekdays = readonly boolean[]

/** On which weekdays a place usually has customers, learnt from its own days. */
export interface Rhythm {
  readonly days: ReadonlySet<Day>
  readonly firstDay: Day
  readonly lastDay: Day
  /** In the week of a day. */
  readonly usualOn: (day: Day) => Weekdays
  readonly isUsual: (day: Day) => boolean
}

/** @param days at least one; @param otherwise rhythm of a place that has too few weeks to tell its own; every day by default */
export function rhythmOf(days: Iterable<Day>, otherwise: Rhythm | null = null): Rhythm {
  const known = new Set(days)
  const sorted = [...known].sort((a, b) => a - b)
  const [firstDay, lastDay] = [sorted[0]!, sorted.at(-1)!]
  const weeks = [...new Set(sorted.map(mondayOf))]
  const learnt = weeks.map((_, i) => usualAround(weeks.slice(Math.max(0, i - AROUND), i + AROUND + 1), known))

  function usualAround(around: readonly Day[], has: ReadonlySet<Day>): Weekdays {
    return Array.from({ length: WEEK }, (_, weekday) => {
      const within = around.map(monday => monday + weekday).filter(day => day >= firstDay && day <= lastDay)
      return within.length > 0 && within.filter(day => has.has(day)).length >= within.length * USUAL_SHARE
    })
  }

  function usualOn(day: Day): Weekdays {
    if (weeks.length < FEWEST_WEEKS) return otherwise?.usualOn(day) ?? EVERY_DAY
    return learnt[lastAtMost(weeks, day)]!
  }

  return { days: known, firstDay, lastDay, usualOn, isUsual: day => usualOn(day)[weekdayOf(day) - 1]! }
}

const EVERY_DAY: Weekdays = Array.from({ length: WEEK }, () => true)

/** Position of the last value that is not larger; 0 where all are. */
function lastAtMost(sorted: readonly number[], value: number): number {
  let [low, high] = [0, sorted.length - 1]
  while (low < high) {
    const middle = Math.ceil((low + high) / 2)
    if (sorted[middle]! <= value) low = middle
    else high = middle - 1
  }
  return low
}
