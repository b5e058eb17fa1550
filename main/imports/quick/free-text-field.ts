import type { TextPacker } from '../column-packers.ts'
import type { Hash53 } from '../interpret/hash53.ts'
import { isMissing } from '../interpret/missing-words.ts'
import type { RowPlan } from '../interpret/row-plan.ts'
import { isSheetError } from '../interpret/sheet-error.ts'
import type { TextBatch } from '../read/record-batch.ts'
import type { QuickField } from './quick-field.ts'

/** A text that is another one in nearly every row. */
export class FreeTextField implements QuickField {
  text: string | null = null
  private readonly field: number
  private readonly column: number
  private readonly kept: (text: string) => string
  private raw = ''

  /** @param kept what is kept of a text */
  constructor(plan: RowPlan, field: number, kept = (text: string) => text) {
    this.field = field
    this.column = plan.columns[field]!
    this.kept = kept
  }

  get isFilled(): boolean {
    return this.column >= 0
  }

  read(batch: TextBatch, record: number): boolean {
    const raw = batch.trimmed(record, this.column)
    this.raw = raw
    this.text = isMissing(raw) ? null : this.kept(raw)
    return !isSheetError(raw)
  }

  put(packer: TextPacker, row: number): number {
    if (this.text === null) return 0
    packer.put(row, this.text)
    return 1
  }

  addToHash(hash: Hash53): void {
    hash.textOrNull(this.text)
  }

  addToKey(hash: Hash53): void {
    if (this.raw !== '') hash.number(this.field).text(this.raw)
  }
}
