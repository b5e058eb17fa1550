import type { Database } from 'better-sqlite3'
import { firstIdOf } from '../interaction-ids.ts'
import { codedAt, numberAt, numberOrNullAt } from '../interaction-columns.ts'
import type { Day } from '../schema.ts'
import { bulkInsert } from './bulk-insert.ts'
import { type DayKeys, type KeysByDay, packKeys } from './day-keys.ts'
import type { RolledKind, RolledRow } from './day-rollup.ts'
import type { Fate } from './import-writer.ts'
import type { InteractionKinds } from './interaction-kinds.ts'
import { factsOfSorted, hasText } from './row-facts.ts'
import { rowStorer } from './row-storer.ts'
import { RowsInOrder } from './rows-in-order.ts'
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

/** Rows of one place and day, from one place in their order to another. */
interface Run {
  readonly from: number
  readonly to: number
  readonly placeId: number
  readonly locationId: number
  readonly day: Day
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
  const sorted = new RowsInOrder(most)
  const rows = rowStorer(raw, sorted, { kinds, staging })
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
    facts: 0,
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
    sorted.take(waiting, order)
    rows.begin(lineShift ?? 0)
    let from = 0
    for (const to of ends) {
      const first = order[from]!
      storeRun({
        from,
        to,
        placeId: waiting.placeIds[first]!,
        locationId: waiting.locationIds[first]!,
        day: waiting.days[first]!,
      })
      from = to
    }
    if (!waiting.areAllNew) tellFates(order)
    rows.flush()
    runs.flush()
    waiting.clear()
    kinds.makeRoom()
    onFlushed()
  }

  function storeRun({ from, to, placeId, locationId, day }: Run): void {
    const firstId = nextId
    nextId += to - from
    const held = keys.held(day)
    for (let i = from; i < to; i++) held?.replace(sorted.entries[i]!, firstId + i - from)
    for (let i = from; i < to; i++) {
      if (sorted.visible[i] === 0) continue
      const kind = kinds.kind(sorted.kinds[i]!)
      fill(rolled, sorted, i)
      rolled.id = firstId + i - from
      rolled.customer_type_id = customerTypeOf(codedAt(sorted.columnsOf(i).customerType, sorted.rows[i]!))
      rolled.facts = factsOfSorted(sorted, i, kind)
      onShown(locationId, day, rolled, kind)
    }
    rows.add(from, to, firstId)
    runs.add(runColumns, [firstId, nextId - 1, placeId, locationId, day, packKeys(sorted.keys.slice(from, to))])
  }

  /** Of the rows that were stored last. */
  function tellFates(order: Int32Array): void {
    const firstId = nextId - order.length
    for (const [i, at] of order.entries()) if (waiting.fates[at] !== 'new') onFate(firstId + i, waiting.fates[at]!)
  }

  return { waiting, keysOf, add, withdraw, flush, settle: () => rows.settle(), lineShift: () => lineShift ?? 0 }
}

type Filling<T> = { -readonly [name in keyof T]: T[name] }

function fill(rolled: Filling<RolledRow>, { numbers, texts, providerIds }: RowsInOrder, i: number): void {
  rolled.provider_id = providerIds[i]!
  rolled.wait_s = numberOrNullAt(numbers.waitSeconds, i)
  rolled.service_s = numberOrNullAt(numbers.serviceSeconds, i)
  rolled.resolution_s = numberOrNullAt(numbers.resolutionSeconds, i)
  rolled.local_minute = numberOrNullAt(numbers.localMinute, i)
  rolled.has_comment = Number(hasText(texts.comment, i))
  rolled.row_hash = numberAt(numbers.rowHash, i)
}
