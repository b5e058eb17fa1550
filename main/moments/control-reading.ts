import type { Metric, Reading, Scale, Unit, Verdict } from '#contract/vocabulary.ts'
import { dateOf } from '../days.ts'
import { written, writtenUnit } from '../written.ts'
import type { SeriesWeek } from './chart-of-weeks.ts'
import type { Signal } from './signals.ts'
import { isUsed, type WeeklyLimits } from './weekly-limits.ts'

/** Whose series it is. A person's name stays out of the sentence: how people are shown is decided elsewhere. */
export type Scope = { kind: 'region' } | { kind: 'location'; name: string } | { kind: 'provider' }

interface Judged {
  readonly metric: Metric
  readonly unit: Unit
  readonly scale: Scale
  readonly verdict: Verdict
  readonly limits: WeeklyLimits | null
  readonly signal: Signal | null
  readonly weeks: readonly SeriesWeek[]
  readonly used: number
}

/** The sentence of a chart: nothing yet, too early, steady between limits, or what changed since when. */
export function controlReading({ metric, unit, scale, verdict, limits, signal, weeks, used }: Judged, scope: Scope): Reading {
  const subject = { metric, unit: writtenUnit(unit), scope: scope.kind, place: scope.kind === 'location' ? scope.name : '' }
  if (weeks.every(week => week.value === null)) return { id: 'control.none', values: subject }
  if (limits === null || verdict === 'too-early') return { id: 'control.too-early', values: { ...subject, weeks: used } }
  if (signal === null)
    return {
      id: 'control.steady',
      values: {
        ...subject,
        ...written('lower', within(limits.lower, scale, unit), unit),
        ...written('upper', within(limits.upper, scale, unit), unit),
      },
    }
  const lasts = signal.trigger === weeks.findLastIndex(isUsed)
  const over = !lasts && (signal.rule === 'shift' || signal.rule === 'trend')
  return {
    id: `control.${signal.rule}${over ? '-ended' : ''}`,
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

/** Limits of means may lie where no value can be; the sentence names what can happen. Shares of complaints are written per 1,000. */
function within(limit: number, { minimum, maximum }: Scale, unit: Unit): number {
  const per = unit === 'per-thousand' ? 1000 : 1
  return Math.min(maximum === null ? Infinity : maximum * per, Math.max(minimum === null ? -Infinity : minimum * per, limit))
}
