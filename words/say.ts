import { IntlMessageFormat } from 'intl-messageformat'
import { en } from './en.ts'
import { formatDate, formatDuration, formatNumber, formatShare } from './format.ts'

export type Value = string | number | null | undefined
export type MessageId = keyof typeof en
export type Language = 'en'

const languages: Record<Language, Record<string, string>> = { en }
/** No line of a sentence ends between a number and its per cent sign. */
const NO_BREAK = '\u00a0'
const parsed = new Map<string, IntlMessageFormat>()

/**
 * The text for an id, filled with values. How a value is written follows from its name: `…Seconds` as a duration,
 * `…Share` as per cent, `…Date` as a date, `…Points` with two decimals, `…Rate` with one, any other number as it stands for plurals.
 *
 * @throws Error when the language has no text of that id
 */
export function say(id: MessageId, values: Record<string, Value> = {}, language: Language = 'en'): string {
  return sayAny(id, values, language)
}

/** As say, for ids that come as data: readings, failures, reasons. An unknown id is a fault of the program. */
export function sayAny(id: string, values: Record<string, Value> = {}, language: Language = 'en'): string {
  const text = languages[language][id]
  if (text === undefined) throw new Error(`words/${language} has no text for "${id}"`)
  return String(messageOf(id, text, language).format(written(values)))
}

/** The sentence of a reading. */
export function sayReading(
  reading: { readonly id: string; readonly values: Record<string, Value> },
  language: Language = 'en',
): string {
  return sayAny(`reading.${reading.id}`, reading.values, language)
}

/** The text of a refusal. */
export function sayFailure(
  failure: { readonly code: string; readonly values: Record<string, Value> },
  language: Language = 'en',
): string {
  return sayAny(`failure.${failure.code}`, failure.values, language)
}

function messageOf(id: string, text: string, language: Language): IntlMessageFormat {
  const key = `${language}:${id}`
  const known = parsed.get(key)
  if (known) return known
  const message = new IntlMessageFormat(text, 'en-GB', undefined, { ignoreTag: true })
  parsed.set(key, message)
  return message
}

function written(values: Record<string, Value>): Record<string, string | number> {
  return Object.fromEntries(Object.entries(values).map(([name, value]) => [name, writtenValue(name, value)]))
}

function writtenValue(name: string, value: Value): string | number {
  if (value === null || value === undefined) return '–'
  if (typeof value === 'string') return name.endsWith('Date') ? formatDate(value) : value
  if (name.endsWith('Seconds')) return formatDuration(value)
  if (name.endsWith('Share')) return formatShare(value).replace(' ', NO_BREAK)
  if (name.endsWith('Points')) return formatNumber(value, 2)
  if (name.endsWith('Rate')) return formatNumber(value, 1)
  return value
}
