import { keptUpTo } from '../../kept-up-to.ts'

/** A column's name is taken apart for each field that it may hold; so many are far more than one file has. */
const MOST_NAMES = 20_000

/** Words of a header name: lower case, without diacritics; "WaitTime_min (approx.)" gives wait, time, min, approx. */
export const nameWords: (name: string) => readonly string[] = keptUpTo(MOST_NAMES, wordsOf)

function wordsOf(name: string): string[] {
  return name
    .replace(/([\p{Ll}\d])(\p{Lu})/gu, '$1 $2')
    .replace(/(\p{Lu})(\p{Lu}\p{Ll})/gu, '$1 $2')
    .toLowerCase()
    .replaceAll('ß', 'ss')
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .split(/[^\p{L}\p{N}#]+/u)
    .filter(word => word !== '')
}

/** A header name without case, blanks, underscores, punctuation and diacritics: what names are compared by. */
export function normaliseName(name: string): string {
  return nameWords(name).join('')
}

/** Words of a name without those of a kind behind it; the first word stays. */
export function withoutTail(words: readonly string[], isTail: (word: string) => boolean): string[] {
  const kept = [...words]
  while (kept.length > 1 && isTail(kept.at(-1)!)) kept.pop()
  return kept
}
