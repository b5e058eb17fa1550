import type { Against } from '#contract/vocabulary.ts'
import type { Day } from '#db/schema.ts'

const WEEK = 7
const WEEKS_OF_A_YEAR = 52

/**
 * The days with which a period is compared: as many, on the same weekdays. `previous`: the fewest whole weeks earlier that leave no
 * day in both; `last-year`: 52 weeks earlier. Null where the period has no beginning or no end, or ends before it begins.
 */
export function comparedDays(
  { fromDay, toDay }: { readonly fromDay: Day | null; readonly toDay: Day | null },
  against: Against,
): { fromDay: Day; toDay: Day } | null {
  if (fromDay === null || toDay === null || toDay < fromDay) return null
  const weeks = against === 'last-year' ? WEEKS_OF_A_YEAR : Math.ceil((toDay - fromDay + 1) / WEEK)
  return { fromDay: fromDay - weeks * WEEK, toDay: toDay - weeks * WEEK }
}
