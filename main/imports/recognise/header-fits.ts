import type { FieldRule, Mapping } from '#contract/mapping.ts'
import { isMade } from './made-names.ts'
import { normaliseName } from './normalise-name.ts'

type Needs = Pick<Mapping, 'fields' | 'unpivot' | 'split' | 'sections' | 'outcomeFlags' | 'fullName'>

/** Place of a column by its name as shown, else by the only name that is equal but for case and punctuation; -1 = none. */
export function columnIndex(columns: readonly string[], name: string): number {
  const exact = columns.indexOf(name)
  if (exact >= 0) return exact
  const wanted = normaliseName(name)
  const alike = columns.flatMap((column, i) => (normaliseName(column) === wanted ? [i] : []))
  return alike.length === 1 ? alike[0]! : -1
}

/** Whether a file has every column that the mapping names, and the mapping names any. */
export function headerFits(mapping: Needs, columns: readonly string[]): boolean {
  return namesAnyColumn(mapping) && missingColumn(mapping, columns) === null
}

/** The first column that the mapping names and the file does not have. */
export function missingColumn(mapping: Needs, columns: readonly string[]): string | null {
  return columnsOf(mapping).find(name => columnIndex(columns, name) < 0) ?? null
}

function namesAnyColumn(mapping: Needs): boolean {
  return columnsOf(mapping).length > 0
}

function columnsOf(mapping: Needs): string[] {
  const rules: readonly FieldRule[] = Object.values(mapping.fields)
  const named = rules.flatMap(rule => [rule.column, rule.timeColumn].filter(name => name !== undefined))
  const { unpivot, split, sections, outcomeFlags, fullName } = mapping
  if (!unpivot && !split && !sections && !outcomeFlags && !fullName) return named
  const flags = [...(outcomeFlags ?? []).map(({ column }) => column), ...(fullName ? [fullName.first, fullName.last] : [])]
  return [...named.filter(name => !isMade(name)), ...(unpivot?.columns ?? []), ...(split ? [split.column] : []), ...flags]
}
