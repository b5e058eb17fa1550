import type { ReasonCode } from '#contract/row-reasons.ts'
import { detached } from './detached.ts'
import { NO_PIECE, type Piece } from './piece.ts'
import { Words } from './words.ts'

/** How a cell lies in the text: as it stands, in quotes with doubled quotes inside, or with text after its closing quote. */
export const PLAIN = 0
export const DOUBLED = 1
export const TRAILING = 2

const DOUBLED_QUOTE = /""/g

/** Some records of a file, whatever it is: what a batch says holds until the next one is asked for. */
export interface RecordBatch {
  /** Records in the batch. */
  readonly count: number
  /** Where a record begins, from 1: the physical line of a text, the row of a sheet. */
  line(record: number): number
  /** Number of cells of a record; 1 for a blank line. */
  width(record: number): number
  /** Why a record cannot be read, or is not to be, before its cells are looked at; null for nearly all. */
  flaw(record: number): ReasonCode | null
  /** Text of a cell as meant, blanks around it included; '' beyond the record's last cell. */
  cell(record: number, column: number): string
  /** As cell, without blanks around it. */
  trimmed(record: number, column: number): string
  /** As trimmed, of a column whose texts come again and again: independent of the batch, and equal ones mostly the same text. */
  word(record: number, column: number): string
  /** All cells of a record, independent of the batch. */
  cells(record: number): string[]
  /** Whether every cell from a column on is blank. */
  isBlankFrom(record: number, column: number): boolean
}

/** Some records as places in a piece of text: cells are only cut out when asked for. A scanner fills it again and again. */
export class TextBatch implements RecordBatch {
  count = 0
  piece: Piece = NO_PIECE
  readonly words = new Words()
  private starts = new Int32Array(1024)
  private ends = new Int32Array(1024)
  private forms = new Uint8Array(1024)
  private firstCells = new Int32Array(256)
  private lines = new Float64Array(256)
  private openQuotes = new Uint8Array(256)
  private cellCount = 0

  line(record: number): number {
    return this.lines[record]!
  }

  width(record: number): number {
    return this.firstCells[record + 1]! - this.firstCells[record]!
  }

  /** A quote opens in the record and nothing sensible closes it: the record then ends with its line. */
  flaw(record: number): ReasonCode | null {
    return this.openQuotes[record] === 1 ? 'quote-not-closed' : null
  }

  cell(record: number, column: number): string {
    const at = this.firstCells[record]! + column
    return at < this.firstCells[record + 1]! ? this.textAt(at) : ''
  }

  private textAt(at: number): string {
    const raw = this.piece.text.substring(this.starts[at]!, this.ends[at])
    const form = this.forms[at]
    if (form === PLAIN) return raw
    return form === DOUBLED ? raw.replace(DOUBLED_QUOTE, '"') : withTextAfterQuote(raw)
  }

  trimmed(record: number, column: number): string {
    const cell = this.cell(record, column)
    return hasBlankEnds(cell) ? cell.trim() : cell
  }

  word(record: number, column: number): string {
    const at = this.firstCells[record]! + column
    if (at >= this.firstCells[record + 1]!) return ''
    return this.liesBare(at) ? this.words.at(this.piece, this.starts[at]!, this.ends[at]!) : this.words.of(this.textAt(at).trim())
  }

  /** The place of a cell of a record, to be asked further; the record must have the cell. */
  place(record: number, column: number): number {
    return this.firstCells[record]! + column
  }

  /** The number of a cell's text, trimmed, among the words; NOT_KEPT where there is none. */
  wordNumber(place: number): number {
    return this.liesBare(place)
      ? this.words.number(this.piece, this.starts[place]!, this.ends[place]!)
      : this.words.numberOf(this.textAt(place).trim())
  }

  start(place: number): number {
    return this.starts[place]!
  }

  end(place: number): number {
    return this.ends[place]!
  }

  /** Whether the text of a cell, trimmed, is just what lies in the piece. False for some of which it is. */
  liesBare(place: number): boolean {
    const { codes } = this.piece
    const start = this.starts[place]!
    const end = this.ends[place]!
    if (this.forms[place] !== PLAIN) return false
    return end === start || !(isBlank(codes[start]!) || isBlank(codes[end - 1]!))
  }

  cells(record: number): string[] {
    return Array.from({ length: this.width(record) }, (_, column) => detached(this.cell(record, column)))
  }

  isBlankFrom(record: number, column: number): boolean {
    for (let c = column; c < this.width(record); c++) if (this.trimmed(record, c) !== '') return false
    return true
  }

  begin(piece: Piece): void {
    this.piece = piece
    this.count = 0
    this.cellCount = 0
    this.firstCells[0] = 0
  }

  addCell(start: number, end: number, form: number): void {
    if (this.cellCount === this.starts.length) this.growCells()
    this.starts[this.cellCount] = start
    this.ends[this.cellCount] = end
    this.forms[this.cellCount++] = form
  }

  endRecord(line: number, openQuote: boolean): void {
    if (this.count + 1 === this.firstCells.length) this.growRecords()
    this.lines[this.count] = line
    this.openQuotes[this.count++] = openQuote ? 1 : 0
    this.firstCells[this.count] = this.cellCount
  }

  /** Takes back the cells of the record in progress, all but the first so many. */
  keepCells(kept: number): void {
    this.cellCount = this.firstCells[this.count]! + kept
  }

  /** Cells of the record in progress. */
  get openCells(): number {
    return this.cellCount - this.firstCells[this.count]!
  }

  private growCells(): void {
    this.starts = grown(this.starts, new Int32Array(this.starts.length * 2))
    this.ends = grown(this.ends, new Int32Array(this.ends.length * 2))
    this.forms = grown(this.forms, new Uint8Array(this.forms.length * 2))
  }

  private growRecords(): void {
    this.firstCells = grown(this.firstCells, new Int32Array(this.firstCells.length * 2))
    this.lines = grown(this.lines, new Float64Array(this.lines.length * 2))
    this.openQuotes = grown(this.openQuotes, new Uint8Array(this.openQuotes.length * 2))
  }
}

function grown<T extends Int32Array | Float64Array | Uint8Array>(from: T, to: T): T {
  to.set(from)
  return to
}

/** `"Smith" jr` reads as `Smith jr`. */
function withTextAfterQuote(raw: string): string {
  const closing = closingQuote(raw, 1)
  return raw.slice(1, closing).replace(DOUBLED_QUOTE, '"') + raw.slice(closing + 1)
}

/** Position of the quote that ends a quoted cell, doubled ones passed over; -1 when there is none. */
export function closingQuote(text: string, from: number): number {
  let at = text.indexOf('"', from)
  while (at >= 0 && text.charCodeAt(at + 1) === 34) at = text.indexOf('"', at + 2)
  return at
}

function hasBlankEnds(cell: string): boolean {
  if (cell.length === 0) return false
  return isBlank(cell.charCodeAt(0)) || isBlank(cell.charCodeAt(cell.length - 1))
}

/** Only a first guess: `trim` decides. Everything above 127 may be a wide blank. */
function isBlank(code: number): boolean {
  return code <= 32 || code > 127
}
