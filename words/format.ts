/** How numbers are written for people. Pure: the same input gives the same text in the window, on paper and in the terminal. */

const MINUTE = 60
const HOUR = 3600
const DAY = 86_400

/** Seconds as a person says them: "45 s", "7.5 min", "2 h 05 min", "4 d 15 h". One form below an hour, so that columns line up. */
export function formatDuration(seconds: number): string {
  const sign = seconds < 0 ? '−' : ''
  const size = Math.abs(seconds)
  if (size < 59.5) return `${sign}${Math.round(size)} s`
  if (size < HOUR - 3) return `${sign}${(size / MINUTE).toFixed(1)} min`
  if (size < 2 * DAY) return sign + twoParts(Math.round(size / MINUTE), 60, 'h', 'min', 2)
  return sign + twoParts(Math.round(size / HOUR), DAY / HOUR, 'd', 'h')
}

function twoParts(size: number, per: number, large: string, small: string, digits = 1): string {
  const rest = size % per
  const whole = `${Math.floor(size / per)} ${large}`
  return rest === 0 ? whole : `${whole} ${String(rest).padStart(digits, '0')} ${small}`
}

export function formatNumber(value: number, digits = 0, locale = 'en-GB'): string {
  // `negative`: what rounds to zero carries no minus.
  const form = { minimumFractionDigits: digits, maximumFractionDigits: digits, signDisplay: 'negative' } as const
  return new Intl.NumberFormat(locale, form).format(value).replace('-', '−')
}

/** A share 0..1 as per cent; one decimal below ten per cent. */
export function formatShare(share: number, locale = 'en-GB'): string {
  const digits = Math.abs(share) < 0.0995 && share !== 0 ? 1 : 0
  return `${formatNumber(share * 100, digits, locale)} %`
}

/** 2026-03-31 as "31 Mar 2026". */
export function formatDate(isoDate: string, locale = 'en-GB'): string {
  const date = new Date(`${isoDate}T00:00:00Z`)
  return new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'short', year: 'numeric', timeZone: 'UTC' }).format(date)
}

export type FigureUnit = 'points' | 'score' | 'seconds' | 'share' | 'per-thousand' | 'count'

/** A figure of a metric in its unit, as on every card, axis and table. */
export function formatFigure(value: number | null, unit: FigureUnit, locale = 'en-GB'): string {
  if (value === null) return '–'
  switch (unit) {
    case 'seconds':
      return formatDuration(value)
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
