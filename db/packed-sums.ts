/** Columns of one block: names by number, in the order in which they were first stored; never reorder, only append. */
export type ColumnNames = readonly string[]

/** Service, channel and kind of customer of a mix; 0 = none. */
export interface Mix {
  readonly serviceId: number
  readonly channelId: number
  readonly customerTypeId: number
}

/** Groups to be stored: of each its keys, the number of its mix first, and its sums. */
export interface SumsToPack {
  readonly size: number
  /** `keyWidth` keys of one group after those of another; more room than the groups need is not looked at. */
  readonly keys: Int32Array
  readonly keyWidth: number
  /** `width` sums of one group after those of another. */
  readonly values: Float64Array
  readonly width: number
}

export type Numbers = Uint8Array | Uint16Array | Uint32Array | Float64Array

const types = [Float64Array, Uint32Array, Uint16Array, Uint8Array] as const
const HEAD = 2
/** Added to the number of mixes where each has three words: the third is its kind of customer. */
const WITH_TYPES = 2 ** 31
/** No type: the column is not stored. */
const NONE = 4

/**
 * Packs groups as columns of numbers, first the keys and then the sums, each as narrow as its values allow (one, two or four
 * bytes, else a 64-bit float), the widest first so that all lie where their type wants them. Columns of zeros alone are left out.
 * Layout, in 32-bit words: number of groups, number of mixes, service and channel of each mix (and its kind of customer, where any
 * has one), number of columns, then number and type of each; padding; the columns.
 *
 * @param mixes that the groups speak of, by number
 * @param leftOut sums that are not stored, by place
 */
export function packSums(mixes: readonly Mix[], sums: SumsToPack, leftOut: ReadonlySet<number>): Buffer {
  const { size, keyWidth, values, width } = sums
  // Numbers of one type alone: loops over several types take several times as long.
  const keys = new Float64Array(sums.keys.subarray(0, size * keyWidth))
  const columns = Array.from({ length: keyWidth + width }, (_, column): Strided => {
    if (column < keyWidth) return { numbers: keys, from: column, step: keyWidth }
    return { numbers: values, from: column - keyWidth, step: width }
  })
  return packed(mixes, size, columns, new Set(Array.from(leftOut, i => i + keyWidth)))
}

/** Columns that lie one after the other, each in so much room. */
export interface ColumnsToPack {
  readonly columns: number
  readonly numbers: Float64Array
  readonly room: number
}

/** The same of columns. */
export function packColumns(mixes: readonly Mix[], size: number, { columns, numbers, room }: ColumnsToPack): Buffer {
  const strided = Array.from({ length: columns }, (_, column): Strided => ({ numbers, from: column * room, step: 1 }))
  return packed(mixes, size, strided, NOTHING)
}

const NOTHING: ReadonlySet<number> = new Set()

/** Numbers of a column, each so many after the one before. */
interface Strided {
  readonly numbers: Float64Array
  readonly from: number
  readonly step: number
}

function packed(mixes: readonly Mix[], count: number, columns: readonly Strided[], leftOut: ReadonlySet<number>): Buffer {
  const kinds = columns.map((column, i) => (leftOut.has(i) ? NONE : kindOfColumn(column, count)))
  const kept = [...kinds.keys()].filter(column => kinds[column]! < NONE).sort((a, b) => kinds[a]! - kinds[b]! || a - b)
  const words = [count, ...wordsOf(mixes), kept.length]
  for (const column of kept) words.push(column * types.length + kinds[column]!)
  const start = startOf(words.length)
  const bytes = new ArrayBuffer(start + kept.reduce((sum, column) => sum + count * types[kinds[column]!]!.BYTES_PER_ELEMENT, 0))
  new Uint32Array(bytes, 0, words.length).set(words)
  const scratch = new Float64Array(count)
  let at = start
  for (const column of kept) {
    const into = new types[kinds[column]!]!(bytes, at, count)
    into.set(together(columns[column]!, scratch))
    at += into.byteLength
  }
  return Buffer.from(bytes)
}

/** The numbers of a column one after the other. @param scratch room for them */
function together({ numbers, from, step }: Strided, scratch: Float64Array): Float64Array {
  if (step === 1) return numbers.subarray(from, from + scratch.length)
  for (let i = 0, place = from; i < scratch.length; i++, place += step) scratch[i] = numbers[place]!
  return scratch
}

function wordsOf(mixes: readonly Mix[]): number[] {
  if (!mixes.some(mix => mix.customerTypeId > 0)) return [mixes.length, ...mixes.flatMap(mix => [mix.serviceId, mix.channelId])]
  return [WITH_TYPES + mixes.length, ...mixes.flatMap(mix => [mix.serviceId, mix.channelId, mix.customerTypeId])]
}

/** Place in `types` of the narrowest type that holds a column; NONE = zeros alone. */
function kindOfColumn({ numbers, from, step }: Strided, count: number): number {
  let bits = 0
  for (let i = 0, place = from; i < count; i++, place += step) {
    const value = numbers[place]!
    if (value >>> 0 !== value) return 0
    bits |= value
  }
  if (bits === 0) return NONE
  const largest = bits >>> 0 // as wide as the largest of them
  if (largest < 2 ** 8) return 3
  return largest < 2 ** 16 ? 2 : 1
}

/** A stored block, of which only the columns asked for are looked at. */
export class PackedSums {
  readonly count: number
  readonly mixes: readonly Mix[]
  private readonly bytes: ArrayBuffer
  private readonly offset: number
  private readonly head: Uint32Array
  /** Where the number of columns stands. */
  private readonly first: number
  private readonly names: ColumnNames

  constructor(names: ColumnNames, stored: Uint8Array) {
    const isAligned = stored.byteOffset % 8 === 0
    const bytes = isAligned ? stored : stored.slice()
    this.names = names
    this.bytes = bytes.buffer as ArrayBuffer // what the database hands over is never shared memory
    this.offset = bytes.byteOffset
    this.head = new Uint32Array(this.bytes, this.offset, Math.floor(bytes.byteLength / 4))
    this.count = this.head[0]!
    const isTyped = this.head[1]! >= WITH_TYPES
    const width = isTyped ? 3 : 2
    this.mixes = Array.from({ length: this.head[1]! % WITH_TYPES }, (_, i) => ({
      serviceId: this.head[HEAD + width * i]!,
      channelId: this.head[HEAD + width * i + 1]!,
      customerTypeId: isTyped ? this.head[HEAD + width * i + 2]! : 0,
    }))
    this.first = HEAD + width * this.mixes.length
  }

  /** Values of a column; null = all are zero. */
  column(name: string): Numbers | null {
    const wanted = this.names.indexOf(name)
    const { first } = this
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

  /** Every column that is not zero throughout. */
  columns(): [name: string, values: Numbers][] {
    const kept = this.head[this.first]!
    let at = this.offset + startOf(this.first + 1 + kept)
    return Array.from({ length: kept }, (_, i): [string, Numbers] => {
      const code = this.head[this.first + 1 + i]!
      const type = types[code % types.length]!
      const values = new type(this.bytes, at, this.count)
      at += values.byteLength
      return [this.names[Math.floor(code / types.length)]!, values]
    })
  }
}

/** Where the columns begin: behind the words, at a multiple of eight bytes. */
function startOf(words: number): number {
  return Math.ceil(words / 2) * 8
}
