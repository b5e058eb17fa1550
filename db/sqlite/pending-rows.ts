import type { Database } from 'better-sqlite3'
import { firstIdOf } from '../interaction-ids.ts'
import type { Day } from '../schema.ts'
import { bulkInsert } from './bulk-insert.ts'
import { type DayKeys, type KeysByDay, packKeys } from './day-keys.ts'
import type { Dictionaries } from './dictionaries.ts'
import { rowInserter } from './interaction-row.ts'
import type { RolledRow } from './day-rollup.ts'
import { type PendingRow, rolledRow } from './pending-row.ts'

/** Rows that wait at one time are fewer. */
const PLACES = 2 ** 16
/** Days fit below this, so one number says place and day. */
const DAYS = 2 ** 21
/** Neither an id nor a record. */
const NOTHING = -1

const runColumns = ['first_id', 'last_id', 'place_id', 'location_id', 'local_day', 'keys']

export interface PendingRows {
  /** Keys of all rows of a day, of the store and of this file; what they refer to is an id, or a record that still waits. */
  keysOf(day: Day): DayKeys
  /** Takes a row in; rows come in the order of their records. */
  add(pending: PendingRow): void
  /** The waiting row of a record; null where it was withdrawn. */
  ofRecord(record: number): PendingRow | null
  /** Takes a waiting row back: it is never stored. */
  withdraw(pending: PendingRow): void
  /** Stores what waits. */
  flush(): void
  /** Physical line less record of most rows. */
  lineShift(): number
}

interface Storing {
  readonly names: Dictionaries
  /** Rows that wait to be stored together are at most so many; more make longer runs. */
  readonly most: number
  readonly keys: KeysByDay
  /** Told of every row with its id, in the order of ids. */
  readonly onStored: (pending: PendingRow, values: RolledRow, id: number) => void
  /** Told after what waited is stored. */
  readonly onFlushed: () => void
}

/**
 * Rows of one import on their way into the store. They wait until there are many and are stored sorted by place and day: each
 * place's day is then one run of consecutive ids, read and found again without an index entry per row.
 */
export function pendingRows(raw: Database, importId: number, { names, most, keys, onStored, onFlushed }: Storing): PendingRows {
  const rows = rowInserter(raw, names)
  const runs = bulkInsert(raw, 'interaction_run')
  let waiting: PendingRow[] = []
  let nextId = firstIdOf(importId) + 1
  let lineShift: number | null = null

  function keysOf(day: Day): DayKeys {
    return keys.of(day, read => {
      for (const pending of waiting)
        if (pending.row.localDay === day && !pending.isWithdrawn) pending.entry = read.add(pending.key, pending.row.record)
    })
  }

  function add(pending: PendingRow): void {
    pending.entry = keysOf(pending.row.localDay).add(pending.key, pending.row.record)
    lineShift ??= pending.row.line - pending.row.record
    if (waiting.push(pending) >= most) flush()
  }

  function ofRecord(record: number): PendingRow | null {
    let [low, high] = [0, waiting.length - 1]
    while (low < high) {
      const middle = (low + high) >> 1
      if (waiting[middle]!.row.record < record) low = middle + 1
      else high = middle
    }
    const found = waiting[low]
    return found?.row.record === record && !found.isWithdrawn ? found : null
  }

  function withdraw(pending: PendingRow): void {
    pending.isWithdrawn = true
    keys.held(pending.row.localDay)?.replace(pending.entry, NOTHING)
  }

  function flush(): void {
    const sorted = inRuns(waiting)
    waiting = []
    for (let from = 0; from < sorted.length; ) {
      let to = from + 1
      while (to < sorted.length && isSameRun(sorted[to]!, sorted[from]!)) to++
      store(sorted.slice(from, to))
      from = to
    }
    rows.flush()
    runs.flush()
    onFlushed()
  }

  function store(run: readonly PendingRow[]): void {
    const [{ placeId, locationId, row }] = run as [PendingRow, ...PendingRow[]] // runs are never empty
    const firstId = nextId
    nextId += run.length
    const held = keys.held(row.localDay)
    const values = run.map(pending => rolledRow(pending, names))
    const keysOfRun = new Float64Array(run.length)
    for (let i = 0; i < run.length; i++) {
      const pending = run[i]!
      keysOfRun[i] = pending.key
      held?.replace(pending.entry, firstId + i)
      onStored(pending, values[i]!, firstId + i)
    }
    rows.add({ pending: run, values, firstId, lineShift: lineShift ?? 0 })
    runs.add(runColumns, [firstId, nextId - 1, placeId, locationId, row.localDay, packKeys(keysOfRun)])
  }

  return { keysOf, add, ofRecord, withdraw, flush, lineShift: () => lineShift ?? 0 }
}

/** Rows to be stored, by place and day; those of one run in the order of their records. Sorting plain numbers costs a tenth. */
function inRuns(waiting: readonly PendingRow[]): PendingRow[] {
  const kept = waiting.filter(pending => !pending.isWithdrawn)
  const order = new Float64Array(kept.length)
  for (let i = 0; i < kept.length; i++) order[i] = (kept[i]!.placeId * DAYS + kept[i]!.row.localDay) * PLACES + i
  order.sort()
  const sorted: PendingRow[] = []
  for (let i = 0; i < order.length; i++) sorted.push(kept[order[i]! % PLACES]!)
  return sorted
}

function isSameRun(a: PendingRow, b: PendingRow): boolean {
  return a.placeId === b.placeId && a.row.localDay === b.row.localDay
}
