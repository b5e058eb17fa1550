import type { Database } from 'better-sqlite3'
import type { Day } from '../schema.ts'
import { prepared } from './prepared.ts'

const START = 16
const NONE = -1
const NO_REFERENCES: readonly number[] = []
const LOW_WORD = 2 ** 32
/** Spreads small numbers over 32 bits, each to another. */
const SPREAD = 0x9e3779b1

/** The number by which rows of one key and occurrence are found: 53 bits, of which the low 32 differ for every occurrence. */
export function keyOf(keyHash: number, occurrence: number): number {
  if (occurrence === 0) return keyHash
  const high = Math.floor(keyHash / LOW_WORD)
  return high * LOW_WORD + (((keyHash % LOW_WORD) ^ Math.imul(occurrence, SPREAD)) >>> 0)
}

/** Keys of one day, and what stands for the rows that have them: any number, several for one key. */
export class DayKeys {
  private keys: Float64Array
  private references: Float64Array
  /** Entry before this one in the same slot. */
  private earlier: Int32Array
  private slots: Int32Array
  size = 0

  /** @param expected about how many keys there will be; more cost growing */
  constructor(expected = 0) {
    const length = Math.max(START, 2 ** Math.ceil(Math.log2(expected + 1)))
    this.keys = new Float64Array(length)
    this.references = new Float64Array(length)
    this.earlier = new Int32Array(length)
    this.slots = new Int32Array(length * 2).fill(NONE)
  }

  /** @returns the entry's number, for `replace` */
  add(key: number, reference: number): number {
    if (this.size === this.keys.length) this.grow()
    const entry = this.size++
    this.keys[entry] = key
    this.references[entry] = reference
    this.link(entry)
    return entry
  }

  replace(entry: number, reference: number): void {
    this.references[entry] = reference
  }

  /** What was added under a key, latest first. */
  find(key: number): readonly number[] {
    // Key hashes are well spread already: the low bits are as good as any.
    let entry = this.slots[key & (this.slots.length - 1)]!
    if (entry === NONE) return NO_REFERENCES
    const found: number[] = []
    for (; entry !== NONE; entry = this.earlier[entry]!) if (this.keys[entry] === key) found.push(this.references[entry]!)
    return found
  }

  private link(entry: number): void {
    const slot = this.keys[entry]! & (this.slots.length - 1)
    this.earlier[entry] = this.slots[slot]!
    this.slots[slot] = entry
  }

  private grow(): void {
    const { keys, references } = this
    const length = keys.length * 2
    this.keys = new Float64Array(length)
    this.references = new Float64Array(length)
    this.keys.set(keys)
    this.references.set(references)
    this.earlier = new Int32Array(length)
    this.slots = new Int32Array(length * 2).fill(NONE)
    for (let entry = 0; entry < this.size; entry++) this.link(entry)
  }
}

/** Keys held in memory, some 40 bytes each: so many at first, and at most so many. */
const USUAL_KEYS = 500_000
const MOST_KEYS = 4_000_000

/**
 * What may be held. A file in order of time leaves its days behind for good and needs few; one that comes back to a day that was
 * let go is given twice as many, up to the last.
 */
export interface KeyLimits {
  readonly usual: number
  readonly most: number
}

/**
 * Keys of the stored rows, day by day, read when asked for; the references are ids, also of rows that were withdrawn since. One
 * import after another may use it on the same connection: what the first added is then not read again.
 */
export class KeysByDay {
  /** The day used last comes last. */
  private readonly days = new Map<Day, DayKeys>()
  private last: { readonly day: Day; readonly keys: DayKeys } | null = null
  private readonly letGo = new Set<Day>()
  private limit: number
  private readonly most: number
  private readonly raw: Database
  private readonly runs
  private version: unknown = null

  /** @param limits for tests */
  constructor(raw: Database, { usual, most }: KeyLimits = { usual: USUAL_KEYS, most: MOST_KEYS }) {
    this.limit = usual
    this.most = most
    this.raw = raw
    this.runs = prepared(raw, 'select first_id, keys from interaction_run where local_day = ?').raw()
  }

  /** Begins with the next import, inside its transaction; forgets all where another connection has written since the last. */
  begin(): void {
    const version = this.raw.pragma('data_version', { simple: true })
    if (version !== this.version) this.forget()
    this.version = version
    this.letGo.clear()
  }

  /** An import was rolled back: what it added does not hold. */
  forget(): void {
    this.days.clear()
    this.last = null
  }

  /** @param onReadAgain may add more keys to those of a day that had been read before and was let go */
  of(day: Day, onReadAgain?: (keys: DayKeys) => void): DayKeys {
    if (this.last?.day === day) return this.last.keys
    const keys = this.days.get(day) ?? this.readAgain(day, onReadAgain)
    this.days.delete(day)
    this.days.set(day, keys)
    this.last = { day, keys }
    return keys
  }

  /** Keys of a day that are in memory. */
  held(day: Day): DayKeys | undefined {
    return this.days.get(day)
  }

  private readAgain(day: Day, onReadAgain?: (keys: DayKeys) => void): DayKeys {
    const keys = this.read(day)
    if (this.letGo.delete(day)) {
      onReadAgain?.(keys)
      this.limit = Math.min(2 * this.limit, this.most)
    }
    this.makeRoom(keys.size)
    return keys
  }

  private read(day: Day): DayKeys {
    const runs = (this.runs.all(day) as [number, Buffer][]).map(([firstId, packed]) => ({ firstId, keys: unpackKeys(packed) }))
    const known = new DayKeys(runs.reduce((sum, { keys }) => sum + keys.length, 0) + START)
    for (const { firstId, keys } of runs) for (let i = 0; i < keys.length; i++) known.add(keys[i]!, firstId + i)
    return known
  }

  private makeRoom(more: number): void {
    let size = more
    for (const keys of this.days.values()) size += keys.size
    for (const [day, keys] of size > this.limit ? this.days : []) {
      this.days.delete(day)
      this.letGo.add(day)
      size -= keys.size
      if (size <= this.limit / 2) return
    }
  }
}

export function packKeys(keys: Float64Array): Buffer {
  return Buffer.from(keys.buffer, keys.byteOffset, keys.byteLength)
}

export function unpackKeys(packed: Uint8Array): Float64Array {
  const aligned = packed.byteOffset % Float64Array.BYTES_PER_ELEMENT === 0 ? packed : packed.slice()
  return new Float64Array(aligned.buffer, aligned.byteOffset, aligned.byteLength / Float64Array.BYTES_PER_ELEMENT)
}
