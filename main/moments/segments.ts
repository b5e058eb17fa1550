import type { Baseline } from '#contract/charts.ts'
import type { ChartPlan } from './chart-kinds.ts'
import type { SeriesWeek } from './chart-of-weeks.ts'
import { type LimitModel, limitModel } from './limit-model.ts'
import { type Signal, signalsOf } from './signals.ts'

/** A baseline with the points of its period, whether they are in the selection or not. */
export interface FrozenWeeks {
  readonly baseline: Baseline
  readonly weeks: readonly SeriesWeek[]
}

/** Points that share their limits: positions from `first` up to, not including, `end`. */
export interface Segment {
  readonly first: number
  readonly end: number
  readonly baseline: Baseline | null
  /** Points that the limits come from. */
  readonly base: readonly SeriesWeek[]
  readonly model: LimitModel | null
}

/**
 * A series in segments. Every baseline holds from its first day until a later one begins; one set later takes the place of those
 * that begin on its first day or after. Points before the first baseline have limits of their own. A baseline whose period has
 * too few points by now is passed over.
 */
export function segmentsOf(
  weeks: readonly SeriesWeek[],
  frozen: readonly FrozenWeeks[],
  { plan, per, dayOf }: { plan: ChartPlan; per: number; dayOf: (date: string) => number },
): Segment[] {
  const learn = (base: readonly SeriesWeek[]) => limitModel(base, { kind: plan.kind, screened: plan.screened, per })
  const holding = holdingOf(frozen)
    .map(({ baseline, weeks: base }) => ({ baseline, base, model: learn(base), from: dayOf(baseline.from) }))
    .filter(({ model }) => model !== null)
  const starts = holding.map(({ from }) => firstFrom(weeks, from))
  const before = weeks.slice(0, starts[0] ?? weeks.length)
  const all = [
    { first: 0, end: before.length, baseline: null, base: before, model: learn(before) },
    ...holding.map(({ baseline, base, model }, i) => ({
      first: starts[i]!,
      end: starts[i + 1] ?? weeks.length,
      baseline,
      base,
      model,
    })),
  ]
  const shown = all.filter(({ first, end }) => end > first)
  return shown.length === 0 ? all.slice(0, 1) : shown
}

function holdingOf(frozen: readonly FrozenWeeks[]): FrozenWeeks[] {
  const holding: FrozenWeeks[] = []
  for (const each of frozen) {
    const later = holding.findIndex(({ baseline }) => baseline.from >= each.baseline.from)
    if (later >= 0) holding.length = later
    holding.push(each)
  }
  return holding
}

function firstFrom(weeks: readonly SeriesWeek[], day: number): number {
  const first = weeks.findIndex(week => week.monday >= day)
  return first < 0 ? weeks.length : first
}

/** Scores of all points, each by the limits of its segment. */
export function scoresOf(weeks: readonly SeriesWeek[], segments: readonly Segment[]): (number | null)[] {
  return segments.flatMap(({ first, end, model }) => weeks.slice(first, end).map(week => model?.at(week).score ?? null))
}

/** Signals of all segments, each judged by itself: a run does not go on over a change of limits. */
export function signalsOfSegments(
  weeks: readonly SeriesWeek[],
  segments: readonly Segment[],
  { plan, scores }: { plan: ChartPlan; scores: readonly (number | null)[] },
): Signal[] {
  return segments.flatMap(({ first, end, model }) => {
    if (model === null) return []
    const values = weeks.slice(first, end).map(week => week.value)
    const found = signalsOf({ scores: scores.slice(first, end), values, centre: model.centre }, plan)
    const moved = (position: number) => position + first
    return found.map(signal => ({
      ...signal,
      first: moved(signal.first),
      trigger: moved(signal.trigger),
      points: signal.points.map(moved),
    }))
  })
}
