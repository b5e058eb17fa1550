import type { Database } from 'better-sqlite3'
import { firstIdOf } from '../interaction-ids.ts'
import { codedAt, hasTextAt, type InteractionColumns, numberAt, numberOrNullAt } from '../interaction-columns.ts'
import type { Day } from '../schema.ts'
import { bulkInsert } from './bulk-insert.ts'
import { type DayKeys, type KeysByDay, packKeys } from './day-keys.ts'
import type { RolledKind, RolledRow } from './day-rollup.ts'
import type { Fate } from './import-writer.ts'
import type { InteractionKinds } from './interaction-kinds.ts'
import { rowStorer } from './row-storer.ts'
import type { Staging } from './staging.ts'
import { type FoundRow, WaitingRows } from './waiting-rows.ts'

/** Neither an id nor a record. */
const NOTHING = -1

const runColumns = ['first_id', 'last_id', 'place_id', 'location_id', 'local_day', 'keys']

export interface PendingRows {
  readonly waiting: WaitingRows
  /** Keys of all rows of a day, of the store and of this file; what they refer to is an id, or a record that still waits. */
  keysOf(day: Day): DayKeys
  /** Takes a row in; rows come in the order of their records. */
  add(found: FoundRow): void
  /** Takes a waiting row back: it is never stored. */
  withdraw(at: number): void
  /** Stores what waits; some of it can be read only once it is settled. */
  flush(): void
  /** Makes all rows that do not wait any more readable. */
  settle(): void
  /** Physical line less record of most rows. */
  lineShift(): number
}

interface Storing {
  /** Rows that wait to be stored together are at most so many; more make longer runs. */
  readonly most: number
  readonly keys: KeysByDay
  readonly kinds: InteractionKinds
  readonly staging: Staging
  readonly customerTypeOf: (name: string | null) => number
  /** Told of each shown row, in the order of ids; the row holds only until the next. */
  readonly onShown: (locationId: number, day: Day, row: RolledRow, kind: RolledKind) => void
  /** Told of each row that is not simply new. */
  readonly onFate: (id: number, fate: Fate) => void
  /** Told after what waited is stored. */
  readonly onFlushed: () => void
}

/**
 * Rows of one import on their way into the store. They wait until there are many and are stored sorted by place and day: each
 * place's day is then one run of consecutive ids, read and found again without an index entry per row.
 */
export function pendingRows(
  raw: Database,
  importId: number,
  { most, keys, kinds, staging, customerTypeOf, onShown, onFate, onFlushed }: Storing,
): PendingRows {
  const waiting = new WaitingRows(most)
  const rows = rowStorer(raw, waiting, { kinds, staging })
  const runs = bulkInsert(raw, 'interaction_run')
  const rolled = {
    provider_id: 0,
    id: 0,
    customer_type_id: 0,
    wait_s: null,
    service_s: null,
    resolution_s: null,
    local_minute: null,
    has_comment: 0,
    row_hash: 0,
  } as Filling<RolledRow>
  let nextId = firstIdOf(importId) + 1
  let lineShift: number | null = null

  function keysOf(day: Day): DayKeys {
    return keys.of(day, read => {
      for (let at = 0; at < waiting.size; at++)
        if (waiting.days[at] === day && waiting.isWithdrawn[at] === 0)
          waiting.entries[at] = read.add(waiting.keys[at]!, waiting.records[at]!)
    })
  }

  function add(found: FoundRow): void {
    const { columns, row, key } = found
    const record = numberAt(columns.record, row)
    lineShift ??= numberAt(columns.line, row) - record
    waiting.add(found, keysOf(numberAt(columns.localDay, row)).add(key, record))
    if (waiting.size === most) flush()
  }

  function withdraw(at: number): void {
    waiting.isWithdrawn[at] = 1
    keys.held(waiting.days[at]!)?.replace(waiting.entries[at]!, NOTHING)
  }

  function flush(): void {
    const { order, ends } = waiting.inRuns()
    rows.begin(lineShift ?? 0)
    let from = 0
    for (const to of ends) {
      storeRun(order, from, to)
      from = to
    }
    rows.flush()
    runs.flush()
    waiting.clear()
    kinds.makeRoom()
    onFlushed()
  }

  function storeRun(order: Int32Array, from: number, to: number): void {
    const firstId = nextId
    const first = order[from]!
    const [locationId, day] = [waiting.locationIds[first]!, waiting.days[first]!]
    const held = keys.held(day)
    const keysOfRun = new Float64Array(to - from)
    for (let i = from; i < to; i++) {
      const at = order[i]!
      const id = nextId++
      keysOfRun[i - from] = waiting.keys[at]!
      held?.replace(waiting.entries[at]!, id)
      if (waiting.fates[at] !== 'new') onFate(id, waiting.fates[at]!)
      if (waiting.visible[at] === 1) {
        fill(rolled, waiting.columns[at]!, waiting.rows[at]!)
        rolled.id = id
        rolled.provider_id = waiting.providerIds[at]!
        rolled.customer_type_id = customerTypeOf(codedAt(waiting.columns[at]!.customerType, waiting.rows[at]!))
        onShown(locationId, day, rolled, kinds.kind(waiting.kinds[at]!))
      }
    }
    rows.add(order, from, to, firstId)
    runs.add(runColumns, [firstId, nextId - 1, waiting.placeIds[first]!, locationId, day, packKeys(keysOfRun)])
  }

  return { waiting, keysOf, add, withdraw, flush, settle: () => rows.settle(), lineShift: () => lineShift ?? 0 }
}

type Filling<T> = { -readonly [name in keyof T]: T[name] }

function fill(rolled: Filling<RolledRow>, columns: InteractionColumns, row: number): void {
  rolled.wait_s = numberOrNullAt(columns.waitSeconds, row)
  rolled.service_s = numberOrNullAt(columns.serviceSeconds, row)
  rolled.resolution_s = numberOrNullAt(columns.resolutionSeconds, row)
  rolled.local_minute = numberOrNullAt(columns.localMinute, row)
  rolled.has_comment = hasTextAt(columns.comment, row) ? 1 : 0
  rolled.row_hash = numberAt(columns.rowHash, row)
}
