import type { IsoDate } from '#contract/vocabulary.ts'
import type { Day } from '#db/schema.ts'
import { comparedDays } from '../compared-days.ts'
import { dateOf, dayOf, monthOf } from '../days.ts'
import { firstDayOf } from '../moments/periods.ts'

export interface Days {
  readonly from: IsoDate
  readonly to: IsoDate
}

const YEAR = 12
const firstOf = (month: number): Day => firstDayOf(month, 'month')

/** The last month that the data have to its end; where they have none, the one that they end in, as far as they go. */
export function monthToReport(firstDay: Day, lastDay: Day): Days {
  const month = monthOf(lastDay + 1) - 1
  if (firstOf(month + 1) <= firstDay) return { from: dateOf(firstOf(month + 1)), to: dateOf(lastDay) }
  return { from: dateOf(firstOf(month)), to: dateOf(firstOf(month + 1) - 1) }
}

/** "2026-10" where the days are that month. */
export function monthNamed({ from, to }: Days): string | null {
  const month = monthOf(dayOf(from))
  return firstOf(month) === dayOf(from) && firstOf(month + 1) - 1 === dayOf(to) ? from.slice(0, 7) : null
}

/** What days are compared with: a whole month with the one before and that of the year before, others as the filter bar compares. */
export function comparedWith(days: Days): { before: Days; lastYear: Days } {
  if (monthNamed(days) !== null) return { before: monthsEarlier(days, 1), lastYear: monthsEarlier(days, YEAR) }
  return { before: earlier(days, 'previous'), lastYear: earlier(days, 'last-year') }
}

function monthsEarlier({ from }: Days, months: number): Days {
  const month = monthOf(dayOf(from)) - months
  return { from: dateOf(firstOf(month)), to: dateOf(firstOf(month + 1) - 1) }
}

function earlier({ from, to }: Days, against: 'previous' | 'last-year'): Days {
  const { fromDay, toDay } = comparedDays({ fromDay: dayOf(from), toDay: Math.max(dayOf(from), dayOf(to)) }, against)! // both are known
  return { from: dateOf(fromDay), to: dateOf(toDay) }
}
