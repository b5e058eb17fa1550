import type { HeldColumns } from '../held-columns.ts'
import type { Numbers } from '../packed-columns.ts'
import { isSmallPart } from './small-part.ts'
import { takenRows } from './taken-rows.ts'

type RowsOf<Column> = (held: HeldColumns, name: string, make: (held: HeldColumns) => Column) => Column

/**
 * As madeOnce, of columns by row, each row by itself: those of a part are taken from the column of the whole, unless the part is small and
 * the whole has none yet.
 *
 * @param most bytes of the columns of one whole or part together; what was not asked for longest goes first, the last is kept in any case
 */
export function rowsMadeOnce<Column extends Numbers | Int32Array>(most = Number.POSITIVE_INFINITY): RowsOf<Column> {
  const known = new WeakMap<HeldColumns, Map<string, Column>>()
  const rowsOf: RowsOf<Column> = (held, name, make) => {
    const own = known.get(held) ?? new Map<string, Column>()
    known.set(held, own)
    const found = own.get(name) ?? made(held, name, make)
    own.delete(name)
    own.set(name, found)
    while (own.size > 1 && bytesOf(own) > most) own.delete(own.keys().next().value!)
    return found
  }
  const made: RowsOf<Column> = (held, name, make) => {
    const { part } = held
    if (!part || (isSmallPart(part) && !known.get(part.of)?.has(name))) return make(held)
    return takenRows(rowsOf(part.of, name, make), part.rows)
  }
  return rowsOf
}

function bytesOf(columns: ReadonlyMap<string, Numbers | Int32Array>): number {
  return [...columns.values()].reduce((sum, { byteLength }) => sum + byteLength, 0)
}
