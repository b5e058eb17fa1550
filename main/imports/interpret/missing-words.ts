const MISSING = new Set([
  '-',
  '--',
  '---',
  '–',
  '—',
  '?',
  '.',
  'n/a',
  '#n/a',
  'n.a.',
  'n. a.',
  'na',
  'nan',
  'none',
  '[none]',
  '(none)',
  'null',
  '(null)',
  '<null>',
  'nil',
  'undefined',
  'unspecified',
  'not specified',
  'not available',
  '#value!',
  '#ref!',
  '#div/0!',
  '#name?',
  '#null!',
  '#num!',
  'k.a.',
  'k. a.',
  'keine angabe',
  'leer',
  '(leer)',
  '(blank)',
  'no_server',
])
const LONGEST = 16
/** First characters of the words, in both cases, by code: most cells are told by theirs. What lies beyond is looked up. */
const ASCII = 128
const FIRST = new Uint8Array(ASCII)
for (const word of MISSING) for (const start of [word, word.toUpperCase()]) FIRST[start.charCodeAt(0)] = 1

/** Whether a trimmed cell says that there is no value. */
export function isMissing(text: string): boolean {
  if (text === '') return true
  if (text.length > LONGEST || FIRST[text.charCodeAt(0)] === 0) return false
  return MISSING.has(text.toLowerCase())
}
