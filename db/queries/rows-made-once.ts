import type { HeldColumns } from '../held-columns.ts'
import type { Numbers } from '../packed-columns.ts'
import { isSmallPart } from './small-part.ts'
import { takenRows } from './taken-rows.ts'

type RowsOf<Column> = (held: HeldColumns, name: string, make: (held: HeldColumns) => Column) => Column

/**
 * As madeOnce, of columns by row, each row by itself: those of a part are taken from the column of the whole, unless the part is small and
 * the whole has none yet.
 */
export function rowsMadeOnce<Column extends Numbers | Int32Array>(): RowsOf<Column> {
  const known = new WeakMap<HeldColumns, Map<string, Column>>()
  const rowsOf: RowsOf<Column> = (held, name, make) => {
    const own = known.get(held) ?? new Map<string, Column>()
    known.set(held, own)
    const found = own.get(name) ?? made(held, name, make)
    own.set(name, found)
    return found
  }
  const made: RowsOf<Column> = (held, name, make) => {
    const { part } = held
    if (!part || (isSmallPart(part) && !known.get(part.of)?.has(name))) return make(held)
    return takenRows(rowsOf(part.of, name, make), part.rows)
  }
  return rowsOf
}
