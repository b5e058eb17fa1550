import type { HeldColumns } from '../held-columns.ts'
import type { Day } from '../schema.ts'
import type { Grain } from './cells.ts'
import { weekOfDay } from './week-of.ts'

/** When rows are grouped by: days, weeks or the whole time together, counted from zero in their order. */
export interface Times {
  readonly count: number
  readonly timeOf: (block: number) => number
  readonly keyOf: (time: number) => { week: number; day: Day }
}

export function timesIn({ days }: HeldColumns, by: readonly Grain[]): Times {
  const [first, last] = rangeOf(days)
  const firstWeek = weekOfDay(first)
  if (by.includes('day')) {
    const keyOf = (time: number) => ({ week: by.includes('week') ? weekOfDay(first + time) : 0, day: first + time })
    return { count: last - first + 1, timeOf: block => days[block]! - first, keyOf }
  }
  if (by.includes('week')) {
    const keyOf = (time: number) => ({ week: firstWeek + time, day: 0 })
    return { count: weekOfDay(last) - firstWeek + 1, timeOf: block => weekOfDay(days[block]!) - firstWeek, keyOf }
  }
  return { count: 1, timeOf: () => 0, keyOf: () => ({ week: 0, day: 0 }) }
}

function rangeOf(days: Int32Array): [first: Day, last: Day] {
  let [first, last] = [days[0] ?? 0, days[0] ?? 0]
  for (let block = 0; block < days.length; block++) {
    if (days[block]! < first) first = days[block]!
    if (days[block]! > last) last = days[block]!
  }
  return [first, last]
}
