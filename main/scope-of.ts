import type { Selection } from '#contract/vocabulary.ts'

/** What an answer may be asked for that says nothing of which interactions it is about. */
const presentation: ReadonlySet<string> = new Set(['metric', 'sort', 'page'])

/**
 * What a question is about: all interactions of the file; one choice of the filter bar, which is a period and nothing else or one value
 * of one part of the filter; or any other selection.
 */
export function scopeOf(input: object): 'whole-file' | 'one-choice' | 'selection' {
  const about = Object.entries(input).filter(([key]) => !presentation.has(key))
  if (about.length === 0) return 'whole-file'
  return isOneChoice(Object.fromEntries(about)) ? 'one-choice' : 'selection'
}

function isOneChoice({ from, to, filter, ...others }: Partial<Selection> & Record<string, unknown>): boolean {
  if (Object.keys(others).length > 0) return false
  if (filter === undefined) return true
  const [values, ...further] = Object.values(filter)
  return from === undefined && to === undefined && further.length === 0 && (!Array.isArray(values) || values.length === 1)
}
