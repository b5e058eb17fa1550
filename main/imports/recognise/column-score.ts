import type { Field } from '#contract/mapping.ts'
import type { ColumnFacts } from './column-facts.ts'
import { fitsField } from './fits-field.ts'
import { nameScore, SURE } from './name-score.ts'

export interface Column {
  readonly name: string
  /** Text of the column in a second row of names, '' where there is none. */
  readonly alias: string
  readonly facts: ColumnFacts
}

/** A column without values is taken only by its own name, after one that has some. */
const NO_VALUES = 60
const UNDER_HEADING = 20

/** Asked of one column again and again while a mapping is put together. */
const known = new WeakMap<Column, Map<Field, number>>()

/** How surely a column holds a field, by its names and values; 0 = it cannot. */
export function columnScore(column: Column, field: Field): number {
  let scores = known.get(column)
  if (!scores) known.set(column, (scores = new Map()))
  let score = scores.get(field)
  if (score === undefined) scores.set(field, (score = scoreOf(column, field)))
  return score
}

function scoreOf(column: Column, field: Field): number {
  const score = namesScore(column, field)
  if (!fitsField(column.facts, field, score >= SURE)) return 0
  return column.facts.filled === 0 ? Math.max(0, score - NO_VALUES) : score
}

/** The column that holds a field most surely; undefined where none can. */
export function bestColumn(columns: readonly Column[], field: Field): Column | undefined {
  const scored = columns.map(column => ({ column, score: columnScore(column, field) })).filter(({ score }) => score > 0)
  return scored.sort((a, b) => b.score - a.score)[0]?.column
}

/** Under a heading the name alone says less: "Service / End" is an end, "Waiting / End" is hardly one. */
function namesScore({ name, alias }: Column, field: Field): number {
  const own = nameScore(name, field)
  if (alias === '') return own
  const grouped = nameScore(alias, field)
  const isHeading = alias.endsWith(` ${name.replace(/ \(\d+\)$/, '')}`)
  return grouped > 0 || !isHeading ? Math.max(own, grouped - 1) : Math.max(0, own - UNDER_HEADING)
}
