import type { Metric, Reading, Unit, Verdict } from '#contract/vocabulary.ts'
import { dateOf } from '../days.ts'
import { written } from '../written.ts'
import type { SeriesWeek } from './chart-of-weeks.ts'
import type { Signal } from './signals.ts'
import type { WeeklyLimits } from './weekly-limits.ts'

/** Whose series it is. A person's name stays out of the sentence: how people are shown is decided elsewhere. */
export type Scope = { kind: 'region' } | { kind: 'location'; name: string } | { kind: 'provider' }

interface Judged {
  readonly metric: Metric
  readonly unit: Unit
  readonly verdict: Verdict
  readonly limits: WeeklyLimits | null
  readonly signal: Signal | null
  readonly weeks: readonly SeriesWeek[]
  readonly used: number
}

/** The sentence of a chart: nothing yet, too early, steady between limits, or what changed since when. */
export function controlReading({ metric, unit, verdict, limits, signal, weeks, used }: Judged, scope: Scope): Reading {
  const subject = { metric, unit, scope: scope.kind, place: scope.kind === 'location' ? scope.name : '' }
  if (weeks.every(week => week.value === null)) return { id: 'control.none', values: subject }
  if (limits === null || verdict === 'too-early') return { id: 'control.too-early', values: { ...subject, weeks: used } }
  if (signal === null)
    return {
      id: 'control.steady',
      values: { ...subject, ...written('lower', limits.lower, unit), ...written('upper', limits.upper, unit) },
    }
  return {
    id: `control.${signal.rule}`,
    values: {
      ...subject,
      verdict,
      side: signal.direction,
      sinceDate: dateOf(weeks[signal.first]!.monday),
      weekDate: dateOf(weeks[signal.trigger]!.monday),
      ...written('centre', limits.centre, unit),
      ...written('value', weeks[signal.trigger]!.value, unit),
    },
  }
}
