import { ownValue } from '../own-value.ts'

export const YES: ReadonlySet<string> = new Set([
  '1',
  'yes',
  'y',
  'true',
  't',
  'x',
  'ja',
  'j',
  'wahr',
  'oui',
  'vrai',
  'si',
  'sí',
  'verdadero',
  'on',
  '✓',
  '✔',
  '☑',
])
export const NO: ReadonlySet<string> = new Set([
  '0',
  'no',
  'n',
  'false',
  'f',
  'nein',
  'falsch',
  'non',
  'faux',
  'falso',
  'off',
  '☐',
  '✗',
])

/** Yes or no as written, null when it is neither. `words` of the mapping say "yes" or "no" and go first. */
export function readFlag(text: string, words: Readonly<Record<string, string>> = {}): boolean | null {
  const word = text.toLowerCase()
  const meant = ownValue(words, word) ?? word
  if (YES.has(meant)) return true
  return NO.has(meant) ? false : null
}
