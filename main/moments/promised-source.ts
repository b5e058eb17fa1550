import type { ChartGrain, ControlChart } from '#contract/charts.ts'
import type { Input } from '#contract/operations.ts'
import type { Day } from '#db/schema.ts'
import { dateOf } from '../days.ts'
import { Failure } from '../failure.ts'
import { promisedOn, promisedWithin } from '../targets/promised-on.ts'
import { promiseFacts } from '../targets/target-of.ts'
import { type ChartPlan, planOf } from './chart-kinds.ts'
import type { ChartSource } from './control-chart.ts'
import { firstDayOf, lastDayOf } from './periods.ts'
import type { WeeklyParts } from './weekly-parts.ts'

/** One promised wait for all in seconds, or each location's own target. */
export type Promised = NonNullable<Input<'moments.control'>['promiseSeconds']>

/** What a location promised in a period; null where nothing. */
type SecondsIn = (location: number, period: number) => number | null

export interface SourcePromise {
  readonly kind: NonNullable<ControlChart['promise']>['kind']
  readonly secondsIn: SecondsIn
}

/**
 * Waits as the share of served customers who waited no longer than promised; null where no location has a promise. Every point is
 * measured by what held on its first day (or began within it).
 */
export function promisedSource(
  source: ChartSource,
  promised: Promised,
  plan: ChartPlan = planOf('wait', {}, true),
): ChartSource | null {
  const { grain, parts } = source.weekly
  const secondsOn = promisedOn(source.targets)
  const secondsIn: SecondsIn = (location, period) =>
    promised === 'target' ? promisedWithin(secondsOn, location, daysOf(period, grain)) : promised
  const periods = [...new Set(parts.map(({ week }) => week))]
  const hasPromise = (location: number) => promised !== 'target' || periods.some(period => secondsIn(location, period) !== null)
  const places = [...source.interactions].filter(([location]) => hasPromise(location))
  if (places.length === 0 && promised === 'target') return null
  return {
    ...source,
    plan,
    weekly: withinParts(source.weekly, secondsIn),
    interactions: new Map(places),
    frozen: [],
    promise: { kind: promised === 'target' ? 'target' : 'seconds', secondsIn },
  }
}

/** As promisedSource; where nothing is selected there is nothing to promise either. @throws Failure no-promise */
export function promisedSourceOrFail(source: ChartSource, promised: Promised): ChartSource {
  const found = promisedSource(source, promised, source.plan)
  if (found === null && source.interactions.size > 0) throw new Failure('no-promise')
  return (
    found ?? { ...source, weekly: withinParts(source.weekly, () => null), promise: { kind: 'target', secondsIn: () => null } }
  )
}

/** What a series of shares is within, step by step: what all of its locations promised, else nothing that could be named. */
export function promiseOf(
  { promise, weekly }: ChartSource,
  positions: readonly number[],
  locations: readonly number[],
): ControlChart['promise'] {
  if (promise === undefined) return null
  const steps: NonNullable<ControlChart['promise']>['steps'] = []
  for (const period of periodsOf(weekly, positions)) {
    const { first, last: end } = daysOf(period, weekly.grain)
    const [from, to] = [dateOf(first), dateOf(end)]
    const all = new Set(locations.map(location => promise.secondsIn(location, period)).filter(seconds => seconds !== null))
    const seconds = all.size === 1 ? [...all][0]! : null
    const last = steps.at(-1)
    if (last && last.seconds === seconds) last.to = to
    else steps.push({ from, to, seconds })
  }
  return { kind: promise.kind, seconds: steps.length === 1 ? steps[0]!.seconds : null, steps }
}

function daysOf(period: number, grain: ChartGrain): { first: Day; last: Day } {
  const first = firstDayOf(period, grain)
  return { first, last: lastDayOf(first, grain) }
}

function periodsOf({ parts }: WeeklyParts, positions: readonly number[]): number[] {
  return [...new Set(positions.map(position => parts[position]!.week))].sort((a, b) => a - b)
}

function withinParts(weekly: WeeklyParts, secondsIn: SecondsIn): WeeklyParts {
  const promisedAt = ({ location, week }: WeeklyParts['parts'][number]) => secondsIn(location, week)
  const kept = [...weekly.parts.keys()].filter(position => promisedAt(weekly.parts[position]!) !== null)
  const countOf = (positions: readonly number[]) => {
    let [x, n] = [0, 0]
    for (const position of positions) {
      const original = kept[position]!
      const within = weekly.withinOf(original, promisedAt(weekly.parts[original]!)!)
      x += within.x
      n += within.n
    }
    return { x, n }
  }
  return {
    ...weekly,
    ...promiseFacts,
    scale: { kind: 'share', minimum: 0, maximum: 1 },
    statistic: 'share',
    parts: kept.map(position => weekly.parts[position]!),
    figureOf(positions) {
      const count = countOf(positions)
      return { n: count.n, value: count.n === 0 ? null : count.x / count.n, count }
    },
    sizeOf: positions => countOf(positions).n,
    mergedOf: () => null,
    sortedOf: () => null,
    bucketsOf: () => null,
  }
}
