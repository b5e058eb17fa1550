import type { ControlChart, LimitSegment, WeekPoint } from '#contract/charts.ts'
import { say } from '#words/say.ts'
import { dayNumber } from './axis-scale.ts'

/** One week as the chart draws it. `whole` carries the line, so it is null for weeks that are not complete. */
export interface WeekDatum {
  readonly x: number
  readonly value: number | null
  readonly whole: number | null
  /** Limits and centre of today's; earlier ones are drawn by `ghosts`. */
  readonly lower: number | null
  readonly upper: number | null
  readonly band: readonly [number, number] | null
  readonly centre: number | null
  /** The usual level that held at this week, today's or an earlier one. */
  readonly usual: number | null
  /** Letters of the rules that the week before did not meet. */
  readonly letters: string
  readonly point: WeekPoint
}

/** Limits that held before a baseline: the weeks they were for, in order. */
export interface Ghost {
  readonly points: readonly WeekPoint[]
  readonly centre: number | null
}

type Series = Pick<ControlChart, 'points' | 'centre' | 'segments' | 'grain' | 'method'>

/** Days from one point to the next; charts of rare events have a point whenever one came. */
function stepOf({ grain, method }: Series): number {
  if (method === 'g' || method === 't') return Infinity
  return { day: 1, week: 7, month: 31 }[grain]
}

/** Weeks in order, with an empty one wherever some are absent, so that lines break there. */
export function weekData(series: Series): readonly WeekDatum[] {
  const { points, centre, segments } = series
  const step = stepOf(series)
  const current = segments.at(-1)?.from ?? ''
  return points.flatMap((point, i) => {
    const isCurrent = point.week >= current
    const usual = isCurrent ? centre : (segments.find(segment => holdsAt(segment, point))?.centre ?? null)
    const datum = datumOf(point, points[i - 1], { usual, isCurrent })
    const before = points[i - 1]
    const gap = before !== undefined && datum.x - dayNumber(before.week) > step
    return gap ? [{ ...datum, x: datum.x - step, value: null, whole: null, letters: '' }, datum] : [datum]
  })
}

/** Earlier limits, oldest first. */
export function ghosts({ points, segments }: Series): readonly Ghost[] {
  return segments.slice(0, -1).map(segment => ({
    points: points.filter(point => holdsAt(segment, point)),
    centre: segment.centre,
  }))
}

function holdsAt({ from, to }: LimitSegment, { week }: WeekPoint): boolean {
  return week >= from && week <= to
}

function datumOf(
  point: WeekPoint,
  before: WeekPoint | undefined,
  { usual, isCurrent }: { usual: number | null; isCurrent: boolean },
): WeekDatum {
  const { value, partial } = point
  const [lower, upper] = isCurrent ? [point.lower, point.upper] : [null, null]
  return {
    x: dayNumber(point.week),
    value,
    whole: partial ? null : value,
    lower,
    upper,
    band: lower !== null && upper !== null ? [lower, upper] : null,
    centre: isCurrent ? usual : null,
    usual,
    letters: lettersOf(point.rules.filter(rule => !before?.rules.includes(rule))),
    point,
  }
}

function lettersOf(rules: WeekPoint['rules']): string {
  return rules
    .map(rule => say(`rule.letter.${rule}`))
    .sort()
    .join('')
}
