import { TimeReader } from '../interpret/time-reader.ts'
import type { Piece } from '../read/piece.ts'
import { NOT_KEPT, Words } from '../read/words.ts'

const ZONE = /^ ?(?:Z|[+-]\d\d(?::?\d\d)?)$/
const HALF = /^ ?([ap])\.?m\.?$/i
const HALF_DAY = 12 * 3_600_000
const ZERO = 48
const COLON = 58
const DOT = 46
const COMMA = 44
/** Longer fractions can round up to the next second. */
const MOST_DIGITS = 6
const NOT_DIGITS = -1
/** What stands behind a time of day, where it is not the offset of a zone in minutes. */
const ODD = Number.NaN
const FORENOON = Number.NEGATIVE_INFINITY
const AFTERNOON = Number.POSITIVE_INFINITY
const NOTHING = 0

/** Reads times of day in digits: 9:05, 09:05:30, 09:05:30.250, each with Z, an offset, am or pm behind it or nothing. */
export class ClockReader {
  /** Milliseconds since midnight. */
  time = 0
  hasSeconds = false
  /** Minutes east of UTC, null where none is written. */
  offset: number | null = null
  private readonly reader = new TimeReader()
  private readonly endings = new Words()
  /** By number of what stands behind. */
  private readonly meanings: number[] = [NOTHING]

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
    return at === to || this.readEnding(piece, at, to)
  }

  private readEnding(piece: Piece, from: number, to: number): boolean {
    const number = this.endings.number(piece, from, to)
    if (number === NOT_KEPT) return false
    const meaning = (this.meanings[number] ??= this.meaningOf(this.endings.text(number)))
    if (meaning === FORENOON || meaning === AFTERNOON) return this.readHalf(meaning === AFTERNOON)
    this.offset = meaning
    return !Number.isNaN(meaning)
  }

  /** From 1 to before 13 o'clock; 12 am is midnight. */
  private readHalf(isAfternoon: boolean): boolean {
    if (this.time < HALF_DAY / 12 || this.time >= HALF_DAY + HALF_DAY / 12) return false
    this.time = (this.time % HALF_DAY) + (isAfternoon ? HALF_DAY : 0)
    return true
  }

  private meaningOf(text: string): number {
    const half = HALF.exec(text)
    if (half) return half[1]!.toLowerCase() === 'a' ? FORENOON : AFTERNOON
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
