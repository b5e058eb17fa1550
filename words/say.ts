import { IntlMessageFormat } from 'intl-messageformat'
import type { en } from './en.ts'
import { formatDate, formatDuration, formatList, formatNumber, formatPlain, formatShare } from './format.ts'
import { messageFormatters } from './message-formatters.ts'
import { type PlainMessage, plainMessage, saidPlainly } from './plain-message.ts'
import { type Language, type Speech, spoken, textOf } from './speech.ts'

/** A list is one of names as they stand, unless its own name says of what codes. */
export type Value = string | number | readonly string[] | null | undefined
export type MessageId = keyof typeof en

/** No line of a sentence ends between a number and its per cent sign. */
const NO_BREAK = '\u00a0'
/** What stands in a text by itself is given a second time, written, under its name with this ending: as a number it chooses plurals. */
const WRITTEN = ' written'
/** The parser's number for what stands in a text by itself. */
const ARGUMENT = 1
const parsed = new Map<string, Message>()

/** A text, ready to be filled. */
interface Message {
  readonly format: IntlMessageFormat
  /** Where it has nothing but texts and values to put between them. */
  readonly plain: PlainMessage | null
}

/**
 * The text for an id, filled with values. How a value is written follows from its name: `…Seconds` as a duration,
 * `…Share` as per cent, `…Date` as a date, `…Points` with two decimals, `…Rate` with one, any other number as it stands for plurals.
 * Of a list, `…Metrics` are written by the metrics' names and `…Dimensions` by what a mix is of.
 *
 * @throws Error when the language has no text of that id
 */
export function say(id: MessageId, values: Record<string, Value> = {}, speech: Speech = spoken()): string {
  return sayAny(id, values, speech)
}

/** As say, for ids that come as data: readings, failures, reasons. An unknown id is a fault of the program. */
export function sayAny(id: string, values: Record<string, Value> = {}, speech: Speech = spoken()): string {
  const { format, plain } = messageOf(id, speech)
  const filled = written(values, speech)
  return (plain && saidPlainly(plain, filled)) ?? String(format.format(filled))
}

/** The sentence of a reading. */
export function sayReading(
  reading: { readonly id: string; readonly values: Record<string, Value> },
  speech: Speech = spoken(),
): string {
  return sayAny(`reading.${reading.id}`, reading.values, speech)
}

/** The text of a refusal. */
export function sayFailure(
  failure: { readonly code: string; readonly values: Record<string, Value> },
  speech: Speech = spoken(),
): string {
  return sayAny(`failure.${failure.code}`, failure.values, speech)
}

/** A text that stands alone elsewhere, such as a metric's name, within a sentence: German keeps its capitals. */
export function sayWithin(id: MessageId, speech: Speech = spoken()): string {
  return within(say(id, {}, speech), speech.language)
}

function within(text: string, language: Language): string {
  return language === 'de' ? text : text.toLowerCase()
}

function messageOf(id: string, { language, locale }: Speech): Message {
  const key = `${locale}:${id}`
  const known = parsed.get(key)
  if (known) return known
  const format = new IntlMessageFormat(textOf(id, language), locale, undefined, {
    ignoreTag: true,
    formatters: messageFormatters,
  })
  askWritten(format.getAst())
  const message = { format, plain: plainMessage(format.getAst()) }
  parsed.set(key, message)
  return message
}

function askWritten(elements: ReturnType<IntlMessageFormat['getAst']>): void {
  for (const element of elements) {
    const type: number = element.type
    if (type === ARGUMENT && 'value' in element) element.value += WRITTEN
    else if ('options' in element) for (const { value } of Object.values(element.options)) askWritten(value)
  }
}

function written(values: Record<string, Value>, speech: Speech): Record<string, string | number> {
  // A list that goes on has no "and" before its last name.
  const form = typeof values.more === 'number' && values.more > 0 ? 'open' : 'whole'
  const filled: Record<string, string | number> = {}
  for (const [name, value] of Object.entries(values)) {
    const as = isList(value)
      ? formatList(value.map(itemOf(name, speech)), form, speech.locale)
      : writtenValue(name, value, speech)
    filled[name] = as
    filled[name + WRITTEN] = typeof as === 'number' ? formatPlain(as, speech.locale) : as
  }
  return filled
}

function isList(value: Value): value is readonly string[] {
  return Array.isArray(value)
}

function itemOf(name: string, speech: Speech): (code: string) => string {
  if (/metrics$/i.test(name)) return code => within(sayAny(`metric.${code}.name`, {}, speech), speech.language)
  if (/dimensions$/i.test(name)) return code => sayAny(`mix.dimension.${code}`, {}, speech)
  return text => text
}

function writtenValue(name: string, value: Exclude<Value, readonly string[]>, { locale }: Speech): string | number {
  if (value === null || value === undefined) return '–'
  if (typeof value === 'string') return name.endsWith('Date') ? formatDate(value, locale) : value
  if (name.endsWith('Seconds')) return formatDuration(value, locale)
  if (name.endsWith('Share')) return formatShare(value, locale).replace(' ', NO_BREAK)
  if (name.endsWith('Points')) return formatNumber(value, 2, locale)
  if (name.endsWith('Rate')) return formatNumber(value, 1, locale)
  return value
}
