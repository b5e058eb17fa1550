import type { ControlChart, WeekPoint } from '#contract/charts.ts'
import type { Metric, Scale, Unit } from '#contract/vocabulary.ts'
import type { Day } from '#db/schema.ts'
import { dateOf } from '../days.ts'
import type { Better } from '../metric-facts.ts'
import { controlReading, type Scope } from './control-reading.ts'
import { recentSignal, type Signal, signalsOf, verdictOf, ENOUGH_WEEKS } from './signals.ts'
import { isUsed, type Method, type PointLimits, type Week, weeklyLimits } from './weekly-limits.ts'

export interface SeriesWeek extends Week {
  readonly monday: Day
}

/** Weekly values of one metric in the unit that is shown, oldest first, gaps included. */
export interface WeeklySeries {
  readonly metric: Metric
  readonly unit: Unit
  readonly scale: Scale
  readonly better: Better
  readonly statistic: ControlChart['statistic']
  /** Interactions of the selection without a value. */
  readonly missing: number
  readonly weeks: readonly SeriesWeek[]
}

/** A chart with the signal that its verdict rests on; null when it is steady or too early. */
export interface JudgedChart {
  readonly chart: ControlChart
  readonly signal: Signal | null
}

/** Limits, signals, verdict and sentence of a weekly series. */
export function chartOfWeeks(series: WeeklySeries, scope: Scope): JudgedChart {
  const { metric, unit, scale, statistic, missing, weeks } = series
  const method = methodOf(series)
  const limits = weeklyLimits(weeks, method, unit === 'per-thousand' ? 1000 : 1)
  const scores = limits?.points.map(point => point.score) ?? weeks.map(() => null)
  const signals = signalsOf(
    scores,
    weeks.map(week => week.value),
  )
  const used = weeks.filter(isUsed).length
  const recent = recentSignal(signals, scores)
  const verdict = verdictOf(recent, used, series.better)
  const signal = verdict === 'too-early' ? null : recent
  const chart: ControlChart = {
    state: limits === null ? 'too-few' : 'drawn',
    metric,
    unit,
    scale,
    statistic,
    method,
    centre: limits?.centre ?? null,
    lower: limits?.lower ?? null,
    upper: limits?.upper ?? null,
    sigma: limits?.sigma ?? null,
    trial: used < ENOUGH_WEEKS,
    verdict,
    n: weeks.reduce((sum, week) => sum + week.n, 0),
    missing,
    points: weeks.map((week, i) => pointOf(week, limits?.points[i], rulesAt(signals, i))),
    reading: controlReading({ metric, unit, scale, verdict, limits, signal, weeks, used }, scope),
  }
  return { chart, signal }
}

function methodOf({ statistic }: WeeklySeries): Method {
  switch (statistic) {
    case 'rate':
      return 'u-prime'
    case 'share':
      return 'p-prime'
    case 'mean':
    case 'median':
    case 'score':
      return 'xmr'
  }
}

function pointOf(week: SeriesWeek, limits: PointLimits | undefined, rules: WeekPoint['rules']): WeekPoint {
  const { monday, value, n, partial } = week
  return { week: dateOf(monday), value, n, lower: limits?.lower ?? null, upper: limits?.upper ?? null, partial, rules }
}

function rulesAt(signals: readonly Signal[], position: number): WeekPoint['rules'] {
  return [...new Set(signals.filter(signal => signal.points.includes(position)).map(signal => signal.rule))]
}
