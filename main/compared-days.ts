import type { Against } from '#contract/vocabulary.ts'
import type { Day } from '#db/schema.ts'

const WEEK = 7
const WEEKS_OF_A_YEAR = 52
/** 1 January of the year 1: before it there are no dates to ask about. */
const FIRST_DAY = -719_162

/**
 * The days with which a period is compared: as many, on the same weekdays. `previous`: the fewest whole weeks earlier that leave no
 * day in both; `last-year`: 52 weeks earlier. Null where the period has no beginning or no end, ends before it begins, or
 * would be compared with days before all dates.
 */
export function comparedDays(
  { fromDay, toDay }: { readonly fromDay: Day | null; readonly toDay: Day | null },
  against: Against,
): { fromDay: Day; toDay: Day } | null {
  if (fromDay === null || toDay === null || toDay < fromDay) return null
  const weeks = against === 'last-year' ? WEEKS_OF_A_YEAR : Math.ceil((toDay - fromDay + 1) / WEEK)
  const first = fromDay - weeks * WEEK
  return first < FIRST_DAY ? null : { fromDay: first, toDay: toDay - weeks * WEEK }
}
