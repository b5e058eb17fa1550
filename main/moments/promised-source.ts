import type { Input } from '#contract/operations.ts'
import type { Day } from '#db/schema.ts'
import type { TargetRow } from '#db/queries/targets.ts'
import { Failure } from '../failure.ts'
import { targetAt } from '../targets/target-at.ts'
import { promiseFacts } from '../targets/target-of.ts'
import { type ChartPlan, planOf } from './chart-kinds.ts'
import type { ChartSource } from './control-chart.ts'
import { lastDayOf, firstDayOf } from './periods.ts'
import type { WeeklyParts } from './weekly-parts.ts'

/** One promised wait for all in seconds, or each location's own target. */
export type Promised = NonNullable<Input<'moments.control'>['promiseSeconds']>

/**
 * Waits as the share of served customers who waited no longer than promised; null where no location has a promise. Of targets that
 * changed the one at the end counts for all points, so that the series is measured with one yardstick.
 */
export function promisedSource(
  source: ChartSource,
  promised: Promised,
  plan: ChartPlan = planOf('wait', {}, true),
): ChartSource | null {
  const { weekly } = source
  const rows = source.targets.filter(row => row.metric === 'wait' && row.within_s !== null)
  const end = endOf(weekly)
  const secondsAt = new Map<number, number>()
  for (const location of new Set([...source.interactions.keys(), ...weekly.parts.map(part => part.location)])) {
    const seconds = promised === 'target' ? promisedAt(rows, location, end) : promised
    if (seconds !== null) secondsAt.set(location, seconds)
  }
  if (secondsAt.size === 0 && promised === 'target') return null
  return withPromise({ ...source, plan }, promised, secondsAt)
}

/** As promisedSource; where nothing is selected there is nothing to promise either. @throws Failure no-promise */
export function promisedSourceOrFail(source: ChartSource, promised: Promised): ChartSource {
  const found = promisedSource(source, promised, source.plan)
  if (found === null && source.interactions.size > 0) throw new Failure('no-promise')
  return found ?? withPromise(source, promised, new Map())
}

function withPromise(source: ChartSource, promised: Promised, secondsAt: ReadonlyMap<number, number>): ChartSource {
  const { weekly } = source
  const all = new Set(promised === 'target' ? secondsAt.values() : [promised])
  return {
    ...source,
    weekly: withinParts(weekly, secondsAt),
    interactions: new Map([...source.interactions].filter(([location]) => secondsAt.has(location))),
    frozen: [],
    promise: { kind: promised === 'target' ? 'target' : 'seconds', seconds: all.size === 1 ? [...all][0]! : null, secondsAt },
  }
}

function promisedAt(rows: readonly TargetRow[], location: number, day: Day): number | null {
  return targetAt(rows, location, day)?.within_s ?? null
}

/** The last day of the last point; of nothing the beginning of time. */
function endOf({ parts, grain }: WeeklyParts): Day {
  const last = parts.reduce((latest, { week }) => Math.max(latest, week), -Infinity)
  return Number.isFinite(last) ? lastDayOf(firstDayOf(last, grain), grain) : 0
}

function withinParts(weekly: WeeklyParts, secondsAt: ReadonlyMap<number, number>): WeeklyParts {
  const kept = [...weekly.parts.keys()].filter(position => secondsAt.has(weekly.parts[position]!.location))
  const countOf = (positions: readonly number[]) => {
    let [x, n] = [0, 0]
    for (const position of positions) {
      const original = kept[position]!
      const within = weekly.withinOf(original, secondsAt.get(weekly.parts[original]!.location)!)
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
    mergedOf: () => null,
    sortedOf: () => null,
  }
}
