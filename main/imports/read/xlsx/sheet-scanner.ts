import { CellBatch } from '../cell-batch.ts'
import type { RecordBatch } from '../record-batch.ts'
import { PLAIN_NUMBER, type CellFormat } from './cell-format.ts'
import { decimalText, numberText } from './number-text.ts'
import { unescaped } from './shared-strings.ts'
import { attribute, type XmlHandler, XmlScanner } from './xml-scanner.ts'

const MOST_ROWS = 1_048_576
const MOST_COLUMNS = 16_384
const A = 64

/** What the cells of a sheet refer to. */
export interface SheetContext {
  readonly path: string
  readonly strings: readonly string[]
  /** By style number. */
  readonly formats: readonly CellFormat[]
  readonly is1904: boolean
  /** Rows that are hidden are read like others. */
  readonly readsHidden: boolean
}

/**
 * Turns the XML of a sheet into records, piece by piece: one per row, those that are not written being blank. Blank rows at
 * the end are none. Formulas count as what was computed last.
 */
export class SheetScanner implements XmlHandler {
  readonly batch: CellBatch
  /** The rows of the sheet are over. */
  isDone = false
  private readonly context: SheetContext
  private readonly xml: XmlScanner
  private isInRows = false
  private lastRow = 0
  private row = 0
  private isHidden = false
  private cells: string[] = []
  private isFilled = false
  private column = 0
  private type = ''
  private style = 0
  private value = ''
  private inline = ''
  private written = ''
  private isText = false
  private phonetic = 0

  /** @param tableWidth cells of every record, 0 when not known */
  constructor(context: SheetContext, tableWidth: number) {
    this.context = context
    this.batch = new CellBatch(tableWidth)
    this.xml = new XmlScanner(this, context.path)
  }

  push(piece: string, last: boolean): RecordBatch {
    this.batch.begin()
    this.xml.push(piece, last)
    return this.batch
  }

  open(name: string, attributes: string): void {
    if (!this.isInRows) {
      if (name === 'sheetData') this.isInRows = true
    } else if (name === 'c') this.openCell(attributes)
    else if (name === 'v' || name === 't') this.openText()
    else if (name === 'row') this.openRow(attributes)
    else if (name === 'rPh') this.phonetic++
  }

  text(text: string): void {
    if (this.isText) this.written += text
  }

  close(name: string): void {
    if (!this.isInRows) return
    if (name === 'v') this.value = this.takeText()
    else if (name === 'c') this.closeCell()
    else if (name === 't') this.inline += this.takeText()
    else if (name === 'row') this.closeRow()
    else if (name === 'rPh') this.phonetic--
    else if (name === 'sheetData') {
      this.isInRows = false
      this.isDone = true
    }
  }

  private openText(): void {
    this.isText = this.phonetic === 0
    this.written = ''
  }

  private takeText(): string {
    this.isText = false
    const text = this.written
    this.written = ''
    return text
  }

  private openRow(attributes: string): void {
    const number = Number(attribute(attributes, 'r') ?? this.row + 1)
    this.row = number > this.lastRow && number <= MOST_ROWS ? number : Math.max(this.row, this.lastRow) + 1
    const hidden = attribute(attributes, 'hidden')
    this.isHidden = hidden === '1' || hidden === 'true'
    this.cells = []
    this.isFilled = false
    this.column = 0
  }

  /** Rows that were passed over come as blank ones, so that a record's number is its place in the sheet. */
  private closeRow(): void {
    if (!this.isFilled) return
    while (++this.lastRow < this.row) this.batch.add([], this.lastRow)
    this.batch.add(this.cells, this.row, this.isHidden && !this.context.readsHidden ? 'hidden-row' : null)
  }

  private openCell(attributes: string): void {
    const reference = attribute(attributes, 'r')
    this.column = (reference === null ? 0 : columnOf(reference)) || this.column + 1
    this.type = attribute(attributes, 't') ?? 'n'
    this.style = Number(attribute(attributes, 's') ?? 0)
    this.value = ''
    this.inline = ''
  }

  private closeCell(): void {
    const text = this.cellText()
    if (text === '' || this.column > MOST_COLUMNS) return
    while (this.cells.length < this.column - 1) this.cells.push('')
    this.cells[this.column - 1] = text
    this.isFilled = true
  }

  private cellText(): string {
    const { value, context } = this
    switch (this.type) {
      case 's':
        return value === '' ? '' : (context.strings[Number(value)] ?? '')
      case 'inlineStr':
        return unescaped(this.inline)
      case 'str':
        return unescaped(value)
      case 'b':
        return value === '' ? '' : value === '1' || value === 'true' ? 'TRUE' : 'FALSE'
      case 'n': {
        const format = context.formats[this.style] ?? PLAIN_NUMBER
        return format.kind === 'number' ? decimalText(value) : numberText(value, format, context.is1904)
      }
      default: // error values and dates are written as text
        return value
    }
  }
}

/** Number of the column in a reference like AB12, from 1; 0 where there is none. */
function columnOf(reference: string): number {
  let column = 0
  for (let at = 0; at < reference.length; at++) {
    const letter = reference.charCodeAt(at) - A
    if (letter < 1 || letter > 26) break
    column = column * 26 + letter
  }
  return column
}
