import { decimalText } from '../xlsx/number-text.ts'

/** The text ends before the value does. */
export const UNFINISHED = -1
/** What a number or a word consists of, and what it may be. */
const LETTERS = /[\w.+-]*/y
const PLAIN_VALUE = /^(?:-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null|NaN|-?Infinity)$/
/** The signs of JSON by their codes. */
export const QUOTE = 34
export const OPEN_OBJECT = 123
export const CLOSE_OBJECT = 125
export const OPEN_LIST = 91
export const CLOSE_LIST = 93
export const COMMA = 44
export const COLON = 58
const BACKSLASH = 92

/** What is written is not JSON. */
export class JsonError extends Error {
  readonly at: number

  constructor(at: number, message: string) {
    super(message)
    this.at = at
  }
}

export function afterBlanks(text: string, at: number): number {
  while (text.charCodeAt(at) <= 32 || text.charCodeAt(at) === 0xfeff) at++
  return at
}

/** Reads strings, numbers and words at a place of a text; what was read last stands in its fields. */
export class JsonText {
  /** Where the value ends. */
  end = 0
  /** As meant: numbers with every digit, '' for null. */
  value = ''

  /** @param last nothing follows the text */
  scalar(text: string, at: number, last: boolean): boolean {
    if (text.charCodeAt(at) === QUOTE) return this.string(text, at)
    LETTERS.lastIndex = at
    const found = LETTERS.exec(text)![0]
    this.end = at + found.length
    if (this.end === text.length && !last) return false
    if (!PLAIN_VALUE.test(found)) throw new JsonError(at, 'a value is missing')
    this.value = meant(found)
    return true
  }

  /** False when the closing quote is not in the text. */
  string(text: string, at: number): boolean {
    let end = text.indexOf('"', at + 1)
    while (end >= 0 && isEscaped(text, end)) end = text.indexOf('"', end + 1)
    if (end < 0) return false
    this.end = end + 1
    const raw = text.slice(at + 1, end)
    this.value = raw.includes('\\') ? unescaped(raw, at) : raw
    return true
  }
}

function meant(written: string): string {
  const first = written.charCodeAt(0)
  if (first === 116 || first === 102) return written
  if (first === 110 || written.includes('N') || written.includes('I')) return ''
  return /[eE]/.test(written) ? decimalText(written) : written
}

function isEscaped(text: string, at: number): boolean {
  let slashes = 0
  while (text.charCodeAt(at - 1 - slashes) === BACKSLASH) slashes++
  return slashes % 2 === 1
}

function unescaped(raw: string, at: number): string {
  try {
    // oxlint-disable-next-line no-control-regex -- line breaks and tabs that should have been written as \n and \t
    const text = JSON.parse(`"${raw.replaceAll(/[\x00-\x1f]/g, ' ')}"`) as string
    return text.replaceAll('\0', '')
  } catch {
    throw new JsonError(at, 'a text has a wrong escape')
  }
}
