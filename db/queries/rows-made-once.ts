import type { HeldColumns } from '../held-columns.ts'
import type { Numbers } from '../packed-columns.ts'
import { madeOnce } from './made-once.ts'
import { takenRows } from './taken-rows.ts'

type RowsOf<Column> = (held: HeldColumns, name: string, make: (held: HeldColumns) => Column) => Column

/** As madeOnce, of columns by row: those of a part are taken from the column of the whole. */
export function rowsMadeOnce<Column extends Numbers | Int32Array>(): RowsOf<Column> {
  const kept = madeOnce<Column>()
  const rowsOf: RowsOf<Column> = (held, name, make) => {
    const { part } = held
    return kept(held, name, () => (part ? takenRows(rowsOf(part.of, name, make), part.rows) : make(held)))
  }
  return rowsOf
}
