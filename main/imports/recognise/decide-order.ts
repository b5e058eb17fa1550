import type { DateOrder } from '#contract/mapping.ts'
import type { ColumnFacts } from './column-facts.ts'

/** One value against so many is a slip of the pen; more is a column in two formats. */
const SLIP = 50
const MUCH_WIDER = 4

/**
 * In which order the dates of a column are written, by all of its values. 'any' = they need no order; null = no value
 * proves one.
 */
export function decideOrder(facts: ColumnFacts): DateOrder | 'any' | null {
  if (facts.sixDigits > 0 && facts.sixDigits === facts.filled) return orderOfDigits(facts)
  if (facts.dotted > 0 && facts.dayFirst + facts.monthFirst + facts.eitherOrder === 0) return 'dmy'
  if (facts.dayFirst + facts.monthFirst + facts.eitherOrder === 0)
    return facts.serials > 0 || facts.dateTimes + facts.dates === 0 ? 'any' : 'ymd'
  if (facts.dayFirst > facts.monthFirst * SLIP) return 'dmy'
  if (facts.monthFirst > facts.dayFirst * SLIP) return 'mdy'
  return null
}

/**
 * Orders of a column that is written in several ways, by `orderForm`: where each way shows one order alone, or dots stand
 * beside slashes. Null when the ways do not tell the orders apart, or there is only one.
 */
export function decideOrders(facts: ColumnFacts): { order: DateOrder; orders: Record<string, DateOrder> } | null {
  const forms = new Set([...facts.onlyDayFirst.keys(), ...facts.onlyMonthFirst.keys()])
  const orders: Record<string, DateOrder> = facts.dotted > 0 ? { '.': 'dmy' } : {}
  for (const form of forms) {
    const day = facts.onlyDayFirst.get(form) ?? 0
    const month = facts.onlyMonthFirst.get(form) ?? 0
    if (day <= month * SLIP && month <= day * SLIP) return null
    orders[form] = day > month ? 'dmy' : 'mdy'
  }
  const kinds = new Set(Object.values(orders))
  return kinds.size < 2 ? null : { order: facts.dayFirst + facts.dotted >= facts.monthFirst ? 'dmy' : 'mdy', orders }
}

/** 250303: the one order in which all are dates, or in which they lie much closer together than in any other. */
function orderOfDigits({ filled, sixDigitOrders }: ColumnFacts): DateOrder | null {
  const possible = (['ymd', 'dmy', 'mdy'] as const)
    .filter(order => sixDigitOrders[order].n === filled)
    .map(order => ({ order, days: sixDigitOrders[order].last - sixDigitOrders[order].first }))
    .sort((a, b) => a.days - b.days)
  const [first, second] = possible
  return first && (!second || second.days > (first.days + 1) * MUCH_WIDER) ? first.order : null
}
