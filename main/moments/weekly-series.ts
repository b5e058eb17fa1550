import { mondayOfWeek } from '#db/queries/cells.ts'
import { type Calendar, isCut, type Period } from './calendar.ts'
import type { SeriesWeek, WeeklySeries } from './chart-of-weeks.ts'
import type { WeeklyParts } from './weekly-parts.ts'

export interface Cuts {
  readonly period: Period
  /** A week is partial when it is cut for any of these: the place's own calendar and that of all places. */
  readonly calendars: readonly Calendar[]
}

/** The weekly series of some parts, from the first week with a value to the last; weeks between them without one are gaps. */
export function weeklySeries(weekly: WeeklyParts, positions: readonly number[], missing: number, cuts: Cuts): WeeklySeries {
  const { metric, unit, scale, better, statistic } = weekly
  const byWeek = Map.groupBy(positions, position => weekly.parts[position]!.week)
  const weeks = [...byWeek.keys()].sort((a, b) => a - b)
  const first = weeks[0] ?? 0
  const span = weeks.length === 0 ? 0 : weeks.at(-1)! - first + 1
  return {
    metric,
    unit,
    scale,
    better,
    statistic,
    missing,
    weeks: Array.from({ length: span }, (_, i) => weekOf(weekly, byWeek.get(first + i) ?? [], mondayOfWeek(first + i), cuts)),
  }
}

function weekOf(weekly: WeeklyParts, positions: readonly number[], monday: number, { period, calendars }: Cuts): SeriesWeek {
  const partial = calendars.some(calendar => isCut(monday, calendar, period))
  return { monday, partial, ...weekly.figureOf(positions) }
}
