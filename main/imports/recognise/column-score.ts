import type { Field } from '#contract/imports.ts'
import type { ColumnFacts } from './column-facts.ts'
import { fitsField } from './fits-field.ts'
import { nameScore } from './name-score.ts'

export interface Column {
  readonly name: string
  /** Text of the column in a second row of names, '' where there is none. */
  readonly alias: string
  readonly facts: ColumnFacts
}

/** A column without values is taken only by its own name, after one that has some. */
const NO_VALUES = 60

/** How surely a column holds a field, by its names and values; 0 = it cannot. */
export function columnScore(column: Column, field: Field): number {
  if (!fitsField(column.facts, field)) return 0
  const score = Math.max(nameScore(column.name, field), column.alias === '' ? 0 : nameScore(column.alias, field) - 1)
  return column.facts.filled === 0 ? Math.max(0, score - NO_VALUES) : score
}
