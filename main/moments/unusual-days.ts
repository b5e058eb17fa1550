import type { HolidayProposal } from '#contract/holidays.ts'
import type { Day } from '#db/schema.ts'
import { quantile } from '#stats/quantile.ts'
import { dateOf, weekdayOf } from '../days.ts'

/** Proposed at most. */
const MOST = 40
/** Weekdays with fewer days have nothing usual. */
const FEWEST_DAYS = 8
/** Customers are far off at half or double of what is usual, and further off than days are among themselves. */
const FAR = Math.LN2
const FAR_SPREADS = 5
/** From the median absolute deviation to a standard deviation, of normal values. */
const MAD = 1.4826

/**
 * Days that look like holidays: those on which nearly all places were closed, and days whose number of customers is far off that of
 * other days of the weekday; the latest first.
 *
 * @param customers by day, of days with any
 */
export function unusualDays(customers: ReadonlyMap<Day, number>, closings: ReadonlySet<Day>): HolidayProposal[] {
  const byWeekday = Map.groupBy(customers, ([day]) => weekdayOf(day))
  const usualOn = (weekday: number) => {
    const counts = (byWeekday.get(weekday) ?? []).filter(([day]) => !closings.has(day)).map(([, n]) => Math.log(n))
    if (counts.length < FEWEST_DAYS) return null
    const middle = median(counts)
    return { middle, spread: MAD * median(counts.map(count => Math.abs(count - middle))) }
  }
  const usual = new Map(Array.from({ length: 7 }, (_, i) => [i + 1, usualOn(i + 1)]))
  const proposal = (day: Day, kind: HolidayProposal['kind']): HolidayProposal => ({
    date: dateOf(day),
    kind,
    customers: customers.get(day) ?? 0,
    usual: Math.round(Math.exp(usual.get(weekdayOf(day))?.middle ?? 0)),
  })
  const closed = Array.from(closings, day => proposal(day, 'closed'))
  const far = [...customers].flatMap(([day, n]) => {
    const of = usual.get(weekdayOf(day))
    if (closings.has(day) || !of) return []
    const distance = Math.log(n) - of.middle
    if (Math.abs(distance) < Math.max(FAR, FAR_SPREADS * of.spread)) return []
    return [proposal(day, distance < 0 ? 'quiet' : 'busy')]
  })
  return [...closed, ...far].sort((a, b) => b.date.localeCompare(a.date)).slice(0, MOST)
}

function median(values: readonly number[]): number {
  return quantile(Float64Array.from(values).sort(), 0.5) ?? 0
}
