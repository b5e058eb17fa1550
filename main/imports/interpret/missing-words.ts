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
/** First characters of the words, in both cases: most cells are told by theirs. */
const FIRST = new Set([...MISSING].flatMap(word => [word.charCodeAt(0), word.toUpperCase().charCodeAt(0)]))

/** Whether a trimmed cell says that there is no value. */
export function isMissing(text: string): boolean {
  if (text === '') return true
  if (text.length > LONGEST || !FIRST.has(text.charCodeAt(0))) return false
  return MISSING.has(text.toLowerCase())
}
