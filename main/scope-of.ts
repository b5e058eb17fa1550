import type { Selection } from '#contract/vocabulary.ts'

/** What an answer may be asked for that says nothing of which interactions it is about. */
const presentation: ReadonlySet<string> = new Set(['metric', 'sort', 'page'])

/**
 * What a question is about: all interactions of the file; one choice, which is one location, a period, or one value of one part of the
 * filter, and nothing else; or any other selection.
 */
export function scopeOf(input: object): 'whole-file' | 'one-choice' | 'selection' {
  const about = Object.entries(input).filter(([key]) => !presentation.has(key))
  if (about.length === 0) return 'whole-file'
  return isOneChoice(Object.fromEntries(about)) ? 'one-choice' : 'selection'
}

function isOneChoice({ from, to, filter, locationId, ...others }: Partial<Selection> & Record<string, unknown>): boolean {
  if (Object.keys(others).length > 0) return false
  const hasPeriod = from !== undefined || to !== undefined
  const values = Object.values(filter ?? {})
  const choices = values.length + Number(hasPeriod) + Number(locationId !== undefined)
  return choices === 1 && values.every(value => !Array.isArray(value) || value.length === 1)
}
