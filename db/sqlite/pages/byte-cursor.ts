const SEVEN_BITS = 128

/** Reads numbers out of bytes one after the other, never past a place. */
export class ByteCursor {
  bytes: Buffer
  at = 0
  end = 0

  constructor(bytes: Buffer) {
    this.bytes = bytes
  }

  /** Goes on between two places of any bytes. */
  go(bytes: Buffer, at: number, end: number): this {
    this.bytes = bytes
    this.at = at
    this.end = Math.min(end, bytes.length)
    return this
  }

  /** A number in SQLite's variable length. @returns not-a-number where it reaches past the end or is none that we write (above 53 bits, negative) */
  varint(): number {
    let value = 0
    for (let i = 0; i < 8; i++) {
      if (this.at >= this.end) return Number.NaN
      const byte = this.bytes[this.at++]!
      value = value * SEVEN_BITS + (byte & 127)
      if (byte < SEVEN_BITS) return value <= Number.MAX_SAFE_INTEGER ? value : Number.NaN
    }
    return Number.NaN // nine bytes: 57 bits and more
  }
}
