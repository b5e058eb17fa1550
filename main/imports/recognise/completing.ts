import type { Field, FieldRule, Mapping } from '#contract/mapping.ts'
import type { Noticed, Question } from '#contract/previews.ts'
import type { ColumnFacts } from './column-facts.ts'
import { decideDecimal } from './decide-decimal.ts'
import type { Evidence } from './evidence.ts'
import { columnIndex } from './header-fits.ts'

/** The work on one mapping: its rules are replaced one by one, and what is not proven is asked for. */
export class Completing {
  readonly fields: Partial<Record<Field, FieldRule>>
  readonly questions: Question[] = []
  readonly noticed: Noticed[] = []
  readonly mapping: Mapping
  readonly evidence: Evidence

  constructor(mapping: Mapping, evidence: Evidence) {
    this.mapping = mapping
    this.evidence = evidence
    this.fields = { ...mapping.fields }
  }

  set(field: Field, change: Partial<FieldRule>): void {
    this.fields[field] = { ...this.fields[field], ...change }
  }

  /** Takes out what any value would do for. */
  leaveOpen(field: Field, property: 'order' | 'unit'): void {
    const { [property]: _, ...rest } = this.fields[field]!
    this.fields[field] = rest
  }

  /** The decimal sign of a column of numbers, where nothing is said of it. */
  decimal(field: Field, facts: ColumnFacts): void {
    const decimal = this.fields[field]!.decimal === undefined ? decideDecimal(facts) : null
    if (decimal !== null) this.set(field, { decimal })
  }

  /** The name of a field's column with what stands above or below it in a further row of names. */
  labelOf(field: Field): string {
    const column = this.columnOf(field)
    const { columns, aliases } = this.evidence
    const alias = aliases?.[columnIndex(columns, column)] ?? ''
    return alias === '' ? column : `${column} ${alias}`
  }

  columnOf(field: Field): string {
    return this.fields[field]!.column!
  }

  /** Facts of the column that holds a field's values; null for constants. */
  factsOf(field: Field, part: 'column' | 'timeColumn' = 'column'): ColumnFacts | null {
    const column = this.fields[field]?.[part]
    const place = column === undefined ? -1 : columnIndex(this.evidence.columns, column)
    return place < 0 ? null : this.evidence.facts(place)
  }

  /** Some texts of a column that the mapping names. */
  shownIn(column: string): readonly string[] {
    return this.evidence.facts(columnIndex(this.evidence.columns, column)).shown
  }
}
