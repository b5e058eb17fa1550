import { createSortedRowModel, rowSortingFeature, tableFeatures, useTable, type SortingState } from '@tanstack/react-table'
import { use, useMemo } from 'react'
import { useKept } from '../history-memory.ts'
import { LongTable } from './long-table.tsx'
import { SideScroll } from './side-scroll.tsx'
import { TableHead, TableRow } from './table-cells.tsx'
import type { Sorted, TableColumn } from './table-column.ts'
import { SHORT } from './use-seen-rows.ts'
import { WholeTables } from './whole-tables.ts'

export type { TableColumn } from './table-column.ts'

interface DataTableProps<Row> {
  /** What the table is, for readers that do not see what stands above it. */
  readonly caption: string
  readonly columns: readonly TableColumn<Row>[]
  readonly rows: readonly Row[]
  readonly rowId: (row: Row) => string
  readonly sortedBy?: { readonly id: string; readonly descending?: boolean }
  readonly compact?: boolean
  /** Pixels; a longer table scrolls under its header. */
  readonly maxHeight?: number
  readonly rowClass?: (row: Row) => string | undefined
}

/** Rows are wrapped, so that any type of row will do. */
interface Held<Row> {
  readonly row: Row
}

const features = tableFeatures({ rowSortingFeature, sortedRowModel: createSortedRowModel() })

/** A table whose first column names the row. Headers are buttons, so sorting works by keyboard; order is said by `aria-sort`. */
export function DataTable<Row>(props: DataTableProps<Row>) {
  const { caption, columns, rows, compact = false, maxHeight, rowClass } = props
  const { sorted, sortedBy, onSort } = useSorted(props)
  const isWhole = use(WholeTables) || rows.length <= SHORT
  const head = { sortedBy, onSort }
  if (!isWhole)
    return <LongTable key={caption} {...{ caption, columns, compact, maxHeight, rowClass }} rows={sorted} head={head} />
  return (
    <SideScroll label={caption} style={maxHeight ? { maxHeight } : undefined}>
      <table className={compact ? 'table table-compact' : 'table'}>
        <caption className="visually-hidden">{caption}</caption>
        <TableHead columns={columns} {...head} />
        <tbody>
          {sorted.map(({ id, row }) => (
            <TableRow key={id} columns={columns} row={row} className={rowClass?.(row)} />
          ))}
        </tbody>
      </table>
    </SideScroll>
  )
}

function useSorted<Row>({ caption, columns, rows, rowId, sortedBy }: DataTableProps<Row>) {
  'use no memo' // the table stays the same object while its rows change
  const usual: SortingState = sortedBy ? [{ id: sortedBy.id, desc: sortedBy.descending ?? false }] : []
  const [sorting, setSorting] = useKept(`sorting of ${caption}`, usual)
  const defs = useMemo(() => columns.map(definition<Row>), [columns])
  const data = useMemo(() => rows.map(row => ({ row })), [rows])
  const table = useTable({
    features,
    columns: defs,
    data,
    getRowId: held => rowId(held.row),
    state: { sorting },
    onSortingChange: change => setSorting(typeof change === 'function' ? change(sorting) : change),
    enableSortingRemoval: false,
  })
  return {
    sorted: table.getRowModel().rows.map(({ id, original: { row } }) => ({ id, row })),
    sortedBy: (id: string) => sortOf(sorting, id),
    onSort: (id: string) => table.getColumn(id)?.toggleSorting(),
  }
}

function definition<Row>(column: TableColumn<Row>) {
  return {
    id: column.id,
    accessorFn: ({ row }: Held<Row>) => column.sort?.(row) ?? undefined,
    enableSorting: column.sort !== undefined,
    sortUndefined: 'last' as const,
    sortDescFirst: column.align === 'end',
    sortFn: (a: { getValue: (id: string) => unknown }, b: { getValue: (id: string) => unknown }, id: string) =>
      order(a.getValue(id), b.getValue(id)),
  }
}

/** Made once: thousands of names are then sorted in some milliseconds. */
const names = new Intl.Collator('en', { numeric: true })

function order(a: unknown, b: unknown): number {
  return typeof a === 'string' && typeof b === 'string' ? names.compare(a, b) : Number(a) - Number(b)
}

function sortOf(sorting: SortingState, id: string): Sorted {
  const found = sorting.find(each => each.id === id)
  return found && (found.desc ? 'descending' : 'ascending')
}
