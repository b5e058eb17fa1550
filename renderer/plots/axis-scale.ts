import type { IsoDate, Scale, Unit } from '#contract/vocabulary.ts'
import { dayMark, formatDate, formatNumber } from '#words/format.ts'

/** Domain, round ticks and their labels; the unit stands on the last tick only. */
export interface AxisScale {
  readonly domain: readonly [number, number]
  readonly ticks: readonly number[]
  readonly label: (value: number) => string
}

/** Recharts breaks labels at plain spaces. */
const NO_BREAK = '\u00a0'
const MINUTE = 60
const HOUR = 3600
const DAY = 86_400
/** Round steps of a unit of time, in that unit. */
const clock = [0.1, 0.2, 0.5, 1, 2, 5, 10, 15, 20, 30, 60, 120, 240]

interface FigureAxisOptions {
  /** Lengths start at zero; positions do not. */
  readonly fromZero?: boolean
  /** About how many ticks. */
  readonly count?: number
  /** Pixels of the axis, where labels stand above one another: where all would run together some are left out. */
  readonly height?: number
  /** No room beyond the smallest and the largest value. */
  readonly exact?: boolean
  /** Marks have a size: there is room beyond zero too, where it is the smallest value. */
  readonly marks?: boolean
  /** Values stay within these, as on a rating scale. */
  readonly bounds?: readonly [number, number]
}

/** The axis of a metric's values in their unit: seconds become minutes or hours, shares per cent. */
export function figureAxis(unit: Unit, values: readonly number[], options: FigureAxisOptions = {}): AxisScale {
  const { fromZero = false, count = 4, exact = false, marks = false, height = Infinity, bounds } = options
  const low = fromZero ? Math.min(0, ...values) : Math.min(...values)
  const high = Math.max(...values, ...(fromZero ? [0] : []))
  if (!Number.isFinite(low) || !Number.isFinite(high)) return { domain: [0, 1], ticks: [], label: String }
  const pad = high === low ? besideOne(unit, high) : exact ? 0 : (high - low) * 0.1
  const floor = bounds?.[0] ?? (low === 0 && !marks && unit !== 'score' && unit !== 'points' ? 0 : -Infinity)
  const from = fromZero && low === 0 ? 0 : Math.max(low - pad, floor)
  const to = Math.min(high + pad, bounds?.[1] ?? Infinity)
  const written = writtenIn(unit, Math.max(Math.abs(low), Math.abs(high)))
  const step = stepOf(unit, (high > low ? high - low : to - from) / count / written.per) * written.per
  const ticks = apart(ticksWithin(from, to, step), (height * step) / (to - from))
  return { domain: [from, to], ticks, label: labelOf(written, step, ticks) }
}

/** Room beside values that are all one: a part of it, and beside zero what is worth telling in the unit. */
function besideOne(unit: Unit, value: number): number {
  if (value !== 0) return Math.max(Math.abs(value) * 0.1, 0.01)
  return { share: 0.01, seconds: MINUTE, 'per-thousand': 1, score: 10, points: 1, count: 1 }[unit]
}

function stepOf(unit: Unit, rough: number): number {
  if (unit === 'seconds') return clock.find(step => step >= rough * 0.999) ?? Math.ceil(rough / 100) * 100
  const power = 10 ** Math.floor(Math.log10(rough))
  return power * ([1, 2, 5, 10].find(factor => factor * power >= rough * 0.999) ?? 10)
}

function ticksWithin(from: number, to: number, step: number): readonly number[] {
  const first = Math.ceil(from / step - 1e-9)
  const last = Math.floor(to / step + 1e-9)
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, i) => Number(((first + i) * step).toPrecision(12)))
}

/** Least distance of two labels above one another, in pixels. */
const LABEL_APART = 12

/** Every so many ticks, with the last: it bears the unit. */
function apart(ticks: readonly number[], distance: number): readonly number[] {
  const every = Math.max(1, Math.ceil(LABEL_APART / distance))
  return ticks.filter((_, i) => (ticks.length - 1 - i) % every === 0)
}

interface Written {
  /** The metric's own unit per unit written. */
  readonly per: number
  readonly word: string
}

function labelOf({ per, word }: Written, step: number, ticks: readonly number[]): (value: number) => string {
  const digits = Math.max(0, -Math.floor(Math.log10(step / per) + 1e-9))
  return value => `${formatNumber(value / per, digits)}${word && value === ticks.at(-1) ? `${NO_BREAK}${word}` : ''}`
}

function writtenIn(unit: Unit, largest: number): Written {
  if (unit === 'share') return { per: 0.01, word: '%' }
  if (unit !== 'seconds') return { per: 1, word: '' }
  if (largest < 2 * MINUTE) return { per: 1, word: 's' }
  if (largest < 2 * HOUR) return { per: MINUTE, word: 'min' }
  return largest < 2 * DAY ? { per: HOUR, word: 'h' } : { per: DAY, word: dayMark() }
}

/** Ends that an axis does not pass, where values are on the scale itself: a share per 1,000 is not. */
export function scaleBounds({ kind, minimum, maximum }: Scale): { readonly bounds?: readonly [number, number] } {
  const itself = kind === 'rating' || kind === 'unit' || kind === 'nps'
  return itself && minimum !== null && maximum !== null ? { bounds: [minimum, maximum] } : {}
}

/** Days since 1970 of a calendar date, as the x of time charts. */
export function dayNumber(day: IsoDate): number {
  return Date.parse(`${day}T00:00:00Z`) / (DAY * 1000)
}

/** An axis of time whose ticks are first days of months, at most `count` of them. */
export function monthAxis(first: IsoDate, last: IsoDate, count: number): AxisScale {
  const domain = [dayNumber(first), dayNumber(last)] as const
  const months = monthsWithin(first, last)
  const every = [1, 2, 3, 6, 12].find(each => Math.ceil(months.length / each) <= count) ?? 12
  const ticks = months.filter(month => month.getUTCMonth() % every === 0).map(month => month.getTime() / (DAY * 1000))
  return { domain, ticks, label: value => monthLabel(value, ticks[0] === value) }
}

/** A mistyped year may be far away. */
const MOST_MONTHS = 1200

function monthsWithin(first: IsoDate, last: IsoDate): readonly Date[] {
  const [year = 1970, month = 1] = first.split('-').map(Number)
  const [lastYear = 1970, lastMonth = 1] = last.split('-').map(Number)
  const start = first.endsWith('-01') ? month - 1 : month
  const count = (lastYear - year) * 12 + lastMonth - start
  return Array.from({ length: Math.max(0, Math.min(count, MOST_MONTHS)) }, (_, i) => new Date(Date.UTC(year, start + i, 1)))
}

function monthLabel(day: number, first: boolean): string {
  const date = new Date(day * DAY * 1000)
  const withYear = first || date.getUTCMonth() === 0
  return formatDate(date.toISOString().slice(0, 10), undefined, withYear ? 'month-of-year' : 'month')
}
