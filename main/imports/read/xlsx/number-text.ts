import type { CellFormat } from './cell-format.ts'

const DAY_SECONDS = 86_400
const EPOCH_1900 = 25_569 // serial number of 1970-01-01
const EPOCH_1904 = 24_107
/** Serial number of 1 March 1900: before it the count has a 29 February that never was. */
const AFTER_LEAP_ERROR = 61
/** 1927: a time of day on an earlier day is hours beyond a day rather than a date. */
const EARLIEST_DAY = 10_000
const LATEST_DAY = 2_958_466 // 31 December 9999
const SIGNIFICANT = 15

/**
 * A number of a sheet as text: dates as 2024-03-04 10:05:33, times of day and durations as h:mm:ss, other numbers in full with
 * the 15 digits that a spreadsheet counts with.
 *
 * @param value as written in the sheet
 * @example numberText('45355.344699074', dateTime, false) // 2024-03-04 08:16:22
 */
export function numberText(value: string, format: CellFormat, is1904: boolean): string {
  if (format.kind === 'number') return decimalText(value)
  const days = Number(value)
  if (value === '' || !Number.isFinite(days) || days > LATEST_DAY) return value
  if (days < 0) return `-${elapsedText(-days, format)}`
  if (format.kind === 'elapsed' || days < 1) return elapsedText(days, format)
  if (format.kind === 'time' && days < EARLIEST_DAY) return elapsedText(days, format)
  return dateText(days, format, is1904)
}

/** Without exponent. Whole numbers keep every digit that is written; others lose what adding binary fractions adds. */
export function decimalText(value: string): string {
  if (/^-?\d*$/.test(value)) return value
  const number = Number(value)
  if (!Number.isFinite(number)) return value
  const text = String(Number(number.toPrecision(SIGNIFICANT)))
  if (!text.includes('e')) return text
  return Math.abs(number) >= 1 ? BigInt(Number(text)).toString() : smallText(number)
}

function smallText(number: number): string {
  return number.toFixed(20).replace(/\.?0+$/, '')
}

function dateText(days: number, { showsTime, showsSeconds, showsFraction }: CellFormat, is1904: boolean): string {
  const total = secondsOf(days, showsFraction)
  const seconds = total % DAY_SECONDS
  const day = (total - seconds) / DAY_SECONDS
  const since1970 = is1904 ? day - EPOCH_1904 : day - EPOCH_1900 + (day < AFTER_LEAP_ERROR ? 1 : 0)
  const date = new Date(since1970 * DAY_SECONDS * 1000).toISOString().slice(0, 10)
  if (seconds === 0 && !showsTime) return date
  const clock = clockText(seconds)
  return `${date} ${seconds % 60 === 0 && !showsSeconds ? clock.slice(0, 5) : clock}`
}

/** h:mm:ss, the hours as many as there are, two digits at least. */
function elapsedText(days: number, { showsFraction }: CellFormat): string {
  return clockText(secondsOf(days, showsFraction))
}

/** Days hold seconds only roughly: to the second, or to the thousandth where parts of a second are shown. */
function secondsOf(days: number, showsFraction: boolean): number {
  return showsFraction ? Math.round(days * DAY_SECONDS * 1000) / 1000 : Math.round(days * DAY_SECONDS)
}

function clockText(seconds: number): string {
  const whole = Math.floor(seconds)
  const two = (part: number) => String(part).padStart(2, '0')
  const fraction = seconds === whole ? '' : (seconds - whole).toFixed(3).slice(1)
  return `${two(Math.floor(whole / 3600))}:${two(Math.floor(whole / 60) % 60)}:${two(whole % 60)}${fraction}`
}
