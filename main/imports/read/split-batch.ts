import type { ReasonCode, Split } from '#contract/imports.ts'
import { PERSON_PART, PLACE_PART } from '../recognise/split-names.ts'
import type { RecordBatch } from './record-batch.ts'
import { partsOf } from './split-cell.ts'
import { Words } from './words.ts'

/** How the cells of a column are split, and the cells that a whole record of the file has. */
export interface SplitColumn extends Pick<Split, 'by' | 'first'> {
  readonly column: number
  readonly name: string
  readonly width: number
}

/** Records with two more columns: the person and the place that stand together in one. A cell without two parts is a person. */
export class SplitBatch implements RecordBatch {
  private readonly split: SplitColumn
  private readonly words = new Words()
  private batch!: RecordBatch

  constructor(split: SplitColumn) {
    this.split = split
  }

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

  /** A record that is short or long by so many cells stays so. */
  width(record: number): number {
    return this.batch.width(record) + 2
  }

  flaw(record: number): ReasonCode | null {
    return this.batch.flaw(record)
  }

  cell(record: number, column: number): string {
    const { width } = this.split
    if (column < width) return this.batch.cell(record, column)
    return column < width + 2 ? this.part(record, column === width ? 'person' : 'place') : this.batch.cell(record, column - 2)
  }

  private part(record: number, wanted: 'person' | 'place'): string {
    const { column, name, first } = this.split
    const text = this.batch.trimmed(record, column)
    if (text === name) return wanted === 'person' ? PERSON_PART : PLACE_PART
    const parts = partsOf(text, this.split)
    if (parts === null) return wanted === 'person' ? text : ''
    return parts[(wanted === 'place') === (first === 'place') ? 0 : 1]
  }

  trimmed(record: number, column: number): string {
    return column < this.split.width ? this.batch.trimmed(record, column) : this.cell(record, column).trim()
  }

  word(record: number, column: number): string {
    return column < this.split.width ? this.batch.word(record, column) : this.words.of(this.trimmed(record, column))
  }

  /** As the file has them. */
  cells(record: number): string[] {
    return this.batch.cells(record)
  }

  isBlankFrom(record: number, column: number): boolean {
    const { width } = this.split
    if (column <= width) return this.batch.isBlankFrom(record, column)
    return column >= width + 2 && this.batch.isBlankFrom(record, column - 2)
  }
}
