import type { DateOrder } from '#contract/imports.ts'
import type { ColumnFacts } from './column-facts.ts'

/** One value against so many is a slip of the pen; more is a column in two formats. */
const SLIP = 50

/**
 * In which order the dates of a column are written, by all of its values. 'any' = they need no order; null = no value
 * proves one.
 */
export function decideOrder(facts: ColumnFacts): DateOrder | 'any' | null {
  if (facts.dotted > 0 && facts.dayFirst + facts.monthFirst + facts.eitherOrder === 0) return 'dmy'
  if (facts.dayFirst + facts.monthFirst + facts.eitherOrder === 0)
    return facts.serials > 0 || facts.dateTimes + facts.dates === 0 ? 'any' : 'ymd'
  if (facts.dayFirst > facts.monthFirst * SLIP) return 'dmy'
  if (facts.monthFirst > facts.dayFirst * SLIP) return 'mdy'
  return null
}
