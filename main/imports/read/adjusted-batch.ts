import type { ReasonCode } from '#contract/row-reasons.ts'
import { isTotalWord } from '../interpret/total-words.ts'
import { detached } from './detached.ts'
import type { RecordBatch } from './record-batch.ts'
import type { Merge } from './xlsx/merges.ts'

export interface Adjustments {
  /** In order of rows. */
  readonly merges: readonly Merge[]
  /** Columns whose empty cells mean what stands above them, below the header. */
  readonly fill: readonly number[]
  readonly header: { readonly line: number; readonly cells: readonly string[] }
  /** Columns whose bare serial days count from 1904. */
  readonly serials: readonly number[]
}

const SERIAL = /^\d{5}(\.\d+)?$/
/** Days from the beginning of 1900 to that of 1904, as spreadsheets count. */
const FOUR_YEARS = 1462
const SIGNIFICANT = 15

/** Rows of a sheet in order, with merged cells filled down and serial days counted from 1900. Blank rows stay blank. */
export class AdjustedBatch implements RecordBatch {
  private readonly adjustments: Adjustments
  private readonly serials: ReadonlySet<number>
  /** By column: the merge that the rows have come to, and what it says. */
  private readonly open = new Map<number, { readonly lastRow: number; readonly text: string }>()
  private readonly above = new Map<number, string>()
  private next = 0
  private batch!: RecordBatch
  /** By record: texts of the cells that are filled, by column. */
  private filled: (ReadonlyMap<number, string> | null)[] = []

  constructor(adjustments: Adjustments) {
    this.adjustments = adjustments
    this.serials = new Set(adjustments.serials)
  }

  /** The records that follow those before. */
  of(batch: RecordBatch): this {
    this.batch = batch
    this.filled = Array.from({ length: batch.count }, (_, record) => this.filledIn(record))
    return this
  }

  private filledIn(record: number): ReadonlyMap<number, string> | null {
    const { merges } = this.adjustments
    const row = this.batch.line(record)
    while (this.next < merges.length && merges[this.next]!.firstRow <= row) {
      const { column, firstRow, lastRow } = merges[this.next++]!
      if (firstRow === row) this.open.set(column, { lastRow, text: detached(this.batch.cell(record, column)) })
    }
    if (this.open.size + this.adjustments.fill.length === 0) return null
    const texts = this.fromAbove(record, row)
    for (const [column, { lastRow, text }] of this.open)
      if (lastRow < row) this.open.delete(column)
      else if (this.batch.trimmed(record, column) === '') texts.set(column, text)
    return texts.size === 0 || this.batch.isBlankFrom(record, 0) ? null : texts
  }

  private fromAbove(record: number, row: number): Map<number, string> {
    const texts = new Map<number, string>()
    const { fill, header } = this.adjustments
    if (row <= header.line || fill.length === 0 || this.isTotal(record)) return texts
    for (const column of fill) {
      const text = this.batch.trimmed(record, column)
      const above = this.above.get(column)
      if (text === '' && above !== undefined) texts.set(column, above)
      else if (text !== '' && text !== header.cells[column]?.trim()) this.above.set(column, detached(text))
    }
    return texts
  }

  /** Sums belong to no block, and are told by their first cell. */
  private isTotal(record: number): boolean {
    for (let column = 0; column < this.batch.width(record); column++) {
      const text = this.batch.trimmed(record, column)
      if (text !== '') return isTotalWord(text)
    }
    return true
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
    const filled = this.filled[record]?.get(column)
    if (filled !== undefined) return filled
    const cell = this.batch.cell(record, column)
    return this.serials.has(column) && SERIAL.test(cell) ? sinceStartOf1900(cell) : cell
  }

  trimmed(record: number, column: number): string {
    return this.cell(record, column).trim()
  }

  word(record: number, column: number): string {
    const filled = this.filled[record]?.get(column)
    if (filled !== undefined) return filled.trim()
    return this.serials.has(column) ? this.trimmed(record, column) : this.batch.word(record, column)
  }

  cells(record: number): string[] {
    return this.batch.cells(record).map((_, column) => this.cell(record, column))
  }

  isBlankFrom(record: number, column: number): boolean {
    return this.batch.isBlankFrom(record, column)
  }
}

function sinceStartOf1900(serial: string): string {
  return String(Number((Number(serial) + FOUR_YEARS).toPrecision(SIGNIFICANT)))
}
