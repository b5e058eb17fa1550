/** Columns of one block: names by number, in the order in which they were first stored; never reorder, only append. */
export type ColumnNames = readonly string[]

/** Service and channel of a mix; 0 = none. */
export interface Mix {
  readonly serviceId: number
  readonly channelId: number
}

/** A block to be stored: the mixes it speaks of, and columns of equal length. */
export interface SumsToPack {
  readonly mixes: readonly Mix[]
  readonly count: number
  readonly columns: ReadonlyMap<string, ArrayLike<number>>
}

type Numbers = Uint8Array | Uint16Array | Uint32Array | Float64Array

const types = [Float64Array, Uint32Array, Uint16Array, Uint8Array] as const
const HEAD = 2
const WHOLE = 2 ** 32

/**
 * Packs columns of numbers, each as narrow as its values allow (one, two or four bytes, else a 64-bit float), the widest
 * first so that all lie where their type wants them. Columns of zeros alone are left out. Layout, in 32-bit words: number of rows,
 * number of mixes, service and channel of each mix, number of columns, then number and type of each; padding; the columns.
 */
export function packSums(names: ColumnNames, { mixes, count, columns }: SumsToPack): Buffer {
  const kept = [...columns]
    .filter(([, values]) => !isZero(values, count))
    .map(([name, values]) => ({ number: names.indexOf(name), values, type: typeOf(values, count) }))
    .sort((a, b) => a.type - b.type)
  const words = [count, mixes.length, ...mixes.flatMap(mix => [mix.serviceId, mix.channelId]), kept.length]
  for (const { number, type } of kept) words.push(number * types.length + type)
  const start = startOf(words.length)
  const bytes = new ArrayBuffer(start + kept.reduce((sum, { type }) => sum + count * types[type]!.BYTES_PER_ELEMENT, 0))
  new Uint32Array(bytes, 0, words.length).set(words)
  let at = start
  for (const { values, type } of kept) {
    const column = new types[type]!(bytes, at, count)
    for (let i = 0; i < count; i++) column[i] = values[i]!
    at += column.byteLength
  }
  return Buffer.from(bytes)
}

/** A stored block, of which only the columns asked for are looked at. */
export class PackedSums {
  readonly count: number
  readonly mixes: readonly Mix[]
  private readonly bytes: ArrayBuffer
  private readonly offset: number
  private readonly head: Uint32Array
  private readonly names: ColumnNames

  constructor(names: ColumnNames, stored: Uint8Array) {
    const isAligned = stored.byteOffset % 8 === 0
    const bytes = isAligned ? stored : stored.slice()
    this.names = names
    this.bytes = bytes.buffer as ArrayBuffer // what the database hands over is never shared memory
    this.offset = bytes.byteOffset
    this.head = new Uint32Array(this.bytes, this.offset, Math.floor(bytes.byteLength / 4))
    this.count = this.head[0]!
    this.mixes = Array.from({ length: this.head[1]! }, (_, i) => ({
      serviceId: this.head[HEAD + 2 * i]!,
      channelId: this.head[HEAD + 2 * i + 1]!,
    }))
  }

  /** Values of a column; null = all are zero. */
  column(name: string): Numbers | null {
    const wanted = this.names.indexOf(name)
    const first = HEAD + 2 * this.mixes.length
    const kept = this.head[first]!
    let at = this.offset + startOf(first + 1 + kept)
    for (let i = 1; i <= kept; i++) {
      const code = this.head[first + i]!
      const type = types[code % types.length]!
      if (Math.floor(code / types.length) === wanted) return new type(this.bytes, at, this.count)
      at += this.count * type.BYTES_PER_ELEMENT
    }
    return null
  }
}

/** Where the columns begin: behind the words, at a multiple of eight bytes. */
function startOf(words: number): number {
  return Math.ceil(words / 2) * 8
}

function isZero(values: ArrayLike<number>, count: number): boolean {
  for (let i = 0; i < count; i++) if (values[i] !== 0) return false
  return true
}

/** The narrowest type that holds all values, as its place in `types`. */
function typeOf(values: ArrayLike<number>, count: number): number {
  let largest = 0
  for (let i = 0; i < count; i++) {
    const value = values[i]!
    if (!(value >= 0 && value < WHOLE && Math.floor(value) === value) || Object.is(value, -0)) return 0
    if (value > largest) largest = value
  }
  if (largest < 2 ** 8) return 3
  return largest < 2 ** 16 ? 2 : 1
}
