import { spoken } from './speech.ts'
import { TypographicNumbers } from './typographic-numbers.ts'

/** How numbers, times and lists are written for people, in the locale that the host speaks or the one given. */

const MINUTE = 60
const HOUR = 3600
const DAY = 86_400

/** Seconds as a person says them: "45 s", "7.5 min", "2 h 05 min", "4 d 15 h". One form below an hour, so that columns line up. */
export function formatDuration(seconds: number, locale = spoken().locale): string {
  const sign = seconds < 0 ? '−' : ''
  const size = Math.abs(seconds)
  if (size < 59.5) return `${sign}${Math.round(size)} s`
  if (size < HOUR - 3) return `${sign}${formatNumber(size / MINUTE, 1, locale)} min`
  if (size < 2 * DAY) return sign + twoParts(Math.round(size / MINUTE), 60, 'h', 'min', 2)
  return sign + twoParts(Math.round(size / HOUR), DAY / HOUR, dayMark(locale), 'h')
}

/** The sign of a day beside s, min and h, which are the same in every language. */
export function dayMark(locale = spoken().locale): string {
  return locale.startsWith('de') ? 'Tg.' : 'd'
}

function twoParts(size: number, per: number, large: string, small: string, digits = 1): string {
  const rest = size % per
  const whole = `${Math.floor(size / per)} ${large}`
  return rest === 0 ? whole : `${whole} ${String(rest).padStart(digits, '0')} ${small}`
}

const numbers = remembered(
  (locale, digits) =>
    // `negative`: what rounds to zero carries no minus.
    new TypographicNumbers(locale, {
      minimumFractionDigits: Number(digits),
      maximumFractionDigits: Number(digits),
      signDisplay: 'negative',
    }),
)

export function formatNumber(value: number, digits = 0, locale = spoken().locale): string {
  return numbers(locale, String(digits)).format(value)
}

const plainNumbers = remembered(locale => new TypographicNumbers(locale, { useGrouping: false, maximumFractionDigits: 15 }))

/** A number as it stands, with all its decimals: numbers of things, not sizes. */
export function formatPlain(value: number, locale = spoken().locale): string {
  return plainNumbers(locale, '').format(value)
}

/** A share 0..1 as per cent; one decimal below ten per cent. */
export function formatShare(share: number, locale = spoken().locale): string {
  const digits = Math.abs(share) < 0.0995 && share !== 0 ? 1 : 0
  return `${formatNumber(share * 100, digits, locale)} %`
}

const dateForms = {
  day: { day: 'numeric', month: 'short', year: 'numeric' },
  month: { month: 'short' },
  'month-of-year': { month: 'short', year: 'numeric' },
} as const satisfies Record<string, Intl.DateTimeFormatOptions>

const dates = remembered(
  (locale, form) => new Intl.DateTimeFormat(locale, { ...dateForms[form as keyof typeof dateForms], timeZone: 'UTC' }),
)

/** 2026-03-31 as "31 Mar 2026", or as its month alone. */
export function formatDate(isoDate: string, locale = spoken().locale, form: keyof typeof dateForms = 'day'): string {
  const key = `${locale} ${form} ${isoDate}`
  const known = writtenDates.get(key)
  if (known !== undefined) return known
  const text = dates(locale, form).format(new Date(`${isoDate}T00:00:00Z`))
  if (writtenDates.size >= MOST_DATES) writtenDates.clear()
  writtenDates.set(key, text)
  return text
}

/** Every chart of a screen names the same weeks. */
const writtenDates = new Map<string, string>()
const MOST_DATES = 5000

/** 2026-03 as "Mar 2026". */
export function formatMonth(isoMonth: string, locale = spoken().locale): string {
  return formatDate(`${isoMonth}-01`, locale, 'month-of-year')
}

const clocks = remembered(locale => new Intl.DateTimeFormat(locale, { hour: '2-digit', minute: '2-digit', timeZone: 'UTC' }))

/** The minute of a day, 0 to 1439, as its locale writes it: "09:05", "9:05 AM". */
export function formatTime(minuteOfDay: number, locale = spoken().locale): string {
  return clocks(locale, '').format(new Date(minuteOfDay * MINUTE * 1000))
}

const lists = remembered(locale => new Intl.ListFormat(locale, { type: 'conjunction' }))

/** Names in a sentence: "a, b and c"; an open list, which goes on elsewhere, is "a, b, c". */
export function formatList(names: readonly string[], form: 'whole' | 'open' = 'whole', locale = spoken().locale): string {
  return form === 'open' ? names.join(', ') : lists(locale, '').format(names)
}

/** Weekdays, Monday 1 to Sunday 7, in the order in which the locale's week runs. */
export function weekdays(locale = spoken().locale): readonly number[] {
  // Every engine we run on has it; TypeScript's library does not yet.
  const region = new Intl.Locale(locale) as Intl.Locale & { getWeekInfo(): { firstDay: number } }
  const first = region.getWeekInfo().firstDay
  return Array.from({ length: 7 }, (_, i) => ((first - 1 + i) % 7) + 1)
}

const weekdayNames = remembered(
  (locale, style) => new Intl.DateTimeFormat(locale, { weekday: style as 'long' | 'short', timeZone: 'UTC' }),
)

/** The name of a weekday, Monday 1 to Sunday 7. */
export function formatWeekday(weekday: number, style: 'long' | 'short' = 'long', locale = spoken().locale): string {
  return weekdayNames(locale, style).format(new Date(Date.UTC(2024, 0, weekday))) // 1 January 2024 was a Monday.
}

export type FigureUnit = 'points' | 'score' | 'seconds' | 'share' | 'per-thousand' | 'count'

/** A figure of a metric in its unit, as on every card, axis and table. */
export function formatFigure(value: number | null, unit: FigureUnit, locale = spoken().locale): string {
  if (value === null) return '–'
  switch (unit) {
    case 'seconds':
      return formatDuration(value, locale)
    case 'share':
      return formatShare(value, locale)
    case 'points':
      return formatNumber(value, 2, locale)
    case 'score':
      return formatNumber(value, 0, locale)
    case 'per-thousand':
      return formatNumber(value, 1, locale)
    case 'count':
      return formatNumber(value, Number.isInteger(value) ? 0 : 1, locale)
  }
}

/** Formatters are dear to make, so each is made once. */
function remembered<Format>(make: (locale: string, form: string) => Format): (locale: string, form: string) => Format {
  const made = new Map<string, Format>()
  return (locale, form) => {
    const key = `${locale} ${form}`
    const known = made.get(key) ?? make(locale, form)
    made.set(key, known)
    return known
  }
}
