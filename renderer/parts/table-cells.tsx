import { memo, type Ref } from 'react'
import type { Sorted, TableColumn } from './table-column.ts'

interface TableHeadProps<Row> {
  readonly columns: readonly TableColumn<Row>[]
  readonly sortedBy: (id: string) => Sorted
  readonly onSort: (id: string) => void
  /** Its number among all rows, where not all of them are drawn. */
  readonly index?: number
}

/** Headers of columns that sort are buttons. */
export function TableHead<Row>({ columns, sortedBy, onSort, index }: TableHeadProps<Row>) {
  return (
    <thead>
      <tr aria-rowindex={index}>
        {columns.map(column => (
          <HeaderCell key={column.id} column={column} sorted={sortedBy(column.id)} onSort={() => onSort(column.id)} />
        ))}
      </tr>
    </thead>
  )
}

interface HeaderCellProps<Row> {
  readonly column: TableColumn<Row>
  readonly sorted: Sorted
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

interface TableRowProps<Row> {
  readonly columns: readonly TableColumn<Row>[]
  readonly row: Row
  readonly className: string | undefined
  /** Which of the rows below the header it is, and how its height is taken, where not all of them are drawn. */
  readonly index?: number
  readonly measure?: Ref<HTMLTableRowElement>
}

function DrawnRow<Row>({ columns, row, className, index, measure }: TableRowProps<Row>) {
  return (
    <tr ref={measure} className={className} data-index={index} aria-rowindex={index === undefined ? undefined : index + 2}>
      {columns.map((column, i) => (
        <BodyCell key={column.id} column={column} first={i === 0} row={row} />
      ))}
    </tr>
  )
}

/** Drawn again only when it becomes another row: most stay while a table scrolls. */
export const TableRow = memo(DrawnRow) as typeof DrawnRow // memo forgets the type of the row

interface BodyCellProps<Row> {
  readonly column: TableColumn<Row>
  readonly first: boolean
  readonly row: Row
}

function BodyCell<Row>({ column, first, row }: BodyCellProps<Row>) {
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
