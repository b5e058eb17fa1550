import { TimeReader } from '../interpret/time-reader.ts'
import type { Piece } from '../read/piece.ts'
import { NOT_KEPT, Words } from '../read/words.ts'

const ZONE = /^ ?(?:Z|[+-]\d\d(?::?\d\d)?)$/
const ZERO = 48
const COLON = 58
const DOT = 46
const COMMA = 44
/** Longer fractions can round up to the next second. */
const MOST_DIGITS = 6
const NOT_DIGITS = -1
/** Offset of a zone that is not written in digits. */
const ODD = Number.NaN
const NO_ZONE = 0

/** Reads times of day in digits: 9:05, 09:05:30, 09:05:30.250, each with Z or an offset behind it or without. */
export class ClockReader {
  /** Milliseconds since midnight. */
  time = 0
  hasSeconds = false
  /** Minutes east of UTC, null where none is written. */
  offset: number | null = null
  private readonly reader = new TimeReader()
  private readonly zones = new Words()
  /** By number of the zone's text. */
  private readonly offsets: number[] = [NO_ZONE]

  /** False where the text between two places is written otherwise, or is no time of day. */
  read(piece: Piece, from: number, to: number): boolean {
    const { codes } = piece
    const hourEnd = codes[from + 1] === COLON ? from + 1 : from + 2
    if (to < hourEnd + 3 || codes[hourEnd] !== COLON) return false
    const hour = hourEnd === from + 1 ? digit(codes[from]!) : twoDigits(codes[from]!, codes[from + 1]!)
    const minute = twoDigits(codes[hourEnd + 1]!, codes[hourEnd + 2]!)
    let at = hourEnd + 3
    let second = 0
    this.hasSeconds = at + 2 < to && codes[at] === COLON
    if (this.hasSeconds) {
      second = twoDigits(codes[at + 1]!, codes[at + 2]!)
      at += 3
    }
    if (hour < 0 || hour > 23 || minute < 0 || minute > 59 || second < 0 || second > 59) return false
    this.time = (hour * 3600 + minute * 60 + second) * 1000
    this.offset = null
    return at === to || this.readRest(piece, at, to)
  }

  private readRest(piece: Piece, from: number, to: number): boolean {
    const { codes } = piece
    let at = from
    if (this.hasSeconds && (codes[at] === DOT || codes[at] === COMMA)) {
      const first = ++at
      let unit = 100
      for (; at < to; at++, unit /= 10) {
        const value = digit(codes[at]!)
        if (value < 0) break
        this.time += unit >= 1 ? value * unit : 0
      }
      if (at === first || at - first > MOST_DIGITS) return false
    }
    return at === to || this.readZone(piece, at, to)
  }

  private readZone(piece: Piece, from: number, to: number): boolean {
    const number = this.zones.number(piece, from, to)
    if (number === NOT_KEPT) return false
    const offset = (this.offsets[number] ??= this.offsetOf(this.zones.text(number)))
    this.offset = offset
    return !Number.isNaN(offset)
  }

  private offsetOf(text: string): number {
    if (!ZONE.test(text) || this.reader.readClock(`00:00:00${text}`) !== 'read') return ODD
    return this.reader.offset ?? ODD
  }
}

function digit(code: number): number {
  const value = code - ZERO
  return value >= 0 && value <= 9 ? value : NOT_DIGITS
}

function twoDigits(tens: number, ones: number): number {
  const high = tens - ZERO
  const low = ones - ZERO
  return high >= 0 && high <= 9 && low >= 0 && low <= 9 ? high * 10 + low : NOT_DIGITS
}
