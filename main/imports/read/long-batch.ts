import type { ReasonCode } from '#contract/row-reasons.ts'
import { isMissing } from '../interpret/missing-words.ts'
import type { RecordBatch } from './record-batch.ts'

/** Which columns of a wide table are unfolded into rows, and which stay beside them. */
export interface Folds {
  /** Cells of a whole record. */
  readonly width: number
  readonly kept: readonly number[]
  readonly unfolded: readonly { readonly column: number; readonly name: string }[]
  /** Lower-case texts that stand for no value. */
  readonly missing: ReadonlySet<string>
}

/** A wide table read long: every record after the header becomes one for each unfolded column, with its name and its cell. */
export class LongBatch implements RecordBatch {
  readonly count: number
  private readonly batch: RecordBatch
  private readonly folds: Folds
  /** By record: the one it comes from, and which unfolded column it has; -1 where it stands as it is. */
  private readonly from: number[] = []
  private readonly fold: number[] = []

  /** @param asWritten records at the beginning that stay as they are: what is above the data */
  constructor(batch: RecordBatch, folds: Folds, asWritten: number) {
    this.batch = batch
    this.folds = folds
    for (let record = 0; record < batch.count; record++) {
      if (record < asWritten || !this.isWhole(record)) this.add(record, -1)
      else for (let fold = 0; fold < folds.unfolded.length; fold++) this.add(record, fold)
    }
    this.count = this.from.length
  }

  private add(record: number, fold: number): void {
    this.from.push(record)
    this.fold.push(fold)
  }

  private isWhole(record: number): boolean {
    const { batch, folds } = this
    if (batch.flaw(record) !== null || batch.isBlankFrom(record, 0)) return false
    return batch.width(record) >= folds.width && batch.isBlankFrom(record, folds.width)
  }

  line(record: number): number {
    return this.batch.line(this.from[record]!)
  }

  /** A record that is short by so many cells stays so. */
  width(record: number): number {
    const { kept, width } = this.folds
    return this.fold[record]! >= 0 ? kept.length + 2 : this.batch.width(this.from[record]!) - width + kept.length + 2
  }

  /** A cell without a value is no interaction. */
  flaw(record: number): ReasonCode | null {
    const flaw = this.batch.flaw(this.from[record]!)
    if (flaw !== null || this.fold[record]! < 0) return flaw
    const value = this.trimmed(record, this.folds.kept.length + 1)
    return isMissing(value) || this.folds.missing.has(value.toLowerCase()) ? 'blank' : null
  }

  cell(record: number, column: number): string {
    const fold = this.fold[record]!
    const from = this.from[record]!
    if (fold < 0) return this.batch.cell(from, column)
    const { kept, unfolded } = this.folds
    if (column < kept.length) return this.batch.cell(from, kept[column]!)
    if (column === kept.length) return unfolded[fold]!.name
    return column === kept.length + 1 ? this.batch.cell(from, unfolded[fold]!.column) : ''
  }

  trimmed(record: number, column: number): string {
    return this.cell(record, column).trim()
  }

  word(record: number, column: number): string {
    const fold = this.fold[record]!
    const from = this.from[record]!
    if (fold < 0) return this.batch.word(from, column)
    const { kept, unfolded } = this.folds
    if (column < kept.length) return this.batch.word(from, kept[column]!)
    return column === kept.length + 1 ? this.batch.word(from, unfolded[fold]!.column) : this.trimmed(record, column)
  }

  cells(record: number): string[] {
    if (this.fold[record]! < 0) return this.batch.cells(this.from[record]!)
    return Array.from({ length: this.folds.kept.length + 2 }, (_, column) => this.cell(record, column))
  }

  isBlankFrom(record: number, column: number): boolean {
    if (this.fold[record]! < 0) return this.batch.isBlankFrom(this.from[record]!, column)
    for (let c = column; c < this.width(record); c++) if (this.trimmed(record, c) !== '') return false
    return true
  }
}
