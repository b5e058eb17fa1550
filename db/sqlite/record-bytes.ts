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
  /** Types of the values, then the values. */
  readonly head = new Uint8Array(512)
  headSize = 0
  body = new Uint8Array(1024)
  bodySize = 0
  private readonly floating = new DataView(new ArrayBuffer(WIDEST))

  begin(): void {
    this.headSize = 0
    this.bodySize = 0
  }

  none(): void {
    this.head[this.headSize++] = TYPE.none
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
    const end = putUtf8(this.body, this.bodySize, text)
    this.type(TYPE.text + 2 * (end - this.bodySize))
    this.bodySize = end
  }

  /** A text that is UTF-8 already, between two places. */
  utf8(bytes: Uint8Array, from: number, to: number): void {
    this.makeRoom(to - from)
    const { body, bodySize } = this
    for (let i = from; i < to; i++) body[bodySize + i - from] = bytes[i]!
    this.bodySize = bodySize + to - from
    this.type(TYPE.text + 2 * (to - from))
  }

  private makeRoom(bytes: number): void {
    if (this.bodySize + bytes <= this.body.length) return
    const wider = new Uint8Array(2 * (this.bodySize + bytes))
    wider.set(this.body)
    this.body = wider
  }

  private type(type: number): void {
    this.headSize += putVarint(this.head, this.headSize, type)
  }

  /** Integers of at most four bytes. */
  private narrow(value: number): void {
    const { head, body } = this
    if (value === 0 || value === 1) {
      head[this.headSize++] = value === 0 ? TYPE.zero : TYPE.one
      return
    }
    const magnitude = value < 0 ? ~value : value
    const bytes = magnitude < 128 ? 1 : magnitude < SIXTEEN_BITS ? 2 : magnitude < TWENTY_FOUR_BITS ? 3 : 4
    head[this.headSize++] = bytes
    for (let shift = 8 * (bytes - 1); shift >= 0; shift -= 8) body[this.bodySize++] = value >> shift
  }

  /** Other integers. */
  private wide(value: number): void {
    const isShort = value >= -FORTY_EIGHT_BITS && value < FORTY_EIGHT_BITS
    const { body } = this
    const high = Math.floor(value / WORD)
    this.head[this.headSize++] = isShort ? 5 : 6
    for (let shift = isShort ? 8 : 24; shift >= 0; shift -= 8) body[this.bodySize++] = high >> shift
    for (let shift = 24; shift >= 0; shift -= 8) body[this.bodySize++] = value >> shift
  }

  private floatOrNone(value: number): void {
    if (Number.isNaN(value)) return this.none()
    this.head[this.headSize++] = TYPE.real
    this.floating.setFloat64(0, value)
    for (let i = 0; i < WIDEST; i++) this.body[this.bodySize++] = this.floating.getUint8(i)
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
