import { Failure } from '../../../failure.ts'
import { exportName } from '../export-name.ts'
import { ColumnTree } from './column-tree.ts'
import {
  afterBlanks,
  CLOSE_LIST,
  CLOSE_OBJECT,
  COLON,
  COMMA,
  JsonError,
  JsonText,
  OPEN_LIST,
  OPEN_OBJECT,
  QUOTE,
  UNFINISHED,
} from './json-text.ts'
import { DEEPEST, RecordParser } from './record-parser.ts'

const LONGEST_RECORD = 8 * 1024 * 1024
const SHOWN = 500

/** A record as it is found. Its cells are only valid until the next one. */
export interface FoundRecord {
  /** Names of the list, joined by dots, '' for the outermost. */
  readonly list: string
  readonly cells: readonly string[]
  readonly line: number
  readonly isBroken: boolean
  /** The record is itself a list: its cells have places and no names. */
  readonly isList: boolean
}

export interface JsonOptions {
  /** What is read, for refusals. */
  readonly path: string
  /** The values beside one another at the top are the records, one a line as a rule: a broken line does not end the reading. */
  readonly isLines: boolean
  /** The columns of each list; a list that is not known yet is added. */
  readonly trees: Map<string, ColumnTree>
  /** Lists whose objects are no records, but pages or places that hold them. */
  readonly pages: ReadonlySet<string>
  readonly onRecord: (record: FoundRecord) => void
}

interface Frame {
  readonly isList: boolean
  readonly path: string
  /** Name of the member whose value comes next. */
  key: string
}

/** Finds the records of all lists in a JSON text, piece by piece; whatever lies around the lists is passed over. */
export class JsonScanner {
  /** Values at the top so far. */
  tops = 0
  private readonly options: JsonOptions
  private readonly frames: Frame[] = []
  private readonly parsers = new Map<string, RecordParser>()
  private readonly scalars = new JsonText()
  /** Values of the page that the records lie on, by their names. */
  private readonly around = new Map<string, string>()
  private carry = ''
  private text = ''
  private last = false
  private line = 1
  /** Place up to which lines are counted. */
  private counted = 0

  constructor(options: JsonOptions) {
    this.options = options
  }

  /** @throws Failure file-unreadable */
  push(piece: string, last: boolean): void {
    this.text = this.carry + piece
    this.last = last
    this.counted = 0
    let at = 0
    for (;;) {
      at = afterBlanks(this.text, at)
      if (at >= this.text.length) break
      const next = this.step(at)
      if (next === UNFINISHED) break
      at = next
    }
    this.countLines(at)
    this.carry = this.text.slice(at)
    if (this.carry.length > LONGEST_RECORD) throw this.refusal('a record of it is too long')
    if (last && this.frames.length > 0) throw this.refusal('it ends in the middle')
  }

  private step(at: number): number {
    try {
      return this.options.isLines && this.frames.length === 0 && !this.isPage('') ? this.record(at, '') : this.token(at)
    } catch (error) {
      if (!(error instanceof JsonError)) throw error
      if (this.options.isLines) return this.brokenLine(at)
      this.countLines(error.at)
      throw this.refusal(`${error.message} in line ${this.line}`)
    }
  }

  /** What a line says, so that it can be found; the next line is read as if nothing had been. */
  private brokenLine(at: number): number {
    const found = this.text.indexOf('\n', at)
    if (found < 0 && !this.last) return UNFINISHED
    const end = found < 0 ? this.text.length : found
    this.frames.length = 0
    this.countLines(at)
    const cells = [this.text.slice(at, Math.min(end, at + SHOWN)).trim()]
    this.options.onRecord({ list: '', cells, line: this.line, isBroken: true, isList: false })
    return end
  }

  /** One step outside of records: into an object or list, out of it, or over a name or plain value. */
  private token(at: number): number {
    const frame = this.frames.at(-1)
    const code = this.text.charCodeAt(at)
    if (frame && code === COMMA) return at + 1
    if (frame && code === (frame.isList ? CLOSE_LIST : CLOSE_OBJECT)) return this.leave(at)
    if (frame && !frame.isList && frame.key === '') return this.name(at, frame)
    const path = frame ? pathOf(frame) : ''
    if (frame?.isList && code === OPEN_OBJECT && this.isPage(path)) this.around.clear()
    else if (frame?.isList && (code === OPEN_OBJECT || code === OPEN_LIST)) return this.record(at, path)
    if (code === OPEN_OBJECT || code === OPEN_LIST) return this.enter(at, path, code === OPEN_LIST)
    if (!this.scalars.scalar(this.text, at, this.last)) return this.unfinished()
    if (this.isPage(frame?.path ?? '') && path.includes('.')) this.around.set(path, this.scalars.value)
    return this.over(this.scalars.end)
  }

  private isPage(list: string): boolean {
    return this.options.pages.has(list)
  }

  private enter(at: number, path: string, isList: boolean): number {
    if (this.frames.push({ isList, path, key: '' }) > DEEPEST)
      throw new JsonError(at, `it is nested more than ${DEEPEST} levels deep`)
    return at + 1
  }

  private leave(at: number): number {
    this.frames.pop()
    return this.over(at + 1)
  }

  /** A value is over: the next one in an object needs a name again. */
  private over(at: number): number {
    const frame = this.frames.at(-1)
    if (frame) frame.key = ''
    else this.tops++
    return at
  }

  private name(at: number, frame: Frame): number {
    if (this.text.charCodeAt(at) !== QUOTE) throw new JsonError(at, 'a name is missing')
    if (!this.scalars.string(this.text, at)) return this.unfinished()
    const colon = afterBlanks(this.text, this.scalars.end)
    if (colon >= this.text.length) return this.unfinished()
    if (this.text.charCodeAt(colon) !== COLON) throw new JsonError(colon, 'a colon is missing')
    frame.key = this.scalars.value === '' ? '(none)' : this.scalars.value
    return colon + 1
  }

  private record(at: number, list: string): number {
    const code = this.text.charCodeAt(at)
    if (code !== OPEN_OBJECT && code !== OPEN_LIST) throw new JsonError(at, 'a record is missing')
    const parser = this.parserOf(list)
    const end = parser.parse(this.text, at, this.last)
    if (end === UNFINISHED) return end
    for (const [name, value] of this.around) parser.around(name, value)
    this.countLines(at)
    this.options.onRecord({ list, cells: parser.cells, line: this.line, isBroken: false, isList: code === OPEN_LIST })
    if (this.options.isLines) this.tops++
    return end
  }

  private parserOf(list: string): RecordParser {
    const known = this.parsers.get(list)
    if (known) return known
    const tree = this.options.trees.get(list) ?? new ColumnTree()
    this.options.trees.set(list, tree)
    const parser = new RecordParser(tree)
    this.parsers.set(list, parser)
    return parser
  }

  private countLines(to: number): void {
    for (let at = this.text.indexOf('\n', this.counted); at >= 0 && at < to; at = this.text.indexOf('\n', at + 1)) this.line++
    this.counted = Math.max(this.counted, to)
  }

  private unfinished(): number {
    if (this.last) throw new JsonError(this.text.length, 'it ends in the middle')
    return UNFINISHED
  }

  private refusal(detail: string): Failure {
    const { path } = this.options
    return new Failure('file-unreadable', { name: exportName(path), path, detail })
  }
}

function pathOf({ isList, path, key }: Frame): string {
  if (isList) return path
  return path === '' ? key : `${path}.${key}`
}
