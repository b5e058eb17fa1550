import type { ControlChart, SpreadChart, WeekPoint } from '#contract/charts.ts'
import type { Metric, Scale, Unit } from '#contract/vocabulary.ts'
import type { EventRow } from '#db/queries/events.ts'
import type { Day } from '#db/schema.ts'
import { dateOf, dayOf } from '../days.ts'
import { eventOf } from '../events/event-of.ts'
import type { Better } from '../metric-facts.ts'
import { type ChartPlan, planOf, possibleCharts, possibleRules } from './chart-kinds.ts'
import { controlReading, falseAlarmOf, type Scope, subjectOf, suggestionOf } from './control-reading.ts'
import { isUsed, limitModel, type PointLimits, type Week } from './limit-model.ts'
import { lastDayOf } from './periods.ts'
import { placedEvents } from './placed-events.ts'
import { type Judgement, judgedPoints, judgeWeeks, perOf } from './judge-weeks.ts'
import type { FrozenWeeks, Segment } from './segments.ts'
import type { Signal } from './signals.ts'
import { spreadChart } from './spread-chart.ts'
import { seriesTarget, type TargetOn } from '../targets/series-target.ts'
import { suggestBaseline } from './suggest-baseline.ts'

export interface SeriesWeek extends Week {
  /** First day of the point. */
  readonly monday: Day
}

/** Values of one metric in the unit that is shown, oldest first, gaps included. */
export interface WeeklySeries {
  readonly metric: Metric
  readonly unit: Unit
  readonly scale: Scale
  readonly better: Better
  readonly statistic: ControlChart['statistic']
  /** Values, and interactions of the selection without one. */
  readonly n?: number
  readonly missing: number
  readonly weeks: readonly SeriesWeek[]
}

/** A chart with the signal that its verdict rests on; null when it is steady or too early. */
export interface JudgedChart {
  readonly chart: ControlChart
  readonly signal: Signal | null
}

interface DrawnWith {
  readonly plan?: ChartPlan
  readonly frozen?: readonly FrozenWeeks[]
  readonly events?: readonly EventRow[]
  readonly promise?: ControlChart['promise']
  readonly targetOn?: TargetOn
  /** So many values were asked for, and there are fewer: the series is not told. */
  readonly fewest?: number | null
  /** Where the caller has judged the series already. */
  readonly judgement?: Judgement
}

/** Limits, signals, verdict and sentence of a series. */
export function chartOfWeeks(series: WeeklySeries, scope: Scope, given: DrawnWith = {}): JudgedChart {
  const { plan = planOf(series.metric), frozen = [], events = [], promise = null, targetOn = () => null, fewest = null } = given
  const { metric, unit, scale, statistic, missing, better, weeks } = series
  const { segments, current, scores, signals, used, trial, verdict, signal } =
    given.judgement ?? judgeWeeks(series, { plan, frozen })
  const limits = current.model
  const suggested = suggestBaseline(weeks, {
    segment: current,
    learn: base => limitModel(base, { kind: plan.kind, screened: plan.screened, per: perOf(unit) }),
    after: current.baseline === null ? -Infinity : dayOf(current.baseline.to),
  })
  const placed = placedEvents(events, weeks, plan)
  const told = { metric, unit, scale, grain: plan.grain, kind: plan.kind, statistic, isPromise: promise !== null }
  const points = pointsOf(weeks, segments, signals)
  const chart: ControlChart = {
    state: limits === null ? 'too-few' : 'drawn',
    metric,
    unit,
    scale,
    better,
    statistic,
    method: plan.kind,
    grain: plan.grain,
    rules: plan.rules,
    trend: plan.trend,
    outer: plan.outer,
    screened: plan.screened,
    possible: { charts: possibleCharts(metric, promise !== null), rules: possibleRules(plan.kind) },
    centre: limits?.centre ?? null,
    lower: limits?.lower ?? null,
    upper: limits?.upper ?? null,
    sigma: limits?.sigma ?? null,
    trial,
    verdict,
    n: series.n ?? weeks.reduce((sum, week) => sum + week.n, 0),
    missing,
    points,
    spreads: spreadsOf(weeks, current, plan),
    events: placed.map(({ event, position }) => ({ ...eventOf(event), week: dateOf(weeks[position]!.monday) })),
    segments: weeks.length === 0 ? [] : segments.map(segment => segmentOf(weeks, segment, plan)),
    promise,
    target: seriesTarget({ points, trial, better, unit, subject: subjectOf(told, scope) }, targetOn),
    falseAlarm: falseAlarmOf(plan, judgedPoints({ scores, current }), limits?.expected),
    suggestion: suggestionOf(suggested, { weeks, told, limits }, scope),
    reading:
      fewest === null
        ? controlReading(
            { ...told, verdict, limits, signal, weeks, used, judged: weeks.slice(current.first), events: placed },
            scope,
          )
        : { id: 'control.fewest', values: { ...subjectOf(told, scope), fewest } },
  }
  return { chart, signal }
}

function pointsOf(weeks: readonly SeriesWeek[], segments: readonly Segment[], signals: readonly Signal[]): WeekPoint[] {
  const rules: WeekPoint['rules'][] = weeks.map(() => [])
  for (const { rule, points } of signals)
    for (const position of points) if (!rules[position]!.includes(rule)) rules[position]!.push(rule)
  return segments.flatMap(({ first, end, model }) =>
    weeks.slice(first, end).map((week, i) => pointOf(week, model?.at(week), rules[first + i]!)),
  )
}

function pointOf(week: SeriesWeek, limits: PointLimits | undefined, rules: WeekPoint['rules']): WeekPoint {
  const { monday, value, n, partial } = week
  return { week: dateOf(monday), value, n, lower: limits?.lower ?? null, upper: limits?.upper ?? null, partial, rules }
}

/** Moving ranges of the current segment, judged by the limits of its base; null for kinds without a second chart. */
function spreadsOf(
  weeks: readonly SeriesWeek[],
  { first, base, model }: Segment,
  { kind, screened }: ChartPlan,
): SpreadChart | null {
  return model === null ? null : spreadChart(weeks.slice(first), base, { kind, screened })
}

function segmentOf(weeks: readonly SeriesWeek[], segment: Segment, { grain, kind }: ChartPlan): ControlChart['segments'][number] {
  const { first, end, baseline, base, model } = segment
  return {
    from: dateOf(weeks[first]!.monday),
    to: dateOf(lastDayOf(weeks[end - 1]!.monday, kind === 'g' || kind === 't' ? 'day' : grain)),
    baseline,
    points: model?.used ?? base.filter(isUsed).length,
    centre: model?.centre ?? null,
    lower: model?.lower ?? null,
    upper: model?.upper ?? null,
  }
}
