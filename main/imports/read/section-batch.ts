import type { Sections } from '#contract/mapping.ts'
import type { ReasonCode } from '#contract/row-reasons.ts'
import { SECTION } from '../recognise/made-names.ts'
import { MoreColumnsBatch } from './more-columns-batch.ts'
import type { RecordBatch } from './record-batch.ts'
import { lineText, sectionOf } from './section-line.ts'

/** Filled cells of a line that is no row: a label and what it says. */
const MOST_CELLS = 2

/** Records with one more column: what a line above them says of all rows below it. Such lines are no rows. */
export class SectionBatch extends MoreColumnsBatch {
  private readonly sections: Sections
  private readonly headerCells: readonly string[]
  private section = ''
  private texts: string[] = []
  private isLine: boolean[] = []

  /** @param headerCells of the file */
  constructor(sections: Sections, headerCells: readonly string[]) {
    super(headerCells.length, 1)
    this.sections = sections
    this.headerCells = headerCells
  }

  override of(batch: RecordBatch): this {
    super.of(batch)
    this.texts = []
    this.isLine = []
    for (let record = 0; record < batch.count; record++) {
      const section = this.sectionIn(batch, record)
      if (section !== null) this.section = section
      this.isLine.push(section !== null)
      this.texts.push(this.isHeader(batch, record) ? SECTION : this.section)
    }
    return this
  }

  private sectionIn(batch: RecordBatch, record: number): string | null {
    let filled = 0
    for (let column = 0; column < batch.width(record); column++)
      if (batch.trimmed(record, column) !== '' && ++filled > MOST_CELLS) return null
    const text = filled === 0 ? null : lineText(batch.cells(record))
    return text === null ? null : sectionOf(text, this.sections)
  }

  private isHeader(batch: RecordBatch, record: number): boolean {
    return this.headerCells.every((name, column) => batch.trimmed(record, column) === name.trim())
  }

  override flaw(record: number): ReasonCode | null {
    return this.batch.flaw(record) ?? (this.isLine[record]! ? 'section' : null)
  }

  protected made(record: number): string {
    return this.texts[record]!
  }
}
