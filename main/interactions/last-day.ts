import type { ChartGrain } from '#contract/charts.ts'
import type { Day } from '#db/schema.ts'

const MILLISECONDS = 86_400_000

/** Last day of the day, week or month that begins on a day. */
export function lastDayOf(first: Day, grain: ChartGrain): Day {
  if (grain !== 'month') return grain === 'week' ? first + 6 : first
  const date = new Date(first * MILLISECONDS)
  return Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + 1, 0) / MILLISECONDS
}
