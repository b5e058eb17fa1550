import type { ReasonCode } from '#contract/row-reasons.ts'
import type { RecordBatch } from '../read/record-batch.ts'
import { isMissing } from './missing-words.ts'
import { AT, type RowPlan } from './row-plan.ts'
import { isScaleName } from './scale-name.ts'
import { TimeReader } from './time-reader.ts'
import { isOnlyTotalWord, isTotalOfGroup, isTotalWord } from './total-words.ts'

const SUB_HEADER_RECORDS = 2
const VALUE = /\d/

/** Why a record is rightly no interaction, before anything else of it is read; null when it may be one. */
export class LeftOut {
  private readonly plan: RowPlan
  private readonly reader = new TimeReader()
  /** Whether a row was read already: column names can stand in several records above the data, not later. */
  seenData = false

  constructor(plan: RowPlan) {
    this.plan = plan
  }

  reason(batch: RecordBatch, record: number, recordNumber: number): ReasonCode | null {
    if (this.plan.columns[AT.arrived_at]! >= 0 && this.hasTime(batch, record)) return null
    if (batch.trimmed(record, 0) === '' && batch.isBlankFrom(record, 1)) return 'blank'
    if (this.plan.columns[AT.arrived_at]! < 0 && this.hasTime(batch, record)) return null
    if (this.isDatelessTotal(batch, record)) return 'total'
    if (this.isHeader(batch, record)) return 'repeated-header'
    if (!this.seenData && recordNumber <= SUB_HEADER_RECORDS && this.isSubHeader(batch, record)) return 'repeated-header'
    return this.isFooter(batch, record) ? 'footer' : null
  }

  /** Whether the record's first time cell starts like a time: the quick answer for nearly every record. */
  private hasTime(batch: RecordBatch, record: number): boolean {
    const column = this.plan.columns[AT.arrived_at]!
    if (column < 0) return batch.width(record) === this.plan.width && !isTotalWord(firstFilled(batch, record).text)
    if (batch.width(record) < 2) return false
    const text = batch.trimmed(record, column)
    const code = text.charCodeAt(0)
    return (code >= 48 && code <= 57) || this.reader.read(text, this.plan.rules[AT.arrived_at]?.order ?? null) === 'read'
  }

  /** The first filled cell says total or the like, and no time stands in the time column. */
  private isDatelessTotal(batch: RecordBatch, record: number): boolean {
    const first = firstFilled(batch, record)
    const column = this.plan.columns[AT.arrived_at]!
    if (!isTotalWord(first.text)) return column >= 0 && isTotalOfGroup(first.text) && isMissing(batch.trimmed(record, column))
    if (column < 0) return isOnlyTotalWord(first.text)
    return column === first.column || isMissing(batch.trimmed(record, column))
  }

  /** Total and nothing else stands in the first filled cell; of rows whose time cannot be read, such as a count below the dates. */
  isTotal(batch: RecordBatch, record: number): boolean {
    return isOnlyTotalWord(firstFilled(batch, record).text)
  }

  private isHeader(batch: RecordBatch, record: number): boolean {
    const { headerCells } = this.plan
    if (batch.width(record) !== headerCells.length) return false
    return headerCells.every((name, column) => batch.trimmed(record, column) === name)
  }

  /** A second or third row of names, as wide as the first: question texts, answer options, or the marks of Qualtrics. */
  private isSubHeader(batch: RecordBatch, record: number): boolean {
    if (batch.width(record) !== this.plan.headerCells.length) return false
    let filled = 0
    for (let column = 0; column < batch.width(record); column++) {
      const text = batch.trimmed(record, column)
      if (text.startsWith('{"ImportId"')) return true
      if (text !== '') filled++
      if (text !== '' && VALUE.test(text) && text.length < 24 && !isScaleName(text)) return false
    }
    return filled > 1
  }

  /** One filled cell that is a sentence, such as "Generated on 4 March". Only at the end of a file, which the reading checks. */
  private isFooter(batch: RecordBatch, record: number): boolean {
    const first = firstFilled(batch, record)
    if (!batch.isBlankFrom(record, first.column + 1)) return false
    const column = this.plan.columns[AT.arrived_at]!
    if (column === first.column && this.reader.read(first.text, 'ymd') === 'read') return false
    return /\p{L}/u.test(first.text) && /\s/.test(first.text)
  }
}

function firstFilled(batch: RecordBatch, record: number): { text: string; column: number } {
  for (let column = 0; column < batch.width(record); column++) {
    const text = batch.trimmed(record, column)
    if (text !== '') return { text, column }
  }
  return { text: '', column: 0 }
}
