import type { ControlChart } from '#contract/charts.ts'
import type { Assurance } from '#contract/targets.ts'
import { fewestOf, hasEnough } from '../fewest-answers.ts'
import { lazily } from '../lazily.ts'
import { assuranceOf } from '../targets/series-target.ts'
import { targetOnDay } from '../targets/target-on-day.ts'
import { chartOfWeeks, type JudgedChart, type WeeklySeries } from './chart-of-weeks.ts'
import type { ChartGround, ChartSource } from './control-chart.ts'
import { falseAlarmOf, type Scope } from './control-reading.ts'
import { cutsOf } from './cuts-of.ts'
import type { FrozenSeries } from './frozen-weeks.ts'
import { type Judgement, judgedPoints, judgeWeeks } from './judge-weeks.ts'
import { eventsOf } from './placed-events.ts'
import { promiseOf } from './promised-source.ts'
import { weeklySeries } from './weekly-series.ts'

/** One series of a source. Each part is worked out when it is asked for first: of most, nobody wants more than the verdict. */
export interface JudgedSeries {
  readonly series: () => WeeklySeries
  readonly judgement: () => Judgement
  /** Whether the target that holds will be kept; null where none does. */
  readonly assurance: () => Assurance | null
  readonly falseAlarm: () => ControlChart['falseAlarm']
  readonly chart: () => JudgedChart
}

interface Place {
  /** Null = all of the selection. */
  readonly location: number | null
  readonly scope: Scope
}

/** @param positions of the source's parts that belong to the series */
export function judgedSeries(source: ChartSource, positions: readonly number[], { location, scope }: Place): JudgedSeries {
  const { weekly, interactions, plan, chosen } = source
  const total = location === null ? sum(interactions.values()) : (interactions.get(location) ?? 0)
  const n = positions.length === 0 ? 0 : weekly.sizeOf(positions) - (weekly.mergedOf(positions)?.requests ?? 0)
  const places = placesOf(source, location)
  const isShown = scope.kind === 'region' || hasEnough(chosen, { n })
  const shown = isShown ? positions : []
  const frozen = isShown ? frozenFor(source.frozen, scope.kind, location) : []
  const series = lazily(() => {
    const found = weeklySeries(weekly, shown, { ...cutsOf(source, location), missing: total - n, kind: plan.kind })
    return isShown ? found : { ...found, n }
  })
  const promise = lazily(() => promiseOf(source, shown, places))
  const targetOn = lazily(() =>
    scope.kind === 'provider' ? () => null : targetOnDay({ ...source, promise: promise() }, series(), places),
  )
  const judgement = lazily(() => judgeWeeks(series(), { plan, frozen }))
  return {
    series,
    judgement,
    assurance() {
      const { weeks, better } = series()
      const { segments, trial } = judgement()
      const limitsAt = (at: number) => segments.find(({ end }) => at < end)?.model?.at(weeks[at]!) ?? null
      return assuranceOf({ points: weeks, limitsAt, trial, better }, at => targetOn()(weeks[at]!.monday))
    },
    falseAlarm: () => falseAlarmOf(plan, judgedPoints(judgement()), judgement().current.model?.expected),
    chart: () =>
      chartOfWeeks(series(), scope, {
        plan,
        frozen,
        judgement: judgement(),
        events: eventsOf(source.events, places),
        promise: promise(),
        targetOn: targetOn(),
        fewest: isShown ? null : fewestOf(chosen),
      }),
  }
}

/** Where a series is from: one location, or all of the selection. */
export function placesOf({ interactions }: Pick<ChartGround, 'interactions'>, location: number | null): number[] {
  return location === null ? [...interactions.keys()] : [location]
}

export function frozenFor(frozen: readonly FrozenSeries[], scope: Scope['kind'], location: number | null): FrozenSeries[] {
  switch (scope) {
    case 'provider':
      return frozen.filter(({ provider }) => provider !== null)
    case 'location':
      return frozen.filter(each => each.provider === null && each.location === location)
    case 'region':
      return frozen.filter(each => each.provider === null && each.location === null)
  }
}

function sum(values: Iterable<number>): number {
  let total = 0
  for (const value of values) total += value
  return total
}
