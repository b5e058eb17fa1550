import type { InteractionColumns, Numbers, TextField } from '../interaction-columns.ts'
import type { WaitingRows } from './waiting-rows.ts'

// One function per field, not one for all names: the engine then reads each place of the object directly.
const numbers = {
  line: (columns: InteractionColumns) => columns.line,
  arrivedAt: (columns: InteractionColumns) => columns.arrivedAt,
  localMinute: (columns: InteractionColumns) => columns.localMinute,
  calledAt: (columns: InteractionColumns) => columns.calledAt,
  finishedAt: (columns: InteractionColumns) => columns.finishedAt,
  updatedAt: (columns: InteractionColumns) => columns.updatedAt,
  waitSeconds: (columns: InteractionColumns) => columns.waitSeconds,
  quotedWaitSeconds: (columns: InteractionColumns) => columns.quotedWaitSeconds,
  serviceSeconds: (columns: InteractionColumns) => columns.serviceSeconds,
  resolutionSeconds: (columns: InteractionColumns) => columns.resolutionSeconds,
  reopened: (columns: InteractionColumns) => columns.reopened,
  rowHash: (columns: InteractionColumns) => columns.rowHash,
}
const texts = {
  comment: (columns: InteractionColumns) => columns.comment,
  customer: (columns: InteractionColumns) => columns.customer,
  externalId: (columns: InteractionColumns) => columns.externalId,
}
type NumberInOrder = keyof typeof numbers

/** Where texts begin and end in those of their batch; the same place twice is none. */
export interface TextPlaces {
  readonly starts: Uint32Array
  readonly ends: Uint32Array
}

/**
 * Waiting rows in the order in which they are stored, as columns. They are put in order field after field: looking up row after
 * row where it came in the file would wait for memory at each of its values.
 */
export class RowsInOrder {
  size = 0
  /** By batch: what the rows came in; of each row which one it is, and its row there. */
  batches: readonly InteractionColumns[] = []
  readonly batchOf: Uint16Array
  readonly rows: Int32Array
  readonly records: Float64Array
  readonly keys: Float64Array
  readonly entries: Int32Array
  readonly providerIds: Int32Array
  /** 0 = nobody. */
  readonly spelledIds: Int32Array
  readonly kinds: Int32Array
  readonly visible: Uint8Array
  /** Null where no row has a value. */
  readonly numbers: Record<NumberInOrder, Numbers>
  readonly texts: Record<TextField, TextPlaces | null>
  private readonly roomForNumbers: Record<NumberInOrder, Float64Array<ArrayBuffer>>
  private readonly roomForTexts: Record<TextField, TextPlaces>

  /** @param room most rows */
  constructor(room: number) {
    this.batchOf = new Uint16Array(room)
    this.rows = new Int32Array(room)
    this.records = new Float64Array(room)
    this.keys = new Float64Array(room)
    this.entries = new Int32Array(room)
    this.providerIds = new Int32Array(room)
    this.spelledIds = new Int32Array(room)
    this.kinds = new Int32Array(room)
    this.visible = new Uint8Array(room)
    this.roomForNumbers = ofAll(numbers, () => new Float64Array(room))
    this.roomForTexts = ofAll(texts, () => ({ starts: new Uint32Array(room), ends: new Uint32Array(room) }))
    this.numbers = ofAll<NumberInOrder, Numbers>(numbers, () => null)
    this.texts = ofAll<TextField, TextPlaces | null>(texts, () => null)
  }

  /** @param order places of waiting rows; what was taken before is no longer there */
  take(waiting: WaitingRows, order: Int32Array): void {
    this.size = order.length
    this.batches = waiting.batches
    put(this.batchOf, waiting.batchOf, order)
    put(this.rows, waiting.rows, order)
    put(this.records, waiting.records, order)
    put(this.keys, waiting.keys, order)
    put(this.entries, waiting.entries, order)
    put(this.providerIds, waiting.providerIds, order)
    put(this.spelledIds, waiting.spelledIds, order)
    put(this.kinds, waiting.kinds, order)
    put(this.visible, waiting.visible, order)
    for (const name of namesOf(numbers)) this.numbers[name] = this.takeNumbers(name)
    for (const name of namesOf(texts)) this.texts[name] = this.takeTexts(name)
  }

  private takeNumbers(name: NumberInOrder): Numbers {
    const columns = this.batches.map(numbers[name])
    if (columns.every(column => column === null)) return null
    const into = this.roomForNumbers[name]
    const { size, batchOf, rows } = this
    for (let i = 0; i < size; i++) into[i] = columns[batchOf[i]!]?.[rows[i]!] ?? Number.NaN
    return into
  }

  private takeTexts(name: TextField): TextPlaces | null {
    const columns = this.batches.map(texts[name])
    if (columns.every(column => column === null)) return null
    const into = this.roomForTexts[name]
    const { size, batchOf, rows } = this
    for (let i = 0; i < size; i++) {
      const ends = columns[batchOf[i]!]?.ends
      const row = rows[i]!
      into.starts[i] = ends === undefined || row === 0 ? 0 : ends[row - 1]!
      into.ends[i] = ends === undefined ? 0 : ends[row]!
    }
    return into
  }

  /** What row `i` came in. */
  columnsOf(i: number): InteractionColumns {
    return this.batches[this.batchOf[i]!]!
  }
}

type Block = Float64Array | Int32Array | Uint16Array | Uint8Array

function put(into: Block, from: Block, order: Int32Array): void {
  for (let i = 0; i < order.length; i++) into[i] = from[order[i]!]!
}

function ofAll<Name extends string, T>(names: Readonly<Record<Name, unknown>>, make: () => T): Record<Name, T> {
  return Object.fromEntries(namesOf(names).map(name => [name, make()])) as Record<Name, T>
}

function namesOf<Name extends string>(of: Readonly<Record<Name, unknown>>): Name[] {
  return Object.keys(of) as Name[] // an object literal has no other names
}
