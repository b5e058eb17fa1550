import type { ControlChart, WeekPoint } from '#contract/charts.ts'
import { say } from '#words/say.ts'
import { dayNumber } from './axis-scale.ts'

/** One week as the chart draws it. `whole` carries the line, so it is null for weeks that are not complete. */
export interface WeekDatum {
  readonly x: number
  readonly value: number | null
  readonly whole: number | null
  readonly lower: number | null
  readonly upper: number | null
  readonly band: readonly [number, number] | null
  readonly centre: number | null
  /** Letters of the rules, on the first week of a run only. */
  readonly letters: string
  readonly point: WeekPoint
}

const WEEK = 7

/** Weeks in order, with an empty one wherever some are absent, so that lines break there. */
export function weekData({ points, centre }: Pick<ControlChart, 'points' | 'centre'>): readonly WeekDatum[] {
  return points.flatMap((point, i) => {
    const datum = datumOf(point, points[i - 1], centre)
    const before = points[i - 1]
    const gap = before !== undefined && datum.x - dayNumber(before.week) > WEEK
    return gap ? [{ ...datum, x: datum.x - WEEK, value: null, whole: null, letters: '' }, datum] : [datum]
  })
}

function datumOf(point: WeekPoint, before: WeekPoint | undefined, centre: number | null): WeekDatum {
  const { lower, upper, value, partial } = point
  const limited = lower !== null && upper !== null
  return {
    x: dayNumber(point.week),
    value,
    whole: partial ? null : value,
    lower,
    upper,
    band: limited ? [lower, upper] : null,
    centre: limited ? centre : null,
    letters: lettersOf(point) === (before && lettersOf(before)) ? '' : lettersOf(point),
    point,
  }
}

function lettersOf(point: WeekPoint): string {
  return point.rules.map(rule => say(`rule.letter.${rule}`)).join('')
}
