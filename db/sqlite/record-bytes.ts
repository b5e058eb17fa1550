import { putUtf8, WIDEST_UNIT } from '../put-utf8.ts'

const SIXTEEN_BITS = 2 ** 15
const TWENTY_FOUR_BITS = 2 ** 23
const FORTY_EIGHT_BITS = 2 ** 47
const SIXTY_FOUR_BITS = 2 ** 63
const WORD = 2 ** 32
/** Seven bits of each of four bytes. */
const FOUR_BYTES = 2 ** 28
/** Bytes of the widest number. */
const WIDEST = 8

/** Types of values as SQLite writes them ("Database File Format", 2.1). */
const TYPE = { none: 0, real: 7, zero: 8, one: 9, text: 13 } as const

/**
 * One record in the form in which SQLite stores it, value after value: the bytes are those that it would have written itself,
 * with the affinity of the column already applied.
 */
export class RecordBytes {
  /** Size of the head, types of the values, then the values: whole once all values are given. */
  bytes = new Uint8Array(1024)
  size = 0
  /** Where the next type goes, and where the values begin. */
  private next = 0
  private values = 0
  private readonly floating = new DataView(new ArrayBuffer(WIDEST))

  /** @param columns so many values will be given, at most 100 */
  begin(columns: number): void {
    this.next = 1
    this.values = columns + 1
    this.bytes[0] = this.values
    this.size = this.values
  }

  none(): void {
    this.bytes[this.next++] = TYPE.none
  }

  /** A value of a column of integers. @param value not-a-number is no value */
  whole(value: number): void {
    this.makeRoom(WIDEST)
    if (value === (value | 0)) this.narrow(value)
    else if (value > -SIXTY_FOUR_BITS && value < SIXTY_FOUR_BITS && Math.floor(value) === value) this.wide(value)
    else this.floatOrNone(value)
  }

  /** A value of a column of real numbers: small ones without a fraction lie there as integers. @param value not-a-number is no value */
  real(value: number): void {
    this.makeRoom(WIDEST)
    if (value === (value | 0)) this.narrow(value)
    else if (value >= -FORTY_EIGHT_BITS && value < FORTY_EIGHT_BITS && Math.floor(value) === value) this.wide(value)
    else this.floatOrNone(value)
  }

  text(text: string): void {
    this.makeRoom(text.length * WIDEST_UNIT)
    const from = this.size
    this.size = putUtf8(this.bytes, from, text)
    this.type(TYPE.text + 2 * (this.size - from))
  }

  /** A text that is UTF-8 already, between two places. */
  utf8(from: Uint8Array, start: number, end: number): void {
    this.makeRoom(end - start)
    const { bytes, size } = this
    for (let i = start, at = size; i < end; i++, at++) bytes[at] = from[i]!
    this.size = size + end - start
    this.type(TYPE.text + 2 * (end - start))
  }

  private makeRoom(bytes: number): void {
    if (this.size + bytes <= this.bytes.length) return
    const wider = new Uint8Array(2 * (this.size + bytes))
    wider.set(this.bytes.subarray(0, this.size))
    this.bytes = wider
  }

  /** Most types take one byte, for which there is room; a longer one moves the values on. */
  private type(type: number): void {
    const more = varintSize(type) - 1
    if (more > 0) {
      this.makeRoom(more)
      this.bytes.copyWithin(this.values + more, this.values, this.size)
      this.values += more
      this.size += more
      this.bytes[0] = this.values
    }
    this.next += putVarint(this.bytes, this.next, type)
  }

  /** Integers of at most four bytes. */
  private narrow(value: number): void {
    const { bytes } = this
    if (value === 0 || value === 1) {
      bytes[this.next++] = value === 0 ? TYPE.zero : TYPE.one
      return
    }
    const magnitude = value < 0 ? ~value : value
    const width = magnitude < 128 ? 1 : magnitude < SIXTEEN_BITS ? 2 : magnitude < TWENTY_FOUR_BITS ? 3 : 4
    bytes[this.next++] = width
    let at = this.size
    if (width > 3) bytes[at++] = value >> 24
    if (width > 2) bytes[at++] = value >> 16
    if (width > 1) bytes[at++] = value >> 8
    bytes[at++] = value
    this.size = at
  }

  /** Other integers. */
  private wide(value: number): void {
    const isShort = value >= -FORTY_EIGHT_BITS && value < FORTY_EIGHT_BITS
    const { bytes } = this
    const high = Math.floor(value / WORD)
    bytes[this.next++] = isShort ? 5 : 6
    let at = this.size
    if (!isShort) {
      bytes[at++] = high >> 24
      bytes[at++] = high >> 16
    }
    bytes[at++] = high >> 8
    bytes[at++] = high
    bytes[at++] = value >> 24
    bytes[at++] = value >> 16
    bytes[at++] = value >> 8
    bytes[at++] = value
    this.size = at
  }

  private floatOrNone(value: number): void {
    if (Number.isNaN(value)) return this.none()
    this.bytes[this.next++] = TYPE.real
    this.floating.setFloat64(0, value)
    for (let i = 0; i < WIDEST; i++) this.bytes[this.size++] = this.floating.getUint8(i)
  }
}

/** Writes a number of at most 53 bits in SQLite's variable length: seven bits a byte, the highest first. @returns its bytes */
export function putVarint(bytes: Uint8Array, at: number, value: number): number {
  const size = varintSize(value)
  let low = value % FOUR_BYTES
  const high = (value - low) / FOUR_BYTES
  for (let i = size - 1; i >= 0; i--) {
    if (i === size - 5) low = high
    bytes[at + i] = i === size - 1 ? low & 127 : (low & 127) | 128
    low >>= 7
  }
  return size
}

export function varintSize(value: number): number {
  if (value < 128) return 1
  if (value < 2 ** 14) return 2
  let size = 3
  for (let limit = 2 ** 21; value >= limit; limit *= 128) size++
  return size
}
