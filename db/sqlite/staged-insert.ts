import type { Database } from 'better-sqlite3'
import { type BulkInsert, bulkInsert, type SqlValue } from './bulk-insert.ts'
import { RecordBytes } from './record-bytes.ts'
import type { Staging } from './staging.ts'

/** So many values are handed over; with more, a file beside the store is worth making. */
const FEW_VALUES = 2 ** 16

interface Column {
  readonly name: string
  /** What a row has that does not name it. */
  readonly otherwise: SqlValue
}

/**
 * Inserts rows as bulkInsert does, those of a large import by staging them. They are there only after `flush`.
 *
 * @param few values that are handed over first, for tests
 */
export function stagedInsert(raw: Database, table: string, staging: Staging, few = FEW_VALUES): BulkInsert {
  const bound = bulkInsert(raw, table)
  const all = columnsOf(raw, table)
  const record = new RecordBytes()
  const definition = `CREATE TABLE ${table} (${all.map(({ name }) => name).join(', ')})`
  let handedOver = 0
  let id = 0
  let named: readonly string[] = []
  /** By column of the table: its place among those that are named, -1 = not named. */
  let places: readonly number[] = []

  function stage(values: readonly SqlValue[], length: number): void {
    for (let from = 0; from < length; from += named.length) {
      record.begin(all.length)
      for (let i = 0; i < all.length; i++) put(record, places[i]! < 0 ? all[i]!.otherwise : values[from + places[i]!]!)
      staging.add(++id, record)
    }
  }

  return {
    add(columns, values, length = values.length): void {
      if (handedOver < few || !staging.hasRoom) {
        handedOver += length
        return bound.add(columns, values, length)
      }
      if (columns !== named) {
        named = columns
        places = all.map(({ name }) => columns.indexOf(name))
      }
      stage(values, length)
    },
    flush(): void {
      bound.flush()
      staging.copy(table, { name: table, definition })
    },
  }
}

function columnsOf(raw: Database, table: string): Column[] {
  const columns = raw.pragma(`table_info(${table})`) as { name: string; dflt_value: string | null }[]
  return columns.map(({ name, dflt_value: written }) => ({ name, otherwise: written === null ? null : Number(written) }))
}

function put(record: RecordBytes, value: SqlValue): void {
  if (typeof value === 'number') record.whole(value)
  else if (typeof value === 'string') record.text(value)
  else if (value === null) record.none()
  else throw new TypeError('blocks are handed over')
}
