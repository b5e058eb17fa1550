import type { Coded, Numbers, Texts } from '#db/interaction-columns.ts'
import { putUtf8, WIDEST_UNIT } from '#db/put-utf8.ts'
import type { Codes } from './read/piece.ts'

/** Room for texts at first. */
const FIRST_BYTES = 2 ** 12

export function taken(block: Numbers, count: number, room: number): Numbers {
  return block && count < room ? block.slice(0, count) : block
}

/** Numbers of which some rows have none. */
export class NumberPacker {
  private readonly room: number
  private block: Numbers = null

  constructor(room: number) {
    this.room = room
  }

  put(i: number, value: number): void {
    this.block ??= new Float64Array(this.room).fill(Number.NaN)
    this.block[i] = value
  }

  /** Puts a number unless it is NaN, and tells how many that are. */
  putKnown(i: number, value: number): number {
    if (Number.isNaN(value)) return 0
    this.put(i, value)
    return 1
  }

  take(count: number): Numbers {
    const { block } = this
    this.block = null
    return taken(block, count, this.room)
  }
}

/** Values that come again and again. */
export class CodePacker<T> {
  private readonly room: number
  private readonly known = new Map<T, number>()
  private values: T[] = []
  private codes: Uint16Array | null = null
  private last: T | null = null
  private lastCode = 0
  /** How often its rows were taken: a code holds until then. */
  taken = 0

  constructor(room: number) {
    this.room = room
  }

  put(i: number, value: T): void {
    this.putCode(i, value === this.last ? this.lastCode : this.codeOf(value))
  }

  putCode(i: number, code: number): void {
    this.codes ??= new Uint16Array(this.room)
    this.codes[i] = code
  }

  codeOf(value: T): number {
    let code = this.known.get(value)
    if (code === undefined) this.known.set(value, (code = this.values.push(value)))
    this.last = value
    this.lastCode = code
    return code
  }

  take(count: number): Coded<T> | null {
    const { codes, values } = this
    this.taken++
    this.known.clear()
    this.values = []
    this.codes = null
    this.last = null
    return codes && { values, codes: count < this.room ? codes.slice(0, count) : codes }
  }
}

/** Texts that mostly differ. */
export class TextPacker {
  private readonly room: number
  private bytes = new Uint8Array(FIRST_BYTES)
  private ends: Uint32Array | null = null
  private length = 0
  /** Rows of which the end is known. */
  private known = 0

  constructor(room: number) {
    this.room = room
  }

  put(i: number, value: string): void {
    const ends = this.endsBefore(i, value.length * WIDEST_UNIT)
    ends[i] = this.length = putUtf8(this.bytes, this.length, value)
  }

  /** Puts the text of characters between two places, all of ASCII. */
  putAscii(i: number, { codes, from, to }: { codes: Codes; from: number; to: number }): void {
    const ends = this.endsBefore(i, to - from)
    const { bytes } = this
    let { length } = this
    for (let at = from; at < to; at++) bytes[length++] = codes[at]!
    ends[i] = this.length = length
  }

  /** The ends, all before a row being known, and room for as many bytes more. */
  private endsBefore(i: number, more: number): Uint32Array {
    const ends = (this.ends ??= new Uint32Array(this.room))
    if (this.known < i) ends.fill(this.length, this.known, i)
    this.known = i + 1
    const most = this.length + more
    if (most > this.bytes.length) this.grow(most)
    return ends
  }

  private grow(most: number): void {
    const wider = new Uint8Array(2 * most)
    wider.set(this.bytes)
    this.bytes = wider
  }

  take(count: number): Texts | null {
    const { bytes, ends, length } = this
    if (ends === null) return null
    ends.fill(length, this.known)
    this.ends = null
    this.length = 0
    this.known = 0
    return { bytes: bytes.slice(0, length), ends: count < this.room ? ends.slice(0, count) : ends }
  }
}
