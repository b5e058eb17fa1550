import type { Database } from 'better-sqlite3'
import { codedAt, type InteractionColumns, numberAt, numberOrNullAt, textAt } from '../interaction-columns.ts'
import type { InteractionRowTable } from '../schema.ts'
import { bulkInsert, type SqlValue } from './bulk-insert.ts'
import type { InteractionKinds } from './interaction-kinds.ts'
import type { RowsInOrder } from './rows-in-order.ts'

/** What a row has in a column of the table. */
type Read = (rows: RowsInOrder, i: number) => SqlValue
type Name = keyof InteractionRowTable

/** A column that is left out as long as no row differs from what the table then has: null, or shown. */
interface Optional {
  readonly name: Name
  readonly read: Read
  readonly isUsed: (rows: RowsInOrder) => boolean
}

// One function per column, not one for all names: the engine then reads each place of the object directly.
const numbers = {
  local_minute: ({ numbers }: RowsInOrder) => numbers.localMinute,
  called_at: ({ numbers }: RowsInOrder) => numbers.calledAt,
  finished_at: ({ numbers }: RowsInOrder) => numbers.finishedAt,
  updated_at: ({ numbers }: RowsInOrder) => numbers.updatedAt,
  wait_s: ({ numbers }: RowsInOrder) => numbers.waitSeconds,
  quoted_wait_s: ({ numbers }: RowsInOrder) => numbers.quotedWaitSeconds,
  service_s: ({ numbers }: RowsInOrder) => numbers.serviceSeconds,
  resolution_s: ({ numbers }: RowsInOrder) => numbers.resolutionSeconds,
  reopened: ({ numbers }: RowsInOrder) => numbers.reopened,
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

const used = (columnOf: (columns: InteractionColumns) => unknown) => (rows: RowsInOrder) =>
  rows.batches.some(columns => columnOf(columns) !== null)

/** Of rows that are stored with a physical line other than `lineShift` + record. */
const lineOf = (lineShift: number): Optional => {
  const isOdd = (rows: RowsInOrder, i: number) => numberAt(rows.numbers.line, i) - rows.records[i]! !== lineShift
  return {
    name: 'line',
    read: (rows, i) => (isOdd(rows, i) ? numberAt(rows.numbers.line, i) : null),
    isUsed: rows => anyOf(rows, i => isOdd(rows, i)),
  }
}

const optional: readonly Optional[] = [
  {
    name: 'spelled_id',
    read: ({ spelledIds }, i) => spelledIds[i]! || null,
    isUsed: rows => anyOf(rows, i => rows.spelledIds[i] !== 0),
  },
  {
    name: 'visible',
    read: ({ visible }, i) => visible[i]!,
    isUsed: rows => anyOf(rows, i => rows.visible[i] === 0),
  },
  ...namesOf(numbers).map(name => ({
    name,
    read: (rows: RowsInOrder, i: number) => numberOrNullAt(numbers[name](rows), i),
    isUsed: (rows: RowsInOrder) => numbers[name](rows) !== null,
  })),
  ...namesOf(words).map(name => ({
    name,
    read: (rows: RowsInOrder, i: number) => codedAt(words[name](rows.columnsOf(i)), rows.rows[i]!),
    isUsed: used(words[name]),
  })),
  ...namesOf(texts).map(name => ({
    name,
    read: (rows: RowsInOrder, i: number) => textAt(texts[name](rows.columnsOf(i)), rows.rows[i]!),
    isUsed: used(texts[name]),
  })),
]

export interface RowInserter {
  /** To be called whenever other rows are in order, before they are added. */
  begin(lineShift: number): void
  /** Takes rows from one place in their order to another; they get consecutive ids. */
  add(from: number, to: number, firstId: number): void
  /** Stores what was added. */
  flush(): void
}

/** Stores rows, many per statement, naming only the columns that the file fills. */
export function rowInserter(raw: Database, rows: RowsInOrder, kinds: InteractionKinds): RowInserter {
  const insert = bulkInsert(raw, 'interaction_row')
  const required: readonly (readonly [Name, Read])[] = [
    ['record', ({ records }, i) => records[i]!],
    ['provider_id', ({ providerIds }, i) => providerIds[i]!],
    ['kind_id', (of, i) => kinds.kind(of.kinds[i]!).id],
    ['arrived_at', (of, i) => numberAt(of.numbers.arrivedAt, i)],
    ['row_hash', (of, i) => numberAt(of.numbers.rowHash, i)],
  ]
  let columns: readonly string[] = ['id', ...required.map(([name]) => name)]
  let reads = required.map(([, read]) => read)
  let unused: readonly Optional[] = optional
  let values: SqlValue[] = []

  return {
    begin(lineShift): void {
      if (unused === optional) unused = [lineOf(lineShift), ...optional]
      const more = unused.filter(column => column.isUsed(rows))
      if (more.length === 0) return
      unused = unused.filter(column => !more.includes(column))
      columns = [...columns, ...more.map(({ name }) => name)]
      reads = [...reads, ...more.map(({ read }) => read)]
      values = []
    },
    add(from, to, firstId): void {
      let next = 0
      for (let i = from; i < to; i++) {
        values[next++] = firstId + i - from
        for (let c = 0; c < reads.length; c++) values[next++] = reads[c]!(rows, i)
      }
      insert.add(columns, values, next)
    },
    flush: () => insert.flush(),
  }
}

function namesOf<Name extends string>(of: Readonly<Record<Name, unknown>>): Name[] {
  return Object.keys(of) as Name[] // an object literal has no other names
}

function anyOf({ size }: RowsInOrder, is: (i: number) => boolean): boolean {
  for (let i = 0; i < size; i++) if (is(i)) return true
  return false
}
