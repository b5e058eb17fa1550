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
  const whole = points.findLastIndex(({ value, partial }) => value !== null && !partial)
  const last = whole < 0 ? points.length - 1 : whole // a target holds before a week is whole
  const value = aims[last] ?? null
  const found = value === null ? null : whole < 0 ? 'too-early' : assuranceAt(points[last]!, value, series)
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

function assuranceAt({ lower, upper }: WeekPoint, value: number, { trial, better }: Judged): Assurance | null {
  if (trial) return 'too-early'
  return lower === null || upper === null ? null : assurance({ lower, upper }, value, better)
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
