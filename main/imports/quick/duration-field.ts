import { isWrittenInNines, NINES } from '../interpret/none-watch.ts'
import type { DurationField as DurationName, RowDurations } from '../interpret/row-durations.ts'
import type { Hash53 } from '../interpret/hash53.ts'
import { AT, type RowPlan } from '../interpret/row-plan.ts'
import type { Codes } from '../read/piece.ts'
import type { TextBatch } from '../read/record-batch.ts'
import { NOT_KEPT, Words } from '../read/words.ts'
import type { QuickField } from './quick-field.ts'
import type { WordReader } from './word-reader.ts'

const ZERO = 48
const MOST_DIGITS = 9
const NOT_DIGITS = -1
const NOTHING = -1
const ODD = Number.NaN

/** A duration: whole seconds are read from their digits, any other spelling once, by the reader of any row. */
export class DurationField implements QuickField {
  /** Seconds of the record read last, negative where the cell is empty. */
  seconds = NOTHING
  private readonly name: DurationName
  private readonly column: number
  private readonly isInSeconds: boolean
  private readonly longest: number
  private readonly missing: ReadonlySet<number>
  private readonly durations: RowDurations
  private readonly reader: WordReader
  private readonly spellings = new Words()
  /** By number of the spelling. */
  private readonly known: number[] = [NOTHING]
  private batch: TextBatch | null = null
  private place = 0

  constructor(plan: RowPlan, name: DurationName, { durations, reader }: { durations: RowDurations; reader: WordReader }) {
    this.name = name
    this.column = plan.columns[AT[name]]!
    this.isInSeconds = plan.rules[AT[name]]?.unit === 'seconds'
    this.longest = durations.longest(name)
    this.missing = new Set([...(plan.missing[AT[name]] ?? [])].map(Number))
    this.durations = durations
    this.reader = reader
  }

  get isGiven(): boolean {
    return this.seconds >= 0
  }

  read(batch: TextBatch, record: number): boolean {
    const place = batch.place(record, this.column)
    this.batch = batch
    this.place = place
    if (!batch.liesBare(place)) return false
    const from = batch.start(place)
    const to = batch.end(place)
    const value = this.isInSeconds ? wholeNumber(batch.piece.codes, from, to) : NOT_DIGITS
    if (value < 0 || value > this.longest || NINES.has(value) || this.missing.has(value)) return this.readSpelling(from, to)
    this.seconds = value
    return true
  }

  private readSpelling(from: number, to: number): boolean {
    const number = this.spellings.number(this.batch!.piece, from, to)
    if (number === NOT_KEPT) return false
    const seconds = this.known[number] ?? this.learn(number)
    this.seconds = seconds
    return !Number.isNaN(seconds)
  }

  private learn(number: number): number {
    const text = this.spellings.text(number)
    const { name, durations } = this
    const said = this.reader.read(AT[name], text, ({ cells, notes }) => durations.given(name, cells, notes) ?? NOTHING)
    if (said === null) return ODD
    return (this.known[number] = said === 'odd' || isWrittenInNines(text) ? ODD : said)
  }

  addToKey(hash: Hash53): void {
    const batch = this.batch!
    const from = batch.start(this.place)
    const to = batch.end(this.place)
    if (from < to) hash.number(AT[this.name]).codes(batch.piece.codes, from, to)
  }
}

/** The value of a few digits. */
function wholeNumber(codes: Codes, from: number, to: number): number {
  if (to === from || to - from > MOST_DIGITS) return NOT_DIGITS
  let value = 0
  for (let at = from; at < to; at++) {
    const digit = codes[at]! - ZERO
    if (digit < 0 || digit > 9) return NOT_DIGITS
    value = value * 10 + digit
  }
  return value
}
