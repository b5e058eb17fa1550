import type { DateOrder } from '#contract/mapping.ts'
import { DAY_MS } from '../interpret/calendar.ts'
import type { Hash53 } from '../interpret/hash53.ts'
import type { Moment } from '../interpret/moment.ts'
import type { RowPlan } from '../interpret/row-plan.ts'
import { NO_CLOCK, TimeReader } from '../interpret/time-reader.ts'
import type { Codes, Piece } from '../read/piece.ts'
import type { TextBatch } from '../read/record-batch.ts'
import { NOT_KEPT, Words } from '../read/words.ts'
import { ClockReader } from './clock-reader.ts'
import type { QuickField } from './quick-field.ts'

const DATE_IN_NUMBERS = /^\d{1,4}([-/.])\d{1,2}\1\d{1,4}$/
const SHORTEST_DATE = 6
const LONGEST_DATE = 10
const BLANK = 32
const T = 84
const SMALL_T = 116
const ODD = Number.NaN

interface At {
  readonly field: number
  readonly moment: Moment
  /** Without it the record is no row. */
  readonly isNeeded: boolean
}

/**
 * A time in one column or in two. Each date, which comes again and again, is read once, by the reader of any time; the time of
 * day is read where it is written in digits, as nearly all are.
 */
export class TimeField implements QuickField {
  private readonly at: At
  private readonly column: number
  private readonly clockColumn: number
  private readonly order: DateOrder | null
  private readonly reader = new TimeReader()
  private readonly clock = new ClockReader()
  private readonly dates = new Words()
  /** By number of the date's text. */
  private readonly days: number[] = [ODD]
  private batch: TextBatch | null = null
  private place = 0
  private clockPlace = 0

  constructor(plan: RowPlan, at: At) {
    this.at = at
    this.column = plan.columns[at.field]!
    this.clockColumn = plan.timeColumns[at.field]!
    this.order = plan.rules[at.field]?.order ?? null
  }

  read(batch: TextBatch, record: number): boolean {
    const place = batch.place(record, this.column)
    this.batch = batch
    this.place = place
    if (!batch.liesBare(place)) return false
    if (this.clockColumn >= 0) return this.readTwo(batch, record)
    const from = batch.start(place)
    const to = batch.end(place)
    if (from === to) return this.nothing()
    const dateEnd = endOfDate(batch.piece.codes, from, to)
    const day = this.day(batch.piece, from, dateEnd)
    if (Number.isNaN(day)) return false
    if (dateEnd === to) {
      this.at.moment.setDay(day)
      return true
    }
    return this.readClock(batch.piece, { from: dateEnd + 1, to, day })
  }

  private readTwo(batch: TextBatch, record: number): boolean {
    const { place } = this
    const clockPlace = batch.place(record, this.clockColumn)
    this.clockPlace = clockPlace
    if (!batch.liesBare(clockPlace)) return false
    const from = batch.start(clockPlace)
    const to = batch.end(clockPlace)
    if (from === to || batch.start(place) === batch.end(place)) return this.nothing()
    const day = this.day(batch.piece, batch.start(place), batch.end(place))
    return !Number.isNaN(day) && this.readClock(batch.piece, { from, to, day })
  }

  private nothing(): boolean {
    this.at.moment.clear()
    return !this.at.isNeeded
  }

  private day(piece: Piece, from: number, to: number): number {
    const number = this.dates.number(piece, from, to)
    if (number === NOT_KEPT) return ODD
    return (this.days[number] ??= this.dayOf(this.dates.text(number)))
  }

  /** A date beside a column for the time of day may be written in any way. */
  private dayOf(text: string): number {
    const { reader } = this
    if (reader.read(text, this.order) !== 'read') return ODD
    const isAlone = reader.second === NO_CLOCK && !reader.monthOnly && DATE_IN_NUMBERS.test(text)
    return isAlone || this.clockColumn >= 0 ? reader.day : ODD
  }

  private readClock(piece: Piece, { from, to, day }: { from: number; to: number; day: number }): boolean {
    const { clock } = this
    if (!clock.read(piece, from, to)) return false
    this.at.moment.set(day * DAY_MS + clock.time, clock.offset, clock.hasSeconds)
    return true
  }

  addToKey(hash: Hash53): void {
    const { piece } = this.batch!
    const [from, to] = [this.batch!.start(this.place), this.batch!.end(this.place)]
    const hasClock = this.clockColumn >= 0 && this.batch!.start(this.clockPlace) < this.batch!.end(this.clockPlace)
    if (from === to && !hasClock) return
    hash.number(this.at.field).codes(piece.codes, from, to)
    if (hasClock) hash.codes(piece.codes, this.batch!.start(this.clockPlace), this.batch!.end(this.clockPlace))
  }
}

/** Where the blank or T behind a date in digits is, or the text ends; beyond any date where there is neither. */
function endOfDate(codes: Codes, from: number, to: number): number {
  const last = Math.min(to, from + LONGEST_DATE + 1)
  let at = Math.min(last, from + SHORTEST_DATE)
  while (at < last && codes[at] !== BLANK && codes[at] !== T && codes[at] !== SMALL_T) at++
  return at
}
