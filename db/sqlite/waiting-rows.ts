import { type InteractionColumns, numberAt } from '../interaction-columns.ts'
import type { Fate } from './import-writer.ts'

/** Days fit below this, those before 1970 too, so one number says place and day. */
const DAYS = 2 ** 22
const FIRST_DAY = 2 ** 21

/** What is found out about a row before it waits. */
export interface FoundRow {
  readonly columns: InteractionColumns
  /** Its row in the columns. */
  readonly row: number
  readonly key: number
  readonly locationId: number
  readonly placeId: number
  readonly providerId: number
  readonly spelledId: number | null
  /** Its place among the kinds. */
  readonly kind: number
  readonly visible: 0 | 1
  readonly fate: Fate
}

/** Rows of the file being imported that are not stored yet, as columns beside those they came in: objects would fill the memory. */
export class WaitingRows {
  /** What the rows came in, and of each row which one it is, and its row there. */
  readonly batches: InteractionColumns[] = []
  readonly batchOf: Uint16Array
  readonly rows: Int32Array
  readonly records: Float64Array
  readonly days: Int32Array
  readonly keys: Float64Array
  readonly entries: Int32Array
  readonly locationIds: Int32Array
  readonly placeIds: Int32Array
  readonly providerIds: Int32Array
  /** 0 = nobody. */
  readonly spelledIds: Int32Array
  readonly kinds: Int32Array
  readonly visible: Uint8Array
  /** Taken back, since a later row of the file stands over it: it is never stored. */
  readonly isWithdrawn: Uint8Array
  readonly fates: Fate[] = []
  areAllNew = true
  size = 0

  /** @param room most rows, at most 65,536 */
  constructor(room: number) {
    this.batchOf = new Uint16Array(room)
    this.rows = new Int32Array(room)
    this.records = new Float64Array(room)
    this.days = new Int32Array(room)
    this.keys = new Float64Array(room)
    this.entries = new Int32Array(room)
    this.locationIds = new Int32Array(room)
    this.placeIds = new Int32Array(room)
    this.providerIds = new Int32Array(room)
    this.spelledIds = new Int32Array(room)
    this.kinds = new Int32Array(room)
    this.visible = new Uint8Array(room)
    this.isWithdrawn = new Uint8Array(room)
  }

  /** @param entry among the keys of its day */
  add(found: FoundRow, entry: number): void {
    const at = this.size++
    const { columns, row } = found
    if (this.batches.at(-1) !== columns) this.batches.push(columns)
    this.batchOf[at] = this.batches.length - 1
    this.rows[at] = row
    this.records[at] = numberAt(columns.record, row)
    this.days[at] = numberAt(columns.localDay, row)
    this.keys[at] = found.key
    this.entries[at] = entry
    this.locationIds[at] = found.locationId
    this.placeIds[at] = found.placeId
    this.providerIds[at] = found.providerId
    this.spelledIds[at] = found.spelledId ?? 0
    this.kinds[at] = found.kind
    this.visible[at] = found.visible
    this.isWithdrawn[at] = 0
    this.fates[at] = found.fate
    if (found.fate !== 'new') this.areAllNew = false
  }

  /** What a row came in. */
  columnsOf(at: number): InteractionColumns {
    return this.batches[this.batchOf[at]!]!
  }

  /** The waiting row of a record; null where there is none or it was withdrawn. */
  ofRecord(record: number): number | null {
    let [low, high] = [0, this.size - 1]
    while (low < high) {
      const middle = (low + high) >> 1
      if (this.records[middle]! < record) low = middle + 1
      else high = middle
    }
    return this.size > 0 && this.records[low] === record && this.isWithdrawn[low] === 0 ? low : null
  }

  clear(): void {
    this.size = 0
    this.fates.length = 0
    this.areAllNew = true
    this.batches.length = 0
  }

  /** The rows that stay, those of one place and day one after the other in the order of their records: ends of runs, and rows. */
  inRuns(): { readonly order: Int32Array; readonly ends: readonly number[] } {
    const runs = new Map<number, number>()
    const runOf = new Int32Array(this.size)
    const sizes: number[] = []
    for (let at = 0; at < this.size; at++) {
      const key = this.placeIds[at]! * DAYS + this.days[at]! + FIRST_DAY
      let run = runs.get(key)
      if (run === undefined) runs.set(key, (run = sizes.push(0) - 1))
      runOf[at] = run
      if (this.isWithdrawn[at] === 0) sizes[run]!++
    }
    const places = Array.from({ length: sizes.length }, () => 0)
    const ends: number[] = []
    let end = 0
    for (const [, run] of [...runs].sort((a, b) => a[0] - b[0])) {
      places[run] = end
      end += sizes[run]!
      if (sizes[run]! > 0) ends.push(end)
    }
    const order = new Int32Array(end)
    for (let at = 0; at < this.size; at++) if (this.isWithdrawn[at] === 0) order[places[runOf[at]!]!++] = at
    return { order, ends }
  }
}
