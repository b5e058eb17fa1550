import { ByteCursor } from './byte-cursor.ts'
import type { LongRecords } from './long-records.ts'
import { type Cell, cellOf, type Page, pageOf } from './page.ts'
import type { PageFile } from './page-file.ts'
import { recordHead, type Value, valuesOf } from './record.ts'
import { fits, type Shape } from './shapes.ts'
import { MOST_VALUES } from './trees.ts'

interface Wanted {
  readonly file: PageFile
  readonly number: number
  readonly shape: Shape
  readonly long: LongRecords
}

/** The rows of a page, as many values as the shape has columns; `unread` for each that is damaged. */
export function* rowsOfPage({ file, number, shape, long }: Wanted): Generator<Value[] | 'unread'> {
  const bytes = file.newPage()
  const page = file.read(number, bytes) ? pageOf(bytes, number) : null
  if (page === null) return yield 'unread'
  const cursor = new ByteCursor(bytes)
  const cells = Array.from({ length: page.cells }, (_, i) => cellOf(page, i, cursor))
  let before = -1
  for (const [i, cell] of cells.entries()) {
    const isPlaced = cell !== null && (shape.isOfKeys || isInOrder(before, cell.rowId, cells[i + 1]))
    const row = isPlaced ? rowOf({ page, cell, shape, cursor, long }) : null
    if (cell !== null && isPlaced) before = cell.rowId
    yield row ?? 'unread'
  }
}

/** A number that neither fits the one before nor leaves room for the next is not the row's own. */
function isInOrder(before: number, rowId: number, next: Cell | null | undefined): boolean {
  return rowId > before && !(next && next.rowId > before && next.rowId <= rowId)
}

interface Placed {
  readonly page: Page
  readonly cell: Cell
  readonly shape: Shape
  readonly cursor: ByteCursor
  readonly long: LongRecords
}

function rowOf({ page, cell, shape, cursor, long }: Placed): Value[] | null {
  const isWhole = cell.overflow === 0
  const bytes = isWhole ? page.bytes : long.whole(page, cell)
  if (bytes === null) return null
  const from = isWhole ? cell.from : 0
  const head = recordHead(cursor.go(bytes, from, from + cell.bytes), cell.bytes, MOST_VALUES)
  if (head === null || !fits(shape, head)) return null
  const values = valuesOf(bytes, head)
  while (values.length < shape.columns.length) values.push(null) // columns that were added after it
  if (shape.numbered >= 0) values[shape.numbered] = cell.rowId
  return values
}
