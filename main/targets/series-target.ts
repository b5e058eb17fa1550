import type { WeekPoint } from '#contract/charts.ts'
import type { Assurance, SeriesTarget } from '#contract/targets.ts'
import type { Reading, Unit } from '#contract/vocabulary.ts'
import type { Day } from '#db/schema.ts'
import { assurance } from '#stats/assurance.ts'
import { dayOf } from '../days.ts'
import type { Better } from '../metric-facts.ts'
import { written } from '../written.ts'

/** The value aimed at on a day; null where none holds. */
export type TargetOn = (day: Day) => number | null

interface Judged {
  readonly points: readonly WeekPoint[]
  /** Limits from too few points to judge by. */
  readonly trial: boolean
  readonly better: Better
  readonly unit: Unit
  /** What the sentence names: metric, place, grain. */
  readonly subject: Reading['values']
}

/** The target of a series where it held, how many points met it, and whether the series as it is will; null without any. */
export function seriesTarget(series: Judged, targetOn: TargetOn): SeriesTarget | null {
  const { points, better, unit, subject } = series
  const aims = points.map(({ week }) => targetOn(dayOf(week)))
  const steps = stepsOf(points, aims)
  if (steps.length === 0) return null
  const judged = points.flatMap(({ value, partial }, i) => (value === null || partial || aims[i] === null ? [] : [i]))
  const met = judged.filter(i => meets(points[i]!.value!, aims[i]!, better)).length
  const value = aims[lastJudged(points)] ?? null
  const found = assuranceOf({ ...series, limitsAt: i => points[i]! }, i => aims[i]!)
  return {
    steps,
    value,
    assurance: found,
    points: judged.length,
    met,
    reading: {
      id: `target.${value === null ? 'ended' : (found ?? 'no-limits')}`,
      values: { ...subject, side: better, points: judged.length, met, ...written('target', value, unit) },
    },
  }
}

interface Point {
  readonly value: number | null
  readonly partial: boolean
}

interface Assured extends Pick<Judged, 'trial' | 'better'> {
  readonly points: readonly Point[]
  readonly limitsAt: (position: number) => Pick<WeekPoint, 'lower' | 'upper'> | null
}

/** Whether a series as it is will keep the target that holds now; null where none does, or where its limits are not known. */
export function assuranceOf(
  { points, limitsAt, trial, better }: Assured,
  aimAt: (position: number) => number | null,
): Assurance | null {
  const last = lastJudged(points)
  const aim = last < 0 ? null : aimAt(last)
  if (aim === null) return null
  if (trial || !isWhole(points[last]!)) return 'too-early'
  const { lower, upper } = limitsAt(last) ?? { lower: null, upper: null }
  return lower === null || upper === null ? null : assurance({ lower, upper }, aim, better)
}

/** The last whole point, or the last where none is whole yet: a target holds before a week is whole. */
function lastJudged(points: readonly Point[]): number {
  const whole = points.findLastIndex(isWhole)
  return whole < 0 ? points.length - 1 : whole
}

function isWhole({ value, partial }: Point): boolean {
  return value !== null && !partial
}

export function meets(value: number, target: number, better: Better): boolean {
  return better === 'higher' ? value >= target : value <= target
}

function stepsOf(points: readonly WeekPoint[], aims: readonly (number | null)[]): SeriesTarget['steps'] {
  const steps: SeriesTarget['steps'] = []
  for (const [i, value] of aims.entries()) {
    const { week } = points[i]!
    const open = i > 0 && aims[i - 1] === value ? steps.at(-1) : undefined
    if (value === null) continue
    if (open) open.to = week
    else steps.push({ from: week, to: week, value })
  }
  return steps
}
