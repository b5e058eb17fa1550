import type { Sections } from '#contract/mapping.ts'
import { isTotalWord } from '../interpret/total-words.ts'
import { normaliseName } from '../recognise/normalise-name.ts'

const LABELLED = /^(\p{L}[^:=]{0,39}?)\s*[:=]\s*(\S.*)$/u
const LONGEST = 60
const NO_SECTION = /^(page|seite|p[áa]gina)\b|[.!?]$|\d{1,2}[./:-]\d{1,2}|\d{4}/i

/** The text of a line with one filled cell, or with a label that ends in a colon and what it says; null for all others. */
export function lineText(cells: readonly string[]): string | null {
  const filled = cells.map(cell => cell.trim()).filter(cell => cell !== '')
  if (filled.length === 1) return filled[0]!
  return filled.length === 2 && filled[0]!.endsWith(':') ? filled.join(' ') : null
}

/** Label and value of "Branch: Leeds"; null where there is no label. */
export function labelled(text: string): { readonly label: string; readonly value: string } | null {
  const found = LABELLED.exec(text)
  return found && { label: found[1]!, value: found[2]!.trim() }
}

/** Whether a line without a label may name what the rows below belong to: no sum, no foot of a page, no sentence. */
export function mayBeName(text: string): boolean {
  return /\p{L}/u.test(text) && text.length <= LONGEST && !isTotalWord(text) && !NO_SECTION.test(text) && labelled(text) === null
}

/** What a line says of the rows below; null where it says nothing of them. */
export function sectionOf(text: string, { label }: Pick<Sections, 'label'>): string | null {
  if (label === undefined) return mayBeName(text) ? text : null
  const found = labelled(text)
  return found && normaliseName(found.label) === normaliseName(label) ? found.value : null
}
