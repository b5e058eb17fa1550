import type { Day } from '#db/schema.ts'
import { mondayOf, weekdayOf } from '../days.ts'

/** The days on which a place had customers, and on which weekdays it usually has them (Monday first). */
export interface Calendar {
  readonly days: ReadonlySet<Day>
  readonly lastDay: Day
  readonly usual: readonly boolean[]
}

export interface Period {
  readonly from: Day | null
  readonly to: Day | null
}

const WEEK = 7
/** A weekday counts as usual when it has customers in this share of the weeks. */
const USUAL_SHARE = 2 / 3

/** Calendar from the days with customers; null for none. Before there is a whole week to learn from, every weekday is usual. */
export function calendarOf(days: Iterable<Day>): Calendar | null {
  const known = new Set(days)
  if (known.size === 0) return null
  let firstDay = Number.POSITIVE_INFINITY
  let lastDay = Number.NEGATIVE_INFINITY
  for (const day of known) {
    firstDay = Math.min(firstDay, day)
    lastDay = Math.max(lastDay, day)
  }
  const weeks = (mondayOf(lastDay) - mondayOf(firstDay)) / WEEK
  const counts = Array.from({ length: WEEK }, () => 0)
  for (const day of known) if (day < mondayOf(lastDay)) counts[weekdayOf(day) - 1]! += 1
  return { days: known, lastDay, usual: counts.map(count => weeks === 0 || count >= weeks * USUAL_SHARE) }
}

/**
 * Whether a week is cut: the period leaves out a day on which the place had customers, or its data end before a weekday
 * on which it usually has some. A week that only lacks days when the place is closed is whole. Days and months likewise, with `last`.
 */
export function isCut(first: Day, { days, lastDay, usual }: Calendar, { from, to }: Period, last = first + WEEK - 1): boolean {
  for (let day = first; day <= last; day++) {
    const outside = (from !== null && day < from) || (to !== null && day > to)
    if (outside && days.has(day)) return true
    if (day > lastDay && usual[weekdayOf(day) - 1]) return true
  }
  return false
}
