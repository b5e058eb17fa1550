import type { ReportingRow } from '#contract/quality.ts'
import type { Day } from '#db/schema.ts'
import { dateOf, mondayOf } from '../days.ts'
import { squareState } from './calendar-squares.ts'

const WEEK = 7

interface Reported {
  /** Open days from the first one to the last one. */
  readonly expected: readonly Day[]
  readonly first: Day
  readonly last: Day
  /** Interactions of each day that had any. */
  readonly counts: ReadonlyMap<Day, number>
}

/** Week by week: open days, those of them with customers, and all interactions, also those of days on which nobody was expected. */
export function reportedWeeks({ expected, first, last, counts }: Reported): ReportingRow['weeks'] {
  const groups = Map.groupBy(expected, mondayOf)
  const count = Math.max(0, (mondayOf(last) - mondayOf(first)) / WEEK + 1)
  return Array.from({ length: count }, (_, i) => {
    const monday = mondayOf(first) + i * WEEK
    const open = groups.get(monday) ?? []
    const seen = open.filter(day => counts.has(day)).length
    const days = Array.from({ length: WEEK }, (_each, weekday) => monday + weekday).filter(day => day >= first && day <= last)
    const n = days.reduce((sum, day) => sum + (counts.get(day) ?? 0), 0)
    return { week: dateOf(monday), expected: open.length, seen, n, state: squareState(open.length, seen) }
  })
}
