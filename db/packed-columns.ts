/** Columns of one block: names by number, in the order in which they were first stored; never reorder, only append. */
export type ColumnNames = readonly string[]

/** Service, channel and kind of customer of a mix; 0 = none. */
export interface Mix {
  readonly serviceId: number
  readonly channelId: number
  readonly customerTypeId: number
}

export type Numbers = Uint8Array | Uint16Array | Uint32Array | Float64Array

/** From the widest, which holds what narrower ones do. */
const types = [Float64Array, Uint32Array, Uint16Array, Uint8Array] as const
const BYTES = 3
const HEAD = 2
/** Added to the number of mixes where each has three words: the third is its kind of customer. */
const WITH_TYPES = 2 ** 31
/** No type: the column is not stored. */
const NONE = 4

/** Columns that lie one after the other, each in so much room. */
export interface ColumnsToPack {
  readonly columns: number
  readonly numbers: Float64Array
  readonly room: number
}

/**
 * Packs columns of numbers, each as narrow as its values allow (one, two or four bytes, else a 64-bit float), the widest first so
 * that all lie where their type wants them. Columns of zeros alone are left out. Layout, in 32-bit words: number of rows, number of
 * mixes, service and channel of each mix (and its kind of customer, where any has one), number of columns, then number and type of
 * each; padding; the columns.
 *
 * @param mixes that the rows speak of, by number
 * @param count rows
 */
export function packColumns(mixes: readonly Mix[], count: number, { columns, numbers, room }: ColumnsToPack): Buffer {
  const all = Array.from({ length: columns }, (_, column) => numbers.subarray(column * room, column * room + count))
  const kinds = all.map(kindOfColumn)
  const kept = [...kinds.keys()].filter(column => kinds[column]! < NONE).sort((a, b) => kinds[a]! - kinds[b]! || a - b)
  const words = [count, ...wordsOf(mixes), kept.length]
  for (const column of kept) words.push(column * types.length + kinds[column]!)
  const start = startOf(words.length)
  const bytes = new ArrayBuffer(start + kept.reduce((sum, column) => sum + count * types[kinds[column]!]!.BYTES_PER_ELEMENT, 0))
  new Uint32Array(bytes, 0, words.length).set(words)
  let at = start
  for (const column of kept) {
    const into = new types[kinds[column]!]!(bytes, at, count)
    into.set(all[column]!)
    at += into.byteLength
  }
  return Buffer.from(bytes)
}

function wordsOf(mixes: readonly Mix[]): number[] {
  if (!mixes.some(mix => mix.customerTypeId > 0)) return [mixes.length, ...mixes.flatMap(mix => [mix.serviceId, mix.channelId])]
  return [WITH_TYPES + mixes.length, ...mixes.flatMap(mix => [mix.serviceId, mix.channelId, mix.customerTypeId])]
}

/** Place in `types` of the narrowest type that holds a column; NONE = zeros alone. */
function kindOfColumn(numbers: Float64Array): number {
  let bits = 0
  for (let i = 0; i < numbers.length; i++) {
    const value = numbers[i]!
    if (value >>> 0 !== value) return 0
    bits |= value
  }
  if (bits === 0) return NONE
  const largest = bits >>> 0 // as wide as the largest of them
  if (largest < 2 ** 8) return 3
  return largest < 2 ** 16 ? 2 : 1
}

/** A stored block, of which only the columns asked for are looked at. */
export class PackedColumns {
  readonly count: number
  private readonly bytes: ArrayBuffer
  private readonly offset: number
  private readonly head: Uint32Array
  /** Where the number of columns stands. */
  private readonly first: number
  private readonly names: ColumnNames
  private named: readonly Mix[] | null = null
  private octets: Uint8Array | null = null

  constructor(names: ColumnNames, stored: Uint8Array) {
    const isAligned = stored.byteOffset % 8 === 0
    const bytes = isAligned ? stored : stored.slice()
    this.names = names
    this.bytes = bytes.buffer as ArrayBuffer // what the database hands over is never shared memory
    this.offset = bytes.byteOffset
    this.head = new Uint32Array(this.bytes, this.offset, Math.floor(bytes.byteLength / 4))
    this.count = this.head[0]!
    const width = this.head[1]! >= WITH_TYPES ? 3 : 2
    this.first = HEAD + width * (this.head[1]! % WITH_TYPES)
  }

  /** By number. */
  get mixes(): readonly Mix[] {
    return (this.named ??= this.eachMix((serviceId, channelId, customerTypeId) => ({ serviceId, channelId, customerTypeId })))
  }

  /** What is made of each mix, by number. */
  eachMix<Made>(make: (serviceId: number, channelId: number, customerTypeId: number) => Made): Made[] {
    const { head, first } = this
    const isTyped = head[1]! >= WITH_TYPES
    const made: Made[] = []
    for (let at = HEAD; at < first; at += isTyped ? 3 : 2) made.push(make(head[at]!, head[at + 1]!, isTyped ? head[at + 2]! : 0))
    return made
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

  /** Tells the number of every column that is not zero throughout, its type and where it begins. */
  eachColumn(tell: (column: number, type: number, at: number) => void): void {
    const { head, first, count } = this
    const kept = head[first]!
    let at = this.offset + startOf(first + 1 + kept)
    for (let i = 1; i <= kept; i++) {
      const code = head[first + i]!
      const type = code % types.length
      tell(Math.floor(code / types.length), type, at)
      at += count * types[type]!.BYTES_PER_ELEMENT
    }
  }

  /** Copies a column to where its first row belongs. @param into as wide as the column, or wider */
  copyColumn(type: number, at: number, into: Numbers, row: number): void {
    const { bytes, count } = this
    if (type !== BYTES) return into.set(new types[type]!(bytes, at, count), row)
    const values = (this.octets ??= new Uint8Array(bytes)) // most columns are short and of bytes: a view of each would cost more
    for (let i = 0; i < count; i++) into[row + i] = values[at + i]!
  }
}

/** A column of zeros. @param type the widest of those that its rows come from */
export function roomFor(type: number, rows: number): Numbers {
  return new types[type]!(rows)
}

/** Where the columns begin: behind the words, at a multiple of eight bytes. */
function startOf(words: number): number {
  return Math.ceil(words / 2) * 8
}
