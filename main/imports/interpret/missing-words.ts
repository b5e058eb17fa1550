const MISSING = new Set([
  '-', '--', '---', '–', '—', '?', '.', 'n/a', '#n/a', 'n.a.', 'n. a.', 'na', 'nan', 'none', '[none]', '(none)', 'null', '(null)', '<null>', 'nil',
  'undefined', 'unspecified', 'not specified', 'not available', '#value!', '#ref!', '#div/0!', '#name?', '#null!', '#num!', 'k.a.', 'k. a.', 'keine angabe', 'leer', '(leer)', '(blank)', 'no_server',
])
const LONGEST = 16

/** Whether a trimmed cell says that there is no value. */
export function isMissing(text: string): boolean {
  if (text === '') return true
  const first = text.charCodeAt(0)
  if (text.length > LONGEST || (first >= 48 && first <= 57)) return false
  return MISSING.has(text.toLowerCase())
}
