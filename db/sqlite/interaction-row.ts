import type { Database } from 'better-sqlite3'
import { codedAt, type InteractionColumns, numberAt, numberOrNullAt, textAt } from '../interaction-columns.ts'
import type { InteractionRowTable } from '../schema.ts'
import { bulkInsert, type SqlValue } from './bulk-insert.ts'
import type { InteractionKinds } from './interaction-kinds.ts'
import type { WaitingRows } from './waiting-rows.ts'

/** What a waiting row has in a column of the table. */
type Read = (waiting: WaitingRows, at: number) => SqlValue
type Name = keyof InteractionRowTable

/** A column that is left out as long as no row differs from what the table then has: null, or shown. */
interface Optional {
  readonly name: Name
  readonly read: Read
  readonly isUsed: (waiting: WaitingRows) => boolean
}

// One function per column, not one for all names: the engine then reads each place of the object directly.
const numbers = {
  local_minute: (columns: InteractionColumns) => columns.localMinute,
  called_at: (columns: InteractionColumns) => columns.calledAt,
  finished_at: (columns: InteractionColumns) => columns.finishedAt,
  updated_at: (columns: InteractionColumns) => columns.updatedAt,
  wait_s: (columns: InteractionColumns) => columns.waitSeconds,
  quoted_wait_s: (columns: InteractionColumns) => columns.quotedWaitSeconds,
  service_s: (columns: InteractionColumns) => columns.serviceSeconds,
  resolution_s: (columns: InteractionColumns) => columns.resolutionSeconds,
  reopened: (columns: InteractionColumns) => columns.reopened,
}
const words = {
  complaint_category: (columns: InteractionColumns) => columns.complaintCategory,
  language: (columns: InteractionColumns) => columns.language,
  customer_type: (columns: InteractionColumns) => columns.customerType,
  provider_since: (columns: InteractionColumns) => columns.providerSince,
}
const texts = {
  comment: (columns: InteractionColumns) => columns.comment,
  customer: (columns: InteractionColumns) => columns.customer,
  external_id: (columns: InteractionColumns) => columns.externalId,
}

const used = (columnOf: (columns: InteractionColumns) => unknown) => (waiting: WaitingRows) =>
  [...waiting.batches].some(columns => columnOf(columns) !== null)

/** Of rows that are stored with a physical line other than `lineShift` + record. */
const lineOf = (lineShift: number): Optional => {
  const isOdd = ({ columns, rows, records }: WaitingRows, at: number) =>
    numberAt(columns[at]!.line, rows[at]!) - records[at]! !== lineShift
  return {
    name: 'line',
    read: (waiting, at) => (isOdd(waiting, at) ? numberAt(waiting.columns[at]!.line, waiting.rows[at]!) : null),
    isUsed: waiting => anyOf(waiting, at => isOdd(waiting, at)),
  }
}

const optional: readonly Optional[] = [
  {
    name: 'spelled_id',
    read: ({ spelledIds }, at) => spelledIds[at]! || null,
    isUsed: ({ spelledIds, size }) => spelledIds.subarray(0, size).some(id => id !== 0),
  },
  {
    name: 'visible',
    read: ({ visible }, at) => visible[at]!,
    isUsed: ({ visible, size }) => visible.subarray(0, size).some(one => one === 0),
  },
  ...namesOf(numbers).map(name => ({
    name,
    read: ({ columns, rows }: WaitingRows, at: number) => numberOrNullAt(numbers[name](columns[at]!), rows[at]!),
    isUsed: used(numbers[name]),
  })),
  ...namesOf(words).map(name => ({
    name,
    read: ({ columns, rows }: WaitingRows, at: number) => codedAt(words[name](columns[at]!), rows[at]!),
    isUsed: used(words[name]),
  })),
  ...namesOf(texts).map(name => ({
    name,
    read: ({ columns, rows }: WaitingRows, at: number) => textAt(texts[name](columns[at]!), rows[at]!),
    isUsed: used(texts[name]),
  })),
]

export interface RowInserter {
  /** To be called before the waiting rows are added. */
  begin(lineShift: number): void
  /** Takes waiting rows in an order of theirs, from one place in it to another; they get consecutive ids. */
  add(order: Int32Array, from: number, to: number, firstId: number): void
  /** Stores what was added. */
  flush(): void
}

/** Stores rows, many per statement, naming only the columns that the file fills. */
export function rowInserter(raw: Database, waiting: WaitingRows, kinds: InteractionKinds): RowInserter {
  const insert = bulkInsert(raw, 'interaction_row')
  const required: readonly (readonly [Name, Read])[] = [
    ['record', ({ records }, at) => records[at]!],
    ['provider_id', ({ providerIds }, at) => providerIds[at]!],
    ['kind_id', (rows, at) => kinds.kind(rows.kinds[at]!).id],
    ['arrived_at', ({ columns, rows }, at) => numberAt(columns[at]!.arrivedAt, rows[at]!)],
    ['row_hash', ({ columns, rows }, at) => numberAt(columns[at]!.rowHash, rows[at]!)],
  ]
  let columns: readonly string[] = ['id', ...required.map(([name]) => name)]
  let reads = required.map(([, read]) => read)
  let unused: readonly Optional[] = optional
  let values: SqlValue[] = []

  return {
    begin(lineShift): void {
      if (unused === optional) unused = [lineOf(lineShift), ...optional]
      const more = unused.filter(column => column.isUsed(waiting))
      if (more.length === 0) return
      unused = unused.filter(column => !more.includes(column))
      columns = [...columns, ...more.map(({ name }) => name)]
      reads = [...reads, ...more.map(({ read }) => read)]
      values = []
    },
    add(order, from, to, firstId): void {
      let next = 0
      for (let i = from; i < to; i++) {
        const at = order[i]!
        values[next++] = firstId + i - from
        for (let c = 0; c < reads.length; c++) values[next++] = reads[c]!(waiting, at)
      }
      insert.add(columns, values, next)
    },
    flush: () => insert.flush(),
  }
}

function namesOf<Name extends string>(of: Readonly<Record<Name, unknown>>): Name[] {
  return Object.keys(of) as Name[] // an object literal has no other names
}

function anyOf({ size }: WaitingRows, is: (at: number) => boolean): boolean {
  for (let at = 0; at < size; at++) if (is(at)) return true
  return false
}
