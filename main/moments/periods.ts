import type { ChartGrain } from '#contract/charts.ts'
import { mondayOfWeek } from '#db/queries/week-of.ts'
import type { Day } from '#db/schema.ts'
import { mondayOf, monthOf } from '../days.ts'

const WEEK = 7
const MILLISECONDS = 86_400_000

/** Number of the day, week or month that a day is in, neighbours being one apart; weeks as in db/queries/cells.ts. */
export function periodOf(day: Day, grain: ChartGrain): number {
  switch (grain) {
    case 'day':
      return day
    case 'week':
      return (mondayOf(day) - mondayOfWeek(0)) / WEEK
    case 'month':
      return monthOf(day)
  }
}

/** First day of a day, week or month by its number. */
export function firstDayOf(period: number, grain: ChartGrain): Day {
  switch (grain) {
    case 'day':
      return period
    case 'week':
      return mondayOfWeek(period)
    case 'month':
      return Date.UTC(Math.floor(period / 12), period % 12, 1) / MILLISECONDS
  }
}

/** Last day of the day, week or month that begins on a day. */
export function lastDayOf(first: Day, grain: ChartGrain): Day {
  return firstDayOf(periodOf(first, grain) + 1, grain) - 1
}
