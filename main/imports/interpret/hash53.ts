const NUMBER = new Float64Array(1)
const HALVES = new Uint32Array(NUMBER.buffer)
/** Stands between parts, so that "ab" + "c" and "a" + "bc" differ. */
const PART_END = 0x1f123bb5
const MISSING = 0x2c1b3c6d

/**
 * A hash of a sequence of texts and numbers: 53 bits, so that it fits a JavaScript number. Two 32-bit lanes, each mixed by
 * multiplication and finished after MurmurHash3. Fast and well spread, not cryptographic.
 */
export class Hash53 {
  private high = 0xdeadbeef
  private low = 0x41c6ce57

  text(text: string): this {
    let { high, low } = this
    for (let i = 0; i < text.length; i++) {
      const code = text.charCodeAt(i)
      high = Math.imul(high ^ code, 0x9e3779b1)
      low = Math.imul(low ^ code, 0x5f356495)
      low = (low << 13) | (low >>> 19)
    }
    this.high = Math.imul(high ^ PART_END, 0x85ebca6b)
    this.low = Math.imul(low ^ PART_END, 0xc2b2ae35)
    return this
  }

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

  private word(word: number): void {
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

/** Final mix of MurmurHash3 for 32 bits. */
function finished(lane: number): number {
  let mixed = lane ^ (lane >>> 16)
  mixed = Math.imul(mixed, 0x85ebca6b)
  mixed ^= mixed >>> 13
  mixed = Math.imul(mixed, 0xc2b2ae35)
  return mixed ^ (mixed >>> 16)
}
