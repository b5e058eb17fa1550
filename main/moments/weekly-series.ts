import type { ChartKind } from '#contract/charts.ts'
import { type Calendar, isCut, type Period } from './calendar.ts'
import type { SeriesWeek, WeeklySeries } from './chart-of-weeks.ts'
import { firstDayOf, lastDayOf } from './periods.ts'
import type { WeeklyParts } from './weekly-parts.ts'

export interface Cuts {
  readonly period: Period
  /** A week is partial when it is cut for any of these: the place's own calendar and that of all places. */
  readonly calendars: readonly Calendar[]
}

/** The series of some parts, from the first week with a value to the last; weeks between them without one are gaps. */
export function weeklySeries(
  weekly: WeeklyParts,
  positions: readonly number[],
  { missing, kind, ...cuts }: Cuts & { missing: number; kind: ChartKind },
): WeeklySeries {
  const { metric, unit, scale, better, statistic, grain } = weekly
  const byWeek = Map.groupBy(positions, position => weekly.parts[position]!.week)
  const weeks = [...byWeek.keys()].sort((a, b) => a - b)
  const first = weeks[0] ?? 0
  const span = weeks.length === 0 ? 0 : weeks.at(-1)! - first + 1
  const series: WeeklySeries = {
    metric,
    unit,
    scale,
    better,
    statistic,
    missing,
    weeks: Array.from({ length: span }, (_, i) => {
      const own = byWeek.get(first + i) ?? []
      const week = weekOf(weekly, own, firstDayOf(first + i, grain), cuts)
      return kind === 'xbar-s' ? { ...week, single: own.length === 0 ? null : weekly.mergedOf(own) } : week
    }),
  }
  return kind === 'c' ? counted(series) : series
}

function weekOf(weekly: WeeklyParts, positions: readonly number[], first: number, { period, calendars }: Cuts): SeriesWeek {
  const last = lastDayOf(first, weekly.grain)
  const partial = calendars.some(calendar => isCut(first, calendar, period, last))
  return { monday: first, partial, ...weekly.figureOf(positions) }
}

/** Events counted instead of their rate; a week without anything to count in stays a gap. */
function counted(series: WeeklySeries): WeeklySeries {
  return {
    ...series,
    unit: 'count',
    scale: { kind: 'count', minimum: 0, maximum: null },
    statistic: 'count',
    weeks: series.weeks.map(week => ({ ...week, value: week.count !== null && week.n > 0 ? week.count.x : null })),
  }
}
