import { isCalledTime } from './called-time.ts'
import type { ColumnFacts } from './column-facts.ts'

export type TimeKind = 'date-time' | 'date' | 'clock'
const MOST = 0.8

/** Whether a column holds times: at least four of five values read as such. Whole numbers in the range of serial days prove nothing. */
export function timeKind(facts: ColumnFacts): TimeKind | null {
  if (facts.filled === 0) return null
  const dated = facts.dateTimes + facts.dates
  if (dated >= facts.filled * MOST) return facts.dateTimes >= facts.dates ? 'date-time' : 'date'
  if (dated > 0 && dated + facts.serials >= facts.filled * MOST) return 'date-time'
  if (facts.sixDigits === facts.filled && sixDigitDates(facts) === facts.filled) return 'date'
  if (areBareClocks(facts)) return 'clock'
  if (facts.serials >= facts.filled * MOST && facts.dotDecimals + facts.commaDecimals > facts.filled / 2) return 'date-time'
  return facts.clocks >= facts.filled * MOST ? 'clock' : null
}

const FEWEST_CLOCKS = 3
/** Seven in the morning, as hmm. */
const MORNING = 700

/** 905, 1430 or 081021 in a column that is called as a time of day: few other numbers have no minute beyond 59. */
function areBareClocks({ name, filled, bareClocks, distinct, largestPlainWhole, serials }: ColumnFacts): boolean {
  if (bareClocks < filled || distinct < FEWEST_CLOCKS || largestPlainWhole < MORNING || serials === filled) return false
  return isCalledTime(name)
}

/** Most of the six-digit numbers that are dates in one order. */
function sixDigitDates({ sixDigitOrders: { ymd, dmy, mdy } }: ColumnFacts): number {
  return Math.max(ymd.n, dmy.n, mdy.n)
}
