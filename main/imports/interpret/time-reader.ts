import type { DateOrder } from '#contract/mapping.ts'
import { bareClock } from './bare-clock.ts'
import { dayNumber, monthNumber } from './calendar.ts'
import { dayOfWeek } from './day-of-week.ts'
import { digitsEnd, digitsValue, twoDigits } from './digits.ts'
import { hourOfDay } from './hour-of-day.ts'
import { fullYear, numericDay } from './numeric-day.ts'
import { withoutWeekday } from './weekday.ts'
import { zoneSuffixMinutes } from './zone-suffix.ts'

export type TimeState = 'read' | 'unreadable' | 'impossible'
/** No time of day given. */
export const NO_CLOCK = -1

const DAY_MONTH_NAME =
  /^(?:\p{L}+\.?,?\s+)?(\d{1,2})(?:\.|er|st|nd|rd|th)?(?:\s+(?:de|of)\s+|[\s/-]*)(\p{L}{3,})\.?,?(?:\s+(?:de|del)\s+|[\s/-]*)(\d{4}|\d{2})(?:(?:,?\s+|T)(.+))?$/u
const MONTH_NAME_DAY = /^(?:\p{L}+\.?,?\s+)?(\p{L}{3,})\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4})(?:,?\s+(.+))?$/u
const BEFORE_CLOCK = /^\s*(?:[-–@]|at|um|à|a las|a la|a|les?)\s+/i
const YEAR_MONTH = /^(\d{4})-(\d{1,2})$/
const SIX_DIGITS = /^\d{6}$/
const EIGHT_DIGITS = /^\d{8}$/
const COMPACT = /^(\d{4})(\d\d)(\d\d)(?:[T ]?(\d\d)(\d\d)(\d\d)?(.*))?$/
const CLOCK =
  /^T?(\d{1,3})(?:\s?([:h.])\s?(\d{2})(?:[:m.](\d{2})(?:[.,](\d{1,9}))?s?)?)?(?:\s*([ap])\.?\s?m\.?)?(?:\s*(?:uhr|hrs?|hs|h)\b\.?)?\s*(.*)$/i
const HOUR_ALONE = /^(\d{1,2})\s?(?:h|uhr)$/i
const DIGITS = /^\d+$/
const HAS_DIGIT = /\d/
const SERIAL = /^\d{5}([.,]\d+)?$/
const SERIAL_FIRST = 36_526 // 2000-01-01
const SERIAL_LAST = 73_415 // 2100-12-31
const UNIX_FIRST = Date.UTC(1995, 0, 1) // what is outside is rather a telephone number
const UNIX_LAST = Date.UTC(2050, 0, 1)
const SERIAL_EPOCH = 25_569 // 1970-01-01 in the 1900 date system of spreadsheets
const SECONDS_OF_DAY = 86_400

const ZERO = 48
const LONGEST = 80

/**
 * Reads dates and times strictly: a value is a time in full or not at all, and 31 February is impossible, never March.
 * Forms: ISO 8601 with or without zone; day, month and year in the given order; months by name; yyyymmdd[hhmmss]; Unix
 * seconds and milliseconds; where no order is given, serial days of spreadsheets. One reader reads value after value; what it
 * found stands in its fields.
 */
export class TimeReader {
  /** Days since 1970-01-01 as written. */
  day = 0
  /** Second of the day as written, NO_CLOCK when only a date is given. */
  second = NO_CLOCK
  millisecond = 0
  hasSeconds = false
  /** Only year and month are given. */
  monthOnly = false
  /** Minutes east of UTC, null when no zone is written. */
  offset: number | null = null
  /** Whether bare digits that may be something else are dates: serial days beside an order, and 250303. */
  takesDigits = true

  read(text: string, order: DateOrder | null): TimeState {
    this.clear()
    const first = text.charCodeAt(0) - ZERO
    if (text.length > LONGEST) return 'unreadable'
    if (!(first >= 0 && first <= 9)) return this.wordy(text, order)
    return this.numeric(text, order) ?? this.compact(text, order) ?? this.named(text)
  }

  /** Begins with a word: of a weekday, or of the month. */
  private wordy(text: string, order: DateOrder | null): TimeState {
    if (!HAS_DIGIT.test(text)) return 'unreadable'
    const named = this.named(text)
    if (named !== 'unreadable') return named
    const bare = withoutWeekday(text)
    return bare === text ? 'unreadable' : this.read(bare, order)
  }

  /** A time of day alone: "9:05", "14:05:33", "9 am", "14h05", "14.05 Uhr", "0905". `day` is then 0, or 1 for 24:00. */
  readClock(text: string): TimeState {
    this.clear()
    this.day = 0
    const bare = bareClock(text)
    return bare ? this.setClock(bare.hour, bare.minute, bare.second, bare.hasSeconds) : this.clockText(text)
  }

  private clear(): void {
    this.second = NO_CLOCK
    this.millisecond = 0
    this.hasSeconds = false
    this.monthOnly = false
    this.offset = null
  }

  /** 2024-03-04 or 04.03.2024, with or without time; null when the text has another form. */
  private numeric(text: string, order: DateOrder | null): TimeState | null {
    const firstEnd = digitsEnd(text, 0)
    const sign = text.charCodeAt(firstEnd)
    if (firstEnd > 4 || firstEnd === 3 || !isDateSign(sign)) return null
    const secondEnd = digitsEnd(text, firstEnd + 1)
    if (secondEnd === firstEnd + 1 || secondEnd > firstEnd + 3 || text.charCodeAt(secondEnd) !== sign) return null
    const thirdEnd = digitsEnd(text, secondEnd + 1)
    const a = digitsValue(text, 0, firstEnd)
    const b = digitsValue(text, firstEnd + 1, secondEnd)
    const c = digitsValue(text, secondEnd + 1, thirdEnd)
    const day = numericDay([a, b, c], [firstEnd, thirdEnd - secondEnd - 1], order)
    if (day === undefined) return 'unreadable'
    if (day === null) return 'impossible'
    this.day = day
    return this.afterDate(text, thirdEnd)
  }

  private afterDate(text: string, end: number): TimeState {
    if (end === text.length) return 'read'
    const sign = text.charCodeAt(end)
    if (sign === 32 || sign === 84 || sign === 116) return this.clock(text, end + 1)
    return sign === 44 || sign === 95 || sign === 45 ? this.clockText(text.slice(end + 1)) : 'unreadable'
  }

  /** hh:mm or hh:mm:ss to the end of the text, the common forms; whatever else is left to clockText. */
  private clock(text: string, from: number): TimeState {
    const isUtc = text.charCodeAt(text.length - 1) === 90
    const size = text.length - from - (isUtc ? 1 : 0)
    const colon = text.charCodeAt(from + 2) === 58
    if (!colon || (size !== 5 && !(size === 8 && text.charCodeAt(from + 5) === 58))) return this.clockText(text.slice(from))
    const hour = twoDigits(text, from)
    const minute = twoDigits(text, from + 3)
    const second = size === 8 ? twoDigits(text, from + 6) : 0
    if (!(hour >= 0 && minute >= 0 && second >= 0)) return this.clockText(text.slice(from))
    if (isUtc) this.offset = 0
    return this.setClock(hour, minute, second, size === 8)
  }

  private clockText(written: string): TimeState {
    const text = written.length > LONGEST ? '' : written.replace(BEFORE_CLOCK, '').trim()
    const alone = HOUR_ALONE.exec(text)
    if (alone) return this.setClock(Number(alone[1]), 0, 0, false)
    const found = CLOCK.exec(text)
    if (!found || (found[2] === undefined && found[6] === undefined)) return 'unreadable'
    if (found[7] !== '' && !this.setOffset(found[7]!)) return 'unreadable'
    const hour = hourOfDay(Number(found[1]), found[6]?.toLowerCase())
    this.millisecond = found[5] === undefined ? 0 : Math.floor(Number(`0.${found[5]}`) * 1000 + 1e-6)
    return this.setClock(hour, Number(found[3] ?? 0), Number(found[4] ?? 0), found[4] !== undefined)
  }

  private setOffset(text: string): boolean {
    this.offset = zoneSuffixMinutes(text)
    return this.offset !== null
  }

  private setClock(hour: number, minute: number, second: number, hasSeconds: boolean): TimeState {
    const isMidnight = hour === 24 && minute === 0 && second === 0
    if ((hour > 23 && !isMidnight) || hour < 0 || minute > 59 || second > 59) return 'impossible'
    if (isMidnight) this.day++
    this.second = isMidnight ? 0 : hour * 3600 + minute * 60 + second
    this.hasSeconds = hasSeconds
    return 'read'
  }

  /** Digits without signs between them. */
  private compact(text: string, order: DateOrder | null): TimeState | null {
    if (DIGITS.test(text) && (text.length === 10 || text.length === 13)) return this.setUnix(Number(text), text.length === 13)
    if (SERIAL.test(text))
      return order === null || this.takesDigits ? this.setSerial(Number(text.replace(',', '.'))) : 'unreadable'
    const digits = order === null ? null : this.bareDigits(text, order)
    if (digits !== null) return digits
    const month = YEAR_MONTH.exec(text)
    if (month) return this.setMonth(Number(month[1]), Number(month[2]))
    const ofWeek = dayOfWeek(text)
    if (ofWeek) return this.setDay(ofWeek.day, ofWeek.clock)
    const found = COMPACT.exec(text)
    if (!found) return DIGITS.test(text) ? 'unreadable' : null
    const day = dayNumber(Number(found[1]), Number(found[2]), Number(found[3]))
    if (day === null || found[4] === undefined) return this.setDay(day, undefined)
    this.day = day
    if (found[7] !== '' && !this.setOffset(found[7]!)) return 'unreadable'
    return this.setClock(Number(found[4]), Number(found[5]), Number(found[6] ?? 0), found[6] !== undefined)
  }

  /** 250303 and 03032025 by the order of the column; null for yyyymmdd and other texts. */
  private bareDigits(text: string, order: DateOrder): TimeState | null {
    const isShort = SIX_DIGITS.test(text)
    if (!isShort && !EIGHT_DIGITS.test(text)) return null
    if (isShort && !this.takesDigits) return 'unreadable'
    const size = text.length - 4
    if (
      !isShort &&
      (order === 'ymd' || dayNumber(digitsValue(text, 0, 4), digitsValue(text, 4, 6), digitsValue(text, 6, 8)) !== null)
    )
      return null
    const parts = order === 'ymd' ? [size, size + 2] : [2, 4]
    const [a, b, c] = [
      digitsValue(text, 0, parts[0]!),
      digitsValue(text, parts[0]!, parts[1]!),
      digitsValue(text, parts[1]!, text.length),
    ]
    const day = numericDay([a, b, c], [order === 'ymd' ? size : 2, order === 'ymd' ? 2 : size], order)
    if (day == null) return 'impossible'
    this.day = day
    return 'read'
  }

  private setUnix(value: number, isMilliseconds: boolean): TimeState {
    const ms = isMilliseconds ? value : value * 1000
    if (ms < UNIX_FIRST || ms > UNIX_LAST) return 'unreadable'
    this.setSecondsSinceEpoch(Math.floor(ms / 1000))
    this.millisecond = ms % 1000
    this.offset = 0
    return 'read'
  }

  private setSerial(days: number): TimeState {
    if (days < SERIAL_FIRST || days > SERIAL_LAST) return 'unreadable'
    this.setSecondsSinceEpoch(Math.round((days - SERIAL_EPOCH) * SECONDS_OF_DAY))
    if (Number.isInteger(days)) this.second = NO_CLOCK
    return 'read'
  }

  private setSecondsSinceEpoch(seconds: number): void {
    this.day = Math.floor(seconds / SECONDS_OF_DAY)
    this.second = seconds - this.day * SECONDS_OF_DAY
    this.hasSeconds = true
  }

  private setMonth(year: number, month: number): TimeState {
    const day = dayNumber(year, month, 1)
    if (day === null) return 'impossible'
    this.day = day
    this.monthOnly = true
    return 'read'
  }

  /** "Thu, 27 Oct 2016 14:51:34", "December 2, 2020 9:00 am", "27-Oct-16". */
  private named(text: string): TimeState {
    const dayFirst = DAY_MONTH_NAME.exec(text)
    const found = dayFirst ?? MONTH_NAME_DAY.exec(text)
    if (!found) return 'unreadable'
    const month = monthNumber(dayFirst ? found[2]! : found[1]!)
    if (month === 0) return 'unreadable'
    const day = dayNumber(fullYear(Number(found[3]), found[3]!.length), month, Number(dayFirst ? found[1] : found[2]))
    return this.setDay(day, found[4])
  }

  private setDay(day: number | null, clock: string | undefined): TimeState {
    if (day === null) return 'impossible'
    this.day = day
    return clock === undefined ? 'read' : this.clockText(clock)
  }
}

/** - / . */
function isDateSign(code: number): boolean {
  return code === 45 || code === 47 || code === 46
}
