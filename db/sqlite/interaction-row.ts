import type { Database } from 'better-sqlite3'
import type { NewRating } from '../new-interaction.ts'
import type { InteractionRowTable } from '../schema.ts'
import { bulkInsert, type SqlValue } from './bulk-insert.ts'
import type { RolledRow } from './day-rollup.ts'
import type { Dictionaries } from './dictionaries.ts'
import type { PendingRow } from './pending-row.ts'

/** What a row gets when it is stored. `lineShift`: line less record of most rows. */
interface Storing {
  id: number
  values: RolledRow
  readonly lineShift: number
  readonly names: Dictionaries
}
type Column = readonly [name: keyof InteractionRowTable, read: (pending: PendingRow, storing: Storing) => SqlValue]

// One function per column, not one for all names: the engine then reads each place of the object directly.
const required: readonly Column[] = [
  ['id', (_, { id }) => id],
  ['record', ({ row }) => row.record],
  ['provider_id', ({ providerId }) => providerId],
  ['service_id', (_, { values }) => values.service_id],
  ['channel_id', (_, { values }) => values.channel_id],
  ['provenance_id', ({ provenanceId }) => provenanceId],
  ['arrived_at', ({ row }) => row.arrivedAt],
  ['wait_kind', (_, { values }) => values.wait_kind],
  ['row_hash', ({ row }) => row.rowHash],
  ['filled', ({ row }) => row.filled],
]
/** Columns that are left out as long as no row differs from what the table then has: null, or shown. */
const optional: readonly Column[] = [
  ['line', ({ row }, { lineShift }) => (row.line - row.record === lineShift ? null : row.line)],
  ['spelled_id', ({ spelledId }) => spelledId],
  ['local_minute', ({ row }) => row.localMinute],
  ['called_at', ({ row }) => row.calledAt],
  ['finished_at', ({ row }) => row.finishedAt],
  ['updated_at', ({ row }) => row.updatedAt],
  ['wait_s', ({ row }) => row.waitSeconds],
  ['quoted_wait_s', ({ row }) => row.quotedWaitSeconds],
  ['service_s', ({ row }) => row.serviceSeconds],
  ['resolution_s', ({ row }) => row.resolutionSeconds],
  ['outcome', ({ row }) => row.outcome],
  ['solved_first_time', ({ row }) => flag(row.solvedFirstTime)],
  ['reopened', ({ row }) => row.reopened],
  ['csat_value', (_, { values }) => values.csat_value],
  ['csat_answer', ({ row }, { names }) => answerId(row.csat, names)],
  ['nps_value', (_, { values }) => values.nps_value],
  ['nps_answer', ({ row }, { names }) => answerId(row.nps, names)],
  ['ces_value', (_, { values }) => values.ces_value],
  ['ces_answer', ({ row }, { names }) => answerId(row.ces, names)],
  ['rating_offered', (_, { values }) => values.rating_offered],
  ['complaint', (_, { values }) => values.complaint],
  ['complaint_category', ({ row }) => row.complaintCategory],
  ['comment', ({ row }) => row.comment],
  ['language', ({ row }) => row.language],
  ['customer', ({ row }) => row.customer],
  ['customer_type', ({ row }) => row.customerType],
  ['provider_since', ({ row }) => row.providerSince],
  ['external_id', ({ row }) => row.externalId],
]
const visible: Column = ['visible', ({ visible }) => visible]
const isUsual = ([name]: Column, value: SqlValue) => value === (name === 'visible' ? 1 : null)

interface RunOfRows {
  readonly pending: readonly PendingRow[]
  /** Of each row in turn. */
  readonly values: readonly RolledRow[]
  readonly firstId: number
  readonly lineShift: number
}

export interface RowInserter {
  /** Takes the rows of a run, which get consecutive ids. */
  add(run: RunOfRows): void
  /** Stores what waits for more rows. */
  flush(): void
}

/** Stores rows, many per statement, naming only the columns that the file fills. */
export function rowInserter(raw: Database, names: Dictionaries): RowInserter {
  const insert = bulkInsert(raw, 'interaction_row')
  let columns = required.map(([name]) => name)
  let reads = required.map(([, read]) => read)
  const unused = new Set([...optional, visible])

  function isUnusual(column: Column, { pending, values, firstId, lineShift }: RunOfRows): boolean {
    const storing = { id: firstId, values: values[0]!, lineShift, names }
    return pending.some((one, i) => {
      storing.values = values[i]!
      return !isUsual(column, column[1](one, storing))
    })
  }

  function add(run: RunOfRows): void {
    for (const column of unused)
      if (isUnusual(column, run)) {
        unused.delete(column)
        columns = [...columns, column[0]]
        reads = [...reads, column[1]]
      }
    const storing = { id: run.firstId, values: run.values[0]!, lineShift: run.lineShift, names }
    const all: SqlValue[] = []
    for (let i = 0; i < run.pending.length; i++) {
      storing.values = run.values[i]!
      for (let c = 0; c < reads.length; c++) all.push(reads[c]!(run.pending[i]!, storing))
      storing.id++
    }
    insert.add(columns, all)
  }

  return { add, flush: () => insert.flush() }
}

const flag = (value: boolean | null) => (value === null ? null : Number(value))

function answerId(rating: NewRating | null, names: Dictionaries): number | null {
  return rating && names.answer(rating).answerId
}
