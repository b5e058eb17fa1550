import { useLayoutEffect, useState, type RefObject } from 'react'
import type { SortedRow } from './long-table.tsx'
import type { TableColumn } from './table-column.ts'

/** Rows from the top, and as many from all over the table, that say how wide columns have to be. */
const FIRST = 20

interface TableLayout {
  /** Pixels, column by column. */
  readonly widths: readonly number[]
  readonly width: number
  /** Pixels of a usual row. */
  readonly rowHeight: number
  /** Whose layout it is. */
  readonly key: string
}

/**
 * Widths of columns as the browser lays out the rows that are drawn first, kept while the table scrolls: columns would jump with
 * every row that comes and goes otherwise. Null until then, and again when the room or the columns change.
 */
export function useColumnWidths<Row>(
  scroller: RefObject<HTMLElement | null>,
  columns: readonly TableColumn<Row>[],
): TableLayout | null {
  const ids = columns.map(({ id, header }) => `${id} ${header}`).join()
  const [layout, setLayout] = useState<TableLayout | null>(null)
  useLayoutEffect(() => {
    const element = scroller.current
    if (!element) return
    const look = () => {
      const key = keyOf(element, ids)
      if (layout === null) setLayout(layoutOf(element, key))
      else if (layout.key !== key) setLayout(null)
    }
    look()
    const observer = new ResizeObserver(look)
    observer.observe(element)
    return () => observer.disconnect()
  }, [scroller, ids, layout])
  return layout
}

/** A layout holds for one width of the room, one density and the same columns. */
function keyOf(element: HTMLElement, ids: string): string {
  return [element.clientWidth, getComputedStyle(element).getPropertyValue('--row'), ids].join()
}

function layoutOf(element: HTMLElement, key: string): TableLayout {
  const widths = [...element.querySelectorAll('thead th')].map(cell => cell.getBoundingClientRect().width)
  const heights = [...element.querySelectorAll('tbody tr[data-index]')].map(row => row.getBoundingClientRect().height)
  const rowHeight = heights.toSorted((a, b) => a - b)[heights.length >> 1] ?? 0
  return { widths, width: widths.reduce((sum, width) => sum + width, 0), rowHeight, key }
}

/** Which rows are likely to need the most room: the first, some from everywhere, and of each column that sorts the longest word and the greatest number. */
export function widestOf<Row>(rows: readonly SortedRow<Row>[], columns: readonly TableColumn<Row>[]): readonly number[] {
  const widest = columns.flatMap(({ sort }) => (sort ? [greatest(rows, ({ row }) => roomOf(sort(row)))] : []))
  const first = Array.from({ length: Math.min(FIRST, rows.length) }, (_, i) => i)
  const everywhere = first.map(i => Math.floor((i * rows.length) / FIRST))
  return [...new Set([...first, ...everywhere, ...widest])]
}

function roomOf(value: number | string | null): number {
  return typeof value === 'string' ? value.length : Math.abs(value ?? 0)
}

function greatest<Item>(items: readonly Item[], sizeOf: (item: Item) => number): number {
  let [at, most] = [0, -1]
  for (const [i, item] of items.entries()) {
    const size = sizeOf(item)
    if (size > most) [at, most] = [i, size]
  }
  return at
}
