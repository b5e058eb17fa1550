import type { Codes } from '../read/piece.ts'

const NUMBER = new Float64Array(1)
const HALVES = new Uint32Array(NUMBER.buffer)
/** Stands between parts, so that "ab" + "c" and "a" + "bc" differ. */
const PART_END = 0x1f123bb5
const MISSING = 0x2c1b3c6d
const FIRST_HIGH = 0xdeadbeef | 0
const FIRST_LOW = 0x41c6ce57

/** What values are hashed as: texts, and words of 32 bits. */
abstract class HashInput {
  abstract text(text: string): this
  protected abstract word(word: number): void

  number(value: number): this {
    NUMBER[0] = value === 0 ? 0 : value
    this.word(HALVES[0]!)
    this.word(HALVES[1]!)
    return this
  }

  /** Null differs from ''. */
  textOrNull(value: string | null): this {
    if (value !== null) return this.text(value)
    this.word(MISSING)
    return this
  }

  /** Null differs from 0. */
  numberOrNull(value: number | null): this {
    if (value !== null) return this.number(value)
    this.word(MISSING)
    return this
  }

  flagOrNull(value: boolean | null): this {
    this.word(value === null ? MISSING : Number(value) + 2)
    return this
  }
}

export type { HashInput }

/**
 * A hash of a sequence of texts and numbers: 53 bits, so that it fits a JavaScript number. Two 32-bit lanes, each mixed by
 * multiplication and finished after MurmurHash3. Fast and well spread, not cryptographic.
 */
export class Hash53 extends HashInput {
  private high = FIRST_HIGH
  private low = FIRST_LOW

  /** As if nothing had been hashed. */
  restart(): this {
    this.high = FIRST_HIGH
    this.low = FIRST_LOW
    return this
  }

  /** As far as it was when its state was kept. */
  restartAt(states: Int32Array, at: number): this {
    this.high = states[at]!
    this.low = states[at + 1]!
    return this
  }

  keepState(states: Int32Array, at: number): void {
    states[at] = this.high
    states[at + 1] = this.low
  }

  text(text: string): this {
    let { high, low } = this
    for (let i = 0; i < text.length; i++) {
      const code = text.charCodeAt(i)
      high = Math.imul(high ^ code, 0x9e3779b1)
      low = Math.imul(low ^ code, 0x5f356495)
      low = (low << 13) | (low >>> 19)
    }
    return this.endText(high, low)
  }

  /** The text of characters between two places. */
  codes(codes: Codes, from: number, to: number): this {
    let { high, low } = this
    for (let i = from; i < to; i++) {
      const code = codes[i]!
      high = Math.imul(high ^ code, 0x9e3779b1)
      low = Math.imul(low ^ code, 0x5f356495)
      low = (low << 13) | (low >>> 19)
    }
    return this.endText(high, low)
  }

  /** The text of characters between two places, added to another hash as well: in step, which takes half the time of one after the other. */
  codesInBoth(other: Hash53, codes: Codes, { from, to }: { from: number; to: number }): void {
    let { high, low } = this
    let { high: otherHigh, low: otherLow } = other
    for (let i = from; i < to; i++) {
      const code = codes[i]!
      high = Math.imul(high ^ code, 0x9e3779b1)
      low = Math.imul(low ^ code, 0x5f356495)
      low = (low << 13) | (low >>> 19)
      otherHigh = Math.imul(otherHigh ^ code, 0x9e3779b1)
      otherLow = Math.imul(otherLow ^ code, 0x5f356495)
      otherLow = (otherLow << 13) | (otherLow >>> 19)
    }
    this.endText(high, low)
    other.endText(otherHigh, otherLow)
  }

  /** What was recorded between two places. */
  run({ kinds, values }: HashSteps, from: number, to: number): this {
    let { high, low } = this
    for (let i = from; i < to; i++) {
      const value = values[i]!
      const kind = kinds[i]!
      const highTurn = HIGH_TURNS[kind]!
      const lowTurn = LOW_TURNS[kind]!
      high = Math.imul(high ^ value, HIGH_FACTORS[kind]!)
      low = Math.imul(low ^ value, LOW_FACTORS[kind]!)
      high = (high << highTurn) | (high >>> (32 - highTurn))
      low = (low << lowTurn) | (low >>> (32 - lowTurn))
    }
    this.high = high
    this.low = low
    return this
  }

  private endText(high: number, low: number): this {
    this.high = Math.imul(high ^ PART_END, 0x85ebca6b)
    this.low = Math.imul(low ^ PART_END, 0xc2b2ae35)
    return this
  }

  protected word(word: number): void {
    this.high = Math.imul(this.high ^ word, 0x9e3779b1)
    this.high = (this.high << 15) | (this.high >>> 17)
    this.low = Math.imul(this.low ^ word, 0x5f356495)
    this.low = (this.low << 11) | (this.low >>> 21)
  }

  /** The hash so far, 0 to 2^53 - 1. */
  value(): number {
    const high = finished(this.high ^ finished(this.low))
    const low = finished(this.low ^ high)
    return (high & 0x1fffff) * 0x1_0000_0000 + (low >>> 0)
  }
}

const LETTER = 0
const END = 1
const WORD = 2
/** By kind of step, how each lane is mixed: a look at a table costs less than a wrong guess of the kind that follows. */
const HIGH_FACTORS = Int32Array.of(0x9e3779b1, 0x85ebca6b, 0x9e3779b1)
const LOW_FACTORS = Int32Array.of(0x5f356495, 0xc2b2ae35, 0x5f356495)
const HIGH_TURNS = Uint8Array.of(0, 0, 15)
const LOW_TURNS = Uint8Array.of(13, 0, 11)

/**
 * Texts and numbers recorded to be hashed again and again: walking through recorded steps takes a third of the time of
 * asking texts for their characters.
 */
export class HashSteps extends HashInput {
  kinds = new Uint8Array(2 ** 8)
  values = new Int32Array(2 ** 8)
  /** Steps so far. */
  length = 0

  text(text: string): this {
    for (let i = 0; i < text.length; i++) this.step(LETTER, text.charCodeAt(i))
    this.step(END, PART_END)
    return this
  }

  protected word(word: number): void {
    this.step(WORD, word)
  }

  private step(kind: number, value: number): void {
    if (this.length === this.kinds.length) this.grow()
    this.kinds[this.length] = kind
    this.values[this.length++] = value
  }

  private grow(): void {
    const kinds = new Uint8Array(2 * this.length)
    const values = new Int32Array(2 * this.length)
    kinds.set(this.kinds)
    values.set(this.values)
    this.kinds = kinds
    this.values = values
  }
}

/** Final mix of MurmurHash3 for 32 bits. */
function finished(lane: number): number {
  let mixed = lane ^ (lane >>> 16)
  mixed = Math.imul(mixed, 0x85ebca6b)
  mixed ^= mixed >>> 13
  mixed = Math.imul(mixed, 0xc2b2ae35)
  return mixed ^ (mixed >>> 16)
}
