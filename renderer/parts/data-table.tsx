import { createSortedRowModel, rowSortingFeature, tableFeatures, useTable, type SortingState } from '@tanstack/react-table'
import { useMemo, type ReactNode } from 'react'
import { useKept } from '../history-memory.ts'

export interface TableColumn<Row> {
  readonly id: string
  readonly header: string
  readonly cell: (row: Row) => ReactNode
  /** What the column is sorted by; without it the column cannot be sorted. Null sorts last both ways. */
  readonly sort?: (row: Row) => number | string | null
  /** Numbers stand at the end. */
  readonly align?: 'start' | 'end'
  /** Explanation of the header, on hover. */
  readonly hint?: string
  /** Pixels; other columns share the rest. */
  readonly width?: number
}

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
export function DataTable<Row>({
  caption,
  columns,
  rows,
  rowId,
  sortedBy,
  compact = false,
  maxHeight,
  rowClass,
}: DataTableProps<Row>) {
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
  return (
    <div className="table-scroll" role="group" aria-label={caption} tabIndex={0} style={maxHeight ? { maxHeight } : undefined}>
      <table className={compact ? 'table table-compact' : 'table'}>
        <caption className="visually-hidden">{caption}</caption>
        <thead>
          <tr>
            {columns.map(column => (
              <HeaderCell
                key={column.id}
                column={column}
                sorted={sortOf(sorting, column.id)}
                onSort={() => table.getColumn(column.id)?.toggleSorting()}
              />
            ))}
          </tr>
        </thead>
        <tbody>
          {table.getRowModel().rows.map(row => (
            <tr key={row.id} className={rowClass?.(row.original.row)}>
              {columns.map((column, i) => (
                <BodyCell key={column.id} column={column} first={i === 0} row={row.original.row} />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
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

function order(a: unknown, b: unknown): number {
  return typeof a === 'string' && typeof b === 'string' ? a.localeCompare(b, 'en', { numeric: true }) : Number(a) - Number(b)
}

function sortOf(sorting: SortingState, id: string): 'ascending' | 'descending' | undefined {
  const found = sorting.find(each => each.id === id)
  return found && (found.desc ? 'descending' : 'ascending')
}

interface HeaderCellProps<Row> {
  readonly column: TableColumn<Row>
  readonly sorted: 'ascending' | 'descending' | undefined
  readonly onSort: () => void
}

function HeaderCell<Row>({ column, sorted, onSort }: HeaderCellProps<Row>) {
  const className = column.align === 'end' ? 'at-end' : undefined
  const style = column.width ? { width: column.width } : undefined
  if (!column.sort) {
    return (
      <th scope="col" className={className} style={style} title={column.hint}>
        {column.header}
      </th>
    )
  }
  return (
    <th scope="col" className={className} style={style} aria-sort={sorted ?? 'none'} title={column.hint}>
      <button type="button" className="sort" onClick={onSort}>
        {column.header}
        <span className="sort-arrow" aria-hidden="true">
          {sorted === 'ascending' ? '↑' : sorted === 'descending' ? '↓' : ''}
        </span>
      </button>
    </th>
  )
}

function BodyCell<Row>({
  column,
  first,
  row,
}: {
  readonly column: TableColumn<Row>
  readonly first: boolean
  readonly row: Row
}) {
  const className = column.align === 'end' ? 'at-end number' : undefined
  const behind = column.sort?.(row)
  const number = typeof behind === 'number' && column.align === 'end' ? behind : undefined
  if (!first)
    return (
      <td className={className} data-number={number}>
        {column.cell(row)}
      </td>
    )
  return (
    <th scope="row" className={className}>
      {column.cell(row)}
    </th>
  )
}
