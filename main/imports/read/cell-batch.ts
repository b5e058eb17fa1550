import type { ReasonCode } from '#contract/row-reasons.ts'
import { detached } from './detached.ts'
import type { RecordBatch } from './record-batch.ts'
import { Words } from './words.ts'

/** Some records whose cells are texts of their own: rows of a sheet, records of JSON. */
export class CellBatch implements RecordBatch {
  private rows: (readonly string[])[] = []
  private lines: number[] = []
  private flaws: (ReasonCode | null)[] = []
  /** Cells of every record, those that are not written being empty; 0 where each has its own number. */
  private readonly tableWidth: number
  private readonly words = new Words()

  constructor(tableWidth: number) {
    this.tableWidth = tableWidth
  }

  begin(): void {
    this.rows = []
    this.lines = []
    this.flaws = []
  }

  add(cells: readonly string[], line: number, flaw: ReasonCode | null = null): void {
    this.rows.push(cells)
    this.lines.push(line)
    this.flaws.push(flaw)
  }

  get count(): number {
    return this.rows.length
  }

  line(record: number): number {
    return this.lines[record]!
  }

  width(record: number): number {
    return this.tableWidth || Math.max(1, this.rows[record]!.length)
  }

  flaw(record: number): ReasonCode | null {
    return this.flaws[record]!
  }

  cell(record: number, column: number): string {
    return this.rows[record]![column] ?? ''
  }

  trimmed(record: number, column: number): string {
    return (this.rows[record]![column] ?? '').trim()
  }

  word(record: number, column: number): string {
    return this.words.of(this.trimmed(record, column))
  }

  cells(record: number): string[] {
    return Array.from({ length: this.width(record) }, (_, column) => detached(this.cell(record, column)))
  }

  isBlankFrom(record: number, column: number): boolean {
    const cells = this.rows[record]!
    const end = Math.min(cells.length, this.width(record))
    for (let c = column; c < end; c++) if (cells[c]!.trim() !== '') return false
    return true
  }
}
