import type { Day } from '#db/schema.ts'
import { dateOf, dayOf, mondayOf, monthOf, weekdayOf } from '../days.ts'
import { firstDayOf } from '../moments/periods.ts'
import type { Days } from './months.ts'

const YEAR = 12 // months
const QUARTER = 3
const WEEK = 7 // days
const firstOf = (month: number): Day => firstDayOf(month, 'month')

/**
 * The latest period of the same kind that the data have whole: whole months (a quarter and a year as such), whole weeks from Monday
 * to Sunday, or so many days. Never one before the given.
 *
 * @param last last day of the data
 */
export function latestPeriod(period: Days, last: Day): Days {
  const [from, to] = [dayOf(period.from), dayOf(period.to)]
  const next = latestMonths(from, to, last) ?? latestDays(from, to, last)
  return next[0] > from ? { from: dateOf(next[0]), to: dateOf(next[1]) } : period
}

/** null where the period is no whole months. */
function latestMonths(from: Day, to: Day, last: Day): [Day, Day] | null {
  const [first, end] = [monthOf(from), monthOf(to + 1)]
  if (firstOf(first) !== from || firstOf(end) !== to + 1) return null
  const months = end - first
  const step = months === YEAR || months === QUARTER ? (first % months === 0 ? months : 1) : 1
  const endAt = first + Math.floor((monthOf(last + 1) - first) / step) * step
  return [firstOf(endAt - months), firstOf(endAt) - 1]
}

function latestDays(from: Day, to: Day, last: Day): [Day, Day] {
  const days = to - from + 1
  const end = weekdayOf(from) === 1 && days % WEEK === 0 ? mondayOf(last + 1) - 1 : last
  return [end - days + 1, end]
}
