import type { ReasonCode } from '#contract/row-reasons.ts'
import { withoutGuard } from '#words/to-csv.ts'
import type { RecordBatch } from './record-batch.ts'
import { Words } from './words.ts'

/** Records of a CSV of rejected rows, with the cells that they had before it was written. */
export class UnguardedBatch implements RecordBatch {
  private batch!: RecordBatch
  private readonly words = new Words()

  /** The records that follow those before. */
  of(batch: RecordBatch): this {
    this.batch = batch
    return this
  }

  get count(): number {
    return this.batch.count
  }

  line(record: number): number {
    return this.batch.line(record)
  }

  width(record: number): number {
    return this.batch.width(record)
  }

  flaw(record: number): ReasonCode | null {
    return this.batch.flaw(record)
  }

  cell(record: number, column: number): string {
    return withoutGuard(this.batch.cell(record, column))
  }

  trimmed(record: number, column: number): string {
    return this.cell(record, column).trim()
  }

  word(record: number, column: number): string {
    return this.words.of(this.trimmed(record, column))
  }

  cells(record: number): string[] {
    return this.batch.cells(record).map(withoutGuard)
  }

  isBlankFrom(record: number, column: number): boolean {
    for (let c = column; c < this.width(record); c++) if (this.trimmed(record, c) !== '') return false
    return true
  }
}
