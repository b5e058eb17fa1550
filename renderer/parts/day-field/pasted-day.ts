import { typedDay, wholeYear } from './typed-day.ts'

const YEAR_FIRST = /^(\d{4})([-/.])(\d{1,2})\2(\d{1,2})$|^(\d{4})(\d{2})(\d{2})$/
const YEAR_LAST = /^(\d{1,2})(?:\s*[./-]\s*|\s+)(\d{1,2})(?:\s*[./-]\s*|\s+)(\d{4}|\d{2})$/
const DAY_AND_NAME = /^(\d{1,2})(?:\.|st|nd|rd|th)?[\s-]*(\p{L}{3,})\.?[\s,-]*(\d{4}|\d{2})$/u
const NAME_AND_DAY = /^(\p{L}{3,})\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4})$/u
const WEEKDAY = /^(\p{L}{2,})[.,]*\s+/u
const TIME =
  /(?:T|[,\s]+(?:(?:at|um)\s+)?)\d{1,2}:\d{2}(?::\d{2}(?:[.,]\d+)?)?\s*(?:[ap]\.?m\.?|Uhr|Z|UTC|GMT|[+-]\d{2}:?\d{2})?$/iu
/** Marks of direction that come along when text is copied from where they stand. */
const DIRECTION = /[\u200e\u200f\u2066-\u2069]/g

/**
 * The day that a copied text says, in ISO or as the locale writes days, in numbers or with the month's name; a time behind it is left out.
 * Of numbers with the year last the locale says which is the month; where it writes the year first nobody can know.
 *
 * @example pastedDay(' 5.3.2026 10:15', 'de-DE') // '2026-03-05'
 */
export function pastedDay(text: string, locale: string): string | null {
  const written = withoutWeekday(text.replaceAll(DIRECTION, '').trim().replace(TIME, ''), locale)
  return yearFirst(written) ?? yearLast(written, locale) ?? withName(written, locale)
}

function yearFirst(text: string): string | null {
  const [, year, , month, day, compactYear, compactMonth, compactDay] = YEAR_FIRST.exec(text) ?? []
  return dayOf(year ?? compactYear, Number(month ?? compactMonth), day ?? compactDay)
}

function yearLast(text: string, locale: string): string | null {
  const [, one, other, year] = YEAR_LAST.exec(text) ?? []
  const first = firstPart(locale)
  if (first === 'year') return null
  const [day, month] = first === 'day' ? [one, other] : [other, one]
  return dayOf(year, Number(month), day)
}

function withName(text: string, locale: string): string | null {
  const [, day, name, year] = DAY_AND_NAME.exec(text) ?? []
  if (name !== undefined) return dayOf(year, monthOf(name, locale), day)
  const [, first, second, last] = NAME_AND_DAY.exec(text) ?? []
  return first === undefined ? null : dayOf(last, monthOf(first, locale), second)
}

function dayOf(year: string | undefined, month: number, day: string | undefined): string | null {
  if (year === undefined || day === undefined || month > 12) return null
  const meant = typedDay({ year: wholeYear(Number(year)), month, day: Number(day) })
  return meant.state === 'whole' ? meant.iso : null
}

/** 2026-03-31 as the locale writes it in numbers: "31/03/2026". */
export function numericDay(iso: string, locale: string): string {
  return numbersIn(locale).format(new Date(`${iso}T00:00:00Z`))
}

function firstPart(locale: string): string | undefined {
  return numbersIn(locale)
    .formatToParts()
    .find(part => part.type !== 'literal')?.type
}

function numbersIn(locale: string): Intl.DateTimeFormat {
  return new Intl.DateTimeFormat(locale, { day: '2-digit', month: '2-digit', year: 'numeric', timeZone: 'UTC' })
}

/** The month, 1 to 12, of its name or the beginning of it, in the locale's language or English; 0 for none. */
function monthOf(name: string, locale: string): number {
  const months = Array.from({ length: 12 }, (_, month) => new Date(Date.UTC(2024, month, 1)))
  return months.findIndex(date => isNameOf(name, date, { locale, unit: 'month' })) + 1
}

function withoutWeekday(text: string, locale: string): string {
  const [before, name] = WEEKDAY.exec(text) ?? []
  if (before === undefined || name === undefined) return text
  const week = Array.from({ length: 7 }, (_, day) => new Date(Date.UTC(2024, 0, 1 + day)))
  return week.some(date => isNameOf(name, date, { locale, unit: 'weekday' })) ? text.slice(before.length) : text
}

function isNameOf(
  name: string,
  date: Date,
  { locale, unit }: { readonly locale: string; readonly unit: 'month' | 'weekday' },
): boolean {
  const whole = (speech: string) => new Intl.DateTimeFormat(speech, { [unit]: 'long', timeZone: 'UTC' }).format(date)
  return [locale, 'en'].some(speech => whole(speech).toLowerCase().startsWith(name.toLowerCase()))
}
