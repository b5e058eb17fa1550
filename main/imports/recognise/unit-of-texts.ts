import type { DurationUnit } from '#contract/mapping.ts'
import type { ColumnFacts } from './column-facts.ts'
import { headerUnit } from './header-unit.ts'

const WITH_UNIT = /^\s*\d+(?:[.,]\d+)?\s*(\p{L}+)\.?\s*$/u
/** So many cells at least say their unit, and more of them than bare numbers are left to tell. */
const ENOUGH = 3

/** What bare numbers count in a column whose other cells all name one unit: "12" among "7 minutes". Null where several are named. */
export function unitOfTexts({ texts, numbers, filled }: ColumnFacts): DurationUnit | null {
  const named = texts.flatMap(text => WITH_UNIT.exec(text)?.[1] ?? [])
  const units = new Set(named.map(word => headerUnit(`x ${word}`)))
  const [unit] = units
  if (units.size !== 1 || unit == null || named.length < ENOUGH) return null
  return numbers <= filled - numbers ? unit : null
}
