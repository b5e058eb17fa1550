import { BEHIND, type Codes } from './piece.ts'
import { closingQuote, DOUBLED, PLAIN, type RecordBatch, TextBatch, TRAILING } from './record-batch.ts'

const QUOTE = 34
const LF = 10
const CR = 13
const LAST_ASCII = 127
const END = -1

/** Longest quoted cell and longest record, in characters: beyond it a quote counts as not closed. */
export const LONGEST_RECORD = 2 * 1024 * 1024
/** A record narrower than this is too short to tell a swallowed record from a comment with line breaks. */
const NARROWEST_TABLE = 4

type Quoted = 'closed' | 'open' | 'unfinished'

/**
 * Cuts text into records after RFC 4180: quotes count only at the start of a cell, doubled quotes and line breaks inside
 * them; lines end with CR, LF or CRLF in any mixture. It never loses text: a quote that is not closed, or closed only by
 * swallowing whole records, ends with the line it opens on, and the record says so.
 */
export class RecordScanner {
  readonly batch = new TextBatch()
  private readonly delimiter: number
  /** Most characters are above those that end a cell: one comparison tells. */
  private readonly highest: number
  private readonly delimiterText: string
  private readonly tableWidth: number
  private carry = ''
  private line: number
  private text = ''
  /** The characters of `text` as numbers: three times faster to walk through than the text. */
  private codes: Codes = new Uint8Array(0)
  private bytes = new Uint8Array(0)
  private view = new DataView(this.bytes.buffer)
  private words = new Uint16Array(0)
  private length = 0
  private at = 0
  private last = false

  /** @param tableWidth cells of the header, 0 when not known: with it, records swallowed by a stray quote are found */
  constructor(delimiter: string, { tableWidth = 0, firstLine = 1 } = {}) {
    this.delimiter = delimiter.charCodeAt(0)
    this.highest = Math.max(this.delimiter, LF, CR)
    this.delimiterText = delimiter
    this.tableWidth = tableWidth
    this.line = firstLine
  }

  /**
   * The records that end in the next piece of text; what is left begins the next piece. With `last` nothing is left.
   * The batch is the same object each time.
   *
   * @param isAscii whether it is known that the piece has no character beyond ASCII
   */
  push(piece: string, last: boolean, isAscii = false): RecordBatch {
    this.take(this.carry + piece, isAscii && isAsciiText(this.carry))
    this.last = last
    this.at = 0
    this.batch.begin({ text: this.text, codes: this.codes, view: this.codes === this.bytes ? this.view : null })
    let start = 0
    while (start < this.length && this.record()) start = this.at
    this.batch.keepCells(0)
    this.carry = start === 0 ? this.text : this.text.slice(start)
    return this.batch
  }

  /** Characters that wait for the end of their record. */
  get waiting(): number {
    return this.carry.length
  }

  private take(text: string, isAscii: boolean): void {
    this.text = text
    this.length = text.length
    const room = Math.max(text.length, 2 * this.codes.length)
    if (isAscii) {
      if (this.bytes.length < text.length + BEHIND) {
        this.bytes = new Uint8Array(room + BEHIND)
        this.view = new DataView(this.bytes.buffer)
      }
      Buffer.from(this.bytes.buffer).write(text, 'latin1')
      this.codes = this.bytes
    } else {
      if (this.words.length < text.length) this.words = new Uint16Array(room)
      Buffer.from(this.words.buffer).write(text, 'utf16le')
      this.codes = this.words
    }
  }

  /** The character at a place, END beyond the text. */
  private code(at: number): number {
    return at < this.length ? this.codes[at]! : END
  }

  /** One record from `at`; false when its end is not in the text yet. */
  private record(): boolean {
    const line = this.line
    for (;;) {
      if (this.code(this.at) === QUOTE) {
        const state = this.quotedCell()
        if (state === 'unfinished') return this.rewind(line)
        if (state === 'open') return this.openRecord(line)
      } else if (!this.plainCells()) continue
      const end = this.code(this.at)
      if (end === this.delimiter) this.at++
      else if (!this.lineEnd(end)) return this.rewind(line)
      else {
        this.batch.endRecord(line, false)
        return true
      }
    }
  }

  private rewind(line: number): false {
    this.line = line
    return false
  }

  /** Cells up to the end of the line, or of the text; false where one in quotes comes before. */
  private plainCells(): boolean {
    const { codes, delimiter, length, highest, batch } = this
    let start = this.at
    let at = start
    for (; at < length; at++) {
      const code = codes[at]!
      if (code > highest) continue
      if (code === delimiter) {
        batch.addCell(start, at, PLAIN)
        start = at + 1
        if (codes[start] !== QUOTE || start === length) continue
        this.at = start
        return false
      }
      if (code === LF || code === CR) break
    }
    batch.addCell(start, at, PLAIN)
    this.at = at
    return true
  }

  private plainCell(): void {
    const { codes, delimiter, length, highest } = this
    const start = this.at
    let at = start
    for (; at < length; at++) {
      const code = codes[at]!
      if (code <= highest && (code === delimiter || code === LF || code === CR)) break
    }
    this.at = at
    this.batch.addCell(start, at, PLAIN)
  }

  /** Steps over the end of a line, or of the file; false when more text must come first. */
  private lineEnd(code: number): boolean {
    if (code === LF) this.at++
    else if (code === CR) {
      if (this.at + 1 === this.length && !this.last) return false
      this.at += this.code(this.at + 1) === LF ? 2 : 1
    } else if (!this.last) return false
    this.line++
    return true
  }

  private quotedCell(): Quoted {
    const { text } = this
    const start = this.at
    const closing = closingQuote(text, start + 1)
    const isShort = text.length - start < LONGEST_RECORD
    if (closing < 0 || (closing + 1 === text.length && !this.last))
      return !this.last && isShort ? 'unfinished' : this.openQuote(closing)
    const after = this.blanksAfter(closing + 1)
    if (after === text.length && !this.last) return 'unfinished'
    const breaks = countLineEnds(text, start, closing)
    if (!this.endsCell(after)) return breaks > 0 ? 'open' : this.textAfterQuote(start)
    if (breaks > 0 && this.tableWidth >= NARROWEST_TABLE) {
      const swallowed = this.swallowsRecords(start, after)
      if (swallowed !== 'no') return swallowed === 'yes' ? 'open' : 'unfinished'
    }
    const doubled = text.indexOf('"', start + 1) < closing
    this.batch.addCell(start + 1, closing, doubled ? DOUBLED : PLAIN)
    this.line += breaks
    this.at = after
    return 'closed'
  }

  /** A quote that nothing closes: at the very end of a file a lone closing quote still counts. */
  private openQuote(closing: number): Quoted {
    if (closing < 0) return 'open'
    const breaks = countLineEnds(this.text, this.at, closing)
    const doubled = this.text.indexOf('"', this.at + 1) < closing
    this.batch.addCell(this.at + 1, closing, doubled ? DOUBLED : PLAIN)
    this.line += breaks
    this.at = closing + 1
    return 'closed'
  }

  /** `"Smith" jr,`: kept as written but for the quotes. */
  private textAfterQuote(start: number): Quoted {
    this.plainCell()
    this.batch.keepCells(this.batch.openCells - 1)
    this.batch.addCell(start, this.at, TRAILING)
    return this.at === this.length && !this.last ? 'unfinished' : 'closed'
  }

  /** The record ends with the line its open quote stands on; the rest of that line is cut at every delimiter. */
  private openRecord(line: number): boolean {
    do {
      if (this.code(this.at) === this.delimiter) this.at++
      this.plainCell()
    } while (this.code(this.at) === this.delimiter)
    if (!this.lineEnd(this.code(this.at))) return this.rewind(line)
    this.batch.endRecord(line, true)
    return true
  }

  /** Whether a quoted cell with line breaks is rather a stray quote: every line it touches is a whole record by itself. */
  private swallowsRecords(start: number, after: number): 'yes' | 'no' | 'unfinished' {
    const lastLine = endOfLine(this.text, after)
    if (lastLine === this.length && !this.last) return 'unfinished'
    const lines = this.text.slice(start, lastLine).split(/\r\n|\n|\r/)
    const widths = lines.map(line => line.split(this.delimiterText).length)
    widths[0]! += this.batch.openCells
    return widths.every(width => width === this.tableWidth) ? 'yes' : 'no'
  }

  private blanksAfter(at: number): number {
    while (this.code(at) === 32) at++
    return at
  }

  private endsCell(at: number): boolean {
    const code = this.code(at)
    return at >= this.length || code === this.delimiter || code === LF || code === CR
  }
}

function countLineEnds(text: string, from: number, to: number): number {
  let count = 0
  for (let at = from; at < to; at++) {
    const code = text.charCodeAt(at)
    if (code === LF || (code === CR && text.charCodeAt(at + 1) !== LF)) count++
  }
  return count
}

/** Of a short text. */
function isAsciiText(text: string): boolean {
  for (let at = 0; at < text.length; at++) if (text.charCodeAt(at) > LAST_ASCII) return false
  return true
}

function endOfLine(text: string, from: number): number {
  for (let at = from; at < text.length; at++) {
    const code = text.charCodeAt(at)
    if (code === LF || code === CR) return at
  }
  return text.length
}
