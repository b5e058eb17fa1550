import type { ReasonCode } from '#contract/row-reasons.ts'
import type { RecordBatch } from './record-batch.ts'
import { Words } from './words.ts'

/** Records with more columns behind those of the file, made from what stands in it. Cells as written stay those of the file. */
export abstract class MoreColumnsBatch implements RecordBatch {
  protected batch!: RecordBatch
  private readonly columns: number
  private readonly more: number
  private readonly words = new Words()

  /** @param columns cells of a whole record of the file */
  constructor(columns: number, more: number) {
    this.columns = columns
    this.more = more
  }

  /** The records that follow those before. */
  of(batch: RecordBatch): this {
    this.batch = batch
    return this
  }

  /** Text of the column with this number among those that are added. */
  protected abstract made(record: number, added: number): string

  get count(): number {
    return this.batch.count
  }

  line(record: number): number {
    return this.batch.line(record)
  }

  /** A record that is short or long by so many cells stays so. */
  width(record: number): number {
    return this.batch.width(record) + this.more
  }

  flaw(record: number): ReasonCode | null {
    return this.batch.flaw(record)
  }

  cell(record: number, column: number): string {
    const added = column - this.columns
    if (added < 0) return this.batch.cell(record, column)
    return added < this.more ? this.made(record, added) : this.batch.cell(record, column - this.more)
  }

  trimmed(record: number, column: number): string {
    return column < this.columns ? this.batch.trimmed(record, column) : this.cell(record, column).trim()
  }

  word(record: number, column: number): string {
    const added = column - this.columns
    if (added < 0) return this.batch.word(record, column)
    return added < this.more ? this.words.of(this.made(record, added).trim()) : this.batch.word(record, column - this.more)
  }

  cells(record: number): string[] {
    return this.batch.cells(record)
  }

  isBlankFrom(record: number, column: number): boolean {
    if (column <= this.columns) return this.batch.isBlankFrom(record, column)
    return column >= this.columns + this.more && this.batch.isBlankFrom(record, column - this.more)
  }
}
