import type { RecordBatch } from '../read/record-batch.ts'
import { isMissing } from './missing-words.ts'
import type { RowPlan } from './row-plan.ts'

/** The mapped cells of one record after the other, trimmed, by field. Constants fill every record. */
export class RowCells {
  /** As written, '' where nothing is; of the time columns beside. */
  readonly raw: string[]
  readonly clock: string[]
  /** The last text that the mapping says stands for no value. */
  standsForMissing: { readonly field: number; readonly text: string } | null = null
  private readonly plan: RowPlan
  private readonly hasMissing: boolean

  constructor(plan: RowPlan) {
    this.plan = plan
    this.hasMissing = plan.missing.some(texts => texts !== null)
    this.raw = plan.rules.map(rule => (rule?.column === undefined ? (rule?.constant ?? '').trim() : ''))
    this.clock = plan.rules.map(() => '')
  }

  load(batch: RecordBatch, record: number): void {
    const { mapped, columns, timeColumns, isWord } = this.plan
    for (const field of mapped) {
      const column = columns[field]!
      const timeColumn = timeColumns[field]!
      if (column >= 0) this.raw[field] = isWord[field]! ? batch.word(record, column) : batch.trimmed(record, column)
      if (timeColumn >= 0) this.clock[field] = batch.trimmed(record, timeColumn)
    }
  }

  /** Text of a field, null where the cell is empty or says that nothing is known. */
  text(field: number): string | null {
    const text = this.raw[field]!
    if (isMissing(text)) return null
    return this.hasMissing ? this.meant(field, text) : text
  }

  clockText(field: number): string | null {
    const text = this.clock[field]!
    if (isMissing(text)) return null
    return this.hasMissing ? this.meant(field, text) : text
  }

  forgetMissing(): void {
    this.standsForMissing = null
  }

  private meant(field: number, text: string): string | null {
    const missing = this.plan.missing[field]!
    if (missing === null || !missing.has(text.toLowerCase())) return text
    this.standsForMissing = { field, text }
    return null
  }
}
