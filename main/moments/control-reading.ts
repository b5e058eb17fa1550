import type { ChartGrain, ChartKind, ControlChart } from '#contract/charts.ts'
import type { Metric, Reading, Scale, Unit, Verdict } from '#contract/vocabulary.ts'
import { falseAlarmRate } from '#stats/false-alarm-rate.ts'
import { rareFalseAlarmRate } from '#stats/rare-false-alarms.ts'
import { dateOf } from '../days.ts'
import { written, writtenUnit } from '../written.ts'
import { type ChartPlan, familyOf, isOfEvents, ruleKeyOf } from './chart-kinds.ts'
import type { SeriesWeek } from './chart-of-weeks.ts'
import { isUsed, type LimitModel } from './limit-model.ts'
import { lastDayOf } from './periods.ts'
import type { PlacedEvent } from './placed-events.ts'
import type { Signal } from './signals.ts'
import type { SuggestedBaseline } from './suggest-baseline.ts'

/** Whose series it is. A person's name stays out of the sentence: how people are shown is decided elsewhere. */
export type Scope = { kind: 'region' } | { kind: 'location'; name: string } | { kind: 'provider' }

/** What every sentence about a series names. */
interface Told {
  readonly metric: Metric
  readonly unit: Unit
  readonly scale: Scale
  readonly grain: ChartGrain
  readonly kind: ChartKind
  /** A share of waits within what was promised. */
  readonly isPromise: boolean
}

interface Judged extends Told {
  readonly verdict: Verdict
  readonly limits: LimitModel | null
  readonly signal: Signal | null
  readonly weeks: readonly SeriesWeek[]
  /** Those that the limits of today are for. */
  readonly judged: readonly SeriesWeek[]
  readonly used: number
  readonly events: readonly PlacedEvent[]
}

/** The sentence of a chart: nothing yet, too early, all equal, steady between limits, or what changed since when. */
export function controlReading(about: Judged, scope: Scope): Reading {
  const { unit, scale, verdict, limits, signal, weeks, judged, used, kind } = about
  const subject = subjectOf(about, scope)
  const events = isOfEvents(kind) ? 'events-' : ''
  if (weeks.every(week => week.value === null)) return { id: `control.${events}none`, values: subject }
  if (limits === null || verdict === 'too-early') return { id: `control.${events}too-early`, values: { ...subject, weeks: used } }
  const level = written('centre', limits.centre, unit)
  if (signal !== null) return signalReading(signal, { about, limits, subject: { ...subject, ...level } })
  if (areEqual(judged, limits)) return { id: `control.${events}all-equal`, values: { ...subject, ...level } }
  if (limits.lower === null || limits.upper === null) return { id: 'control.run-steady', values: { ...subject, ...level } }
  return {
    id: `control.${events}steady`,
    values: {
      ...subject,
      ...(isOfEvents(kind) ? level : {}),
      ...written('lower', within(limits.lower, scale, unit), unit),
      ...written('upper', within(limits.upper, scale, unit), unit),
    },
  }
}

export function subjectOf({ metric, unit, grain, isPromise }: Told, scope: Scope): Reading['values'] {
  return {
    metric: isPromise ? 'promise' : metric,
    unit: writtenUnit(unit),
    grain,
    scope: scope.kind,
    place: scope.kind === 'location' ? scope.name : '',
  }
}

/** Rounding aside, every point lies on the centre: there is no spread to make limits from. */
function areEqual(weeks: readonly SeriesWeek[], limits: LimitModel): boolean {
  return weeks.every(week => !isUsed(week) || Math.abs(week.value! - limits.centre) <= 1e-12 * Math.abs(limits.centre))
}

const lasting: ReadonlySet<string> = new Set(['shift', 'trend', 'long-run'])

function signalReading(
  signal: Signal,
  { about, limits, subject }: { about: Judged; limits: LimitModel; subject: Reading['values'] },
): Reading {
  const { unit, verdict, weeks, kind } = about
  const began = eventAtStart(about, signal)
  const over = signal.trigger !== weeks.findLastIndex(isUsed) && lasting.has(signal.rule)
  const events = isOfEvents(kind)
  return {
    id: events
      ? `control.events-${signal.rule === 'beyond-limits' ? 'beyond-limits' : 'changed'}`
      : `control.${signal.rule}${over ? '-ended' : ''}`,
    values: {
      ...subject,
      verdict,
      ...began,
      side: signal.direction ?? 'none',
      sinceDate: dateOf(weeks[signal.first]!.monday),
      weekDate: dateOf(weeks[signal.trigger]!.monday),
      ...(events ? written('upper', limits.upper, unit) : {}),
      ...written('value', weeks[signal.trigger]!.value, unit),
    },
  }
}

/**
 * An event may come a point before a signal is seen to begin, and a run may begin by chance a few points before its cause.
 * Points of rare events lie months apart, so there only the stretch counts in which the signal began.
 */
const BEFORE_START = 1
const AFTER_START = 2
const LONGEST_NOTE = 80

/** The event nearest to where a signal began, if there is one; what came first counts as nearer. */
function eventAtStart({ events, weeks, kind }: Judged, { first, trigger }: Signal): Reading['values'] {
  const [from, to] = isOfEvents(kind) ? [first, first] : [first - BEFORE_START, Math.min(first + AFTER_START, trigger)]
  const near = events.filter(({ position }) => position >= from && position <= to)
  const [nearest] = near.sort((a, b) => Math.abs(a.position - first) - Math.abs(b.position - first) || a.position - b.position)
  if (!nearest) return { eventWhen: 'none', eventNote: '', eventDate: null }
  const { event, position } = nearest
  const earlier = position < first || (isOfEvents(kind) && position === first && event.day < weeks[first]!.monday)
  return {
    eventWhen: earlier ? 'before' : position === first ? 'same' : 'after',
    eventNote: shortened(event.note),
    eventDate: dateOf(event.day),
  }
}

function shortened(note: string): string {
  const signs = Array.from(note)
  return signs.length <= LONGEST_NOTE
    ? note
    : `${signs
        .slice(0, LONGEST_NOTE - 1)
        .join('')
        .trimEnd()}…`
}

/** How often such a chart shows a signal by chance, of p' and u' charts by the events expected at a point; null for too few points. */
export function falseAlarmOf(plan: ChartPlan, points: number, expected?: number): ControlChart['falseAlarm'] {
  const rules = ruleKeyOf(plan)
  const rare = expected === undefined ? null : rareFalseAlarmRate(rules, { points, expected })
  const rate = rare ?? falseAlarmRate(familyOf(plan.kind), rules, points)
  if (rate === null) return null
  const values = { points, ofTen: Math.round(rate.anySignal * 10), lastShare: rate.inLast8 }
  return { ...rate, points, reading: { id: 'control.false-alarm', values } }
}

/** The suggestion to set new limits, with the level before and since. */
export function suggestionOf(
  suggested: SuggestedBaseline | null,
  { weeks, told, limits }: { weeks: readonly SeriesWeek[]; told: Told; limits: LimitModel | null },
  scope: Scope,
): ControlChart['suggestion'] {
  if (suggested === null || limits === null) return null
  const { first, last, direction, model } = suggested
  const from = dateOf(weeks[first]!.monday)
  return {
    from,
    to: dateOf(lastDayOf(weeks[last]!.monday, told.grain)),
    reading: {
      id: isOfEvents(told.kind) ? 'control.events-suggestion' : 'control.suggestion',
      values: {
        ...subjectOf(told, scope),
        side: direction,
        sinceDate: from,
        ...written('before', limits.centre, told.unit),
        ...written('centre', model.centre, told.unit),
      },
    },
  }
}

/** Limits of means may lie where no value can be; the sentence names what can happen. Shares of complaints are written per 1,000. */
function within(limit: number, { minimum, maximum }: Scale, unit: Unit): number {
  const per = unit === 'per-thousand' ? 1000 : 1
  return Math.min(maximum === null ? Infinity : maximum * per, Math.max(minimum === null ? -Infinity : minimum * per, limit))
}
