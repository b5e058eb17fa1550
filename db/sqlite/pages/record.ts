import type { ByteCursor } from './byte-cursor.ts'

export type Value = string | number | bigint | null | Buffer

/** Types of values from which on they are bytes, and texts if odd ("Database File Format", 2.1). */
const FIRST_OF_BYTES = 12
const RESERVED: readonly number[] = [10, 11]
const WIDTHS = [0, 1, 2, 3, 4, 6, 8, 8, 0, 0]
const [NONE, WIDE, REAL, ZERO] = [0, 6, 7, 8]
const WORD = 2 ** 32

export type Kind = 'none' | 'whole' | 'real' | 'text' | 'bytes'

/** Types of a record's values, and where these begin. */
export interface RecordHead {
  readonly types: readonly number[]
  readonly body: number
}

/**
 * The head of a record.
 *
 * @param cursor on its first byte, its end where the head must end at the latest
 * @param bytes of the whole record
 * @param most more values make it no record of ours
 * @returns null where it is none: types that SQLite does not write, or values that take more or fewer bytes than there are
 */
export function recordHead(cursor: ByteCursor, bytes: number, most: number): RecordHead | null {
  const start = cursor.at
  const size = cursor.varint()
  if (!(size >= 1 && size <= bytes && start + size <= cursor.end)) return null
  const body = start + size
  const types: number[] = []
  let length = size
  while (cursor.at < body) {
    const type = cursor.varint()
    if (Number.isNaN(type) || RESERVED.includes(type) || types.length === most) return null
    types.push(type)
    length += widthOf(type)
  }
  return cursor.at === body && length === bytes && types.length > 0 ? { types, body } : null
}

export function widthOf(type: number): number {
  return type < FIRST_OF_BYTES ? WIDTHS[type]! : Math.floor((type - FIRST_OF_BYTES) / 2)
}

export function kindOf(type: number): Kind {
  if (type === NONE) return 'none'
  if (type === REAL) return 'real'
  if (type < FIRST_OF_BYTES) return 'whole'
  return type % 2 === 1 ? 'text' : 'bytes'
}

/** The values of a record that is all there. */
export function valuesOf(bytes: Buffer, { types, body }: RecordHead): Value[] {
  const values: Value[] = []
  let at = body
  for (const type of types) {
    values.push(valueAt(bytes, at, type))
    at += widthOf(type)
  }
  return values
}

function valueAt(bytes: Buffer, at: number, type: number): Value {
  if (type === NONE) return null
  if (type === REAL) return bytes.readDoubleBE(at)
  if (type === WIDE) return wide(bytes, at)
  if (type >= FIRST_OF_BYTES) {
    const end = at + widthOf(type)
    return type % 2 === 1 ? bytes.toString('utf8', at, end) : Buffer.from(bytes.subarray(at, end))
  }
  return type >= ZERO ? type - ZERO : bytes.readIntBE(at, WIDTHS[type]!)
}

/** A number of 64 bits; what is larger than 53 of them stays whole as well. */
function wide(bytes: Buffer, at: number): number | bigint {
  const value = bytes.readInt32BE(at) * WORD + bytes.readUInt32BE(at + 4)
  return Number.isSafeInteger(value) ? value : bytes.readBigInt64BE(at)
}
