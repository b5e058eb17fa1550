import { useVirtualizer } from '@tanstack/react-virtual'
import { type CSSProperties, memo, useRef } from 'react'
import type { InteractionRow, InteractionSort } from '#contract/interactions.ts'
import { say } from '#words/say.ts'
import { SideScroll } from '../parts/side-scroll.tsx'
import { useFromTop } from '../parts/use-from-top.ts'
import { middleOf, useInSteps } from '../parts/use-in-steps.ts'
import type { Asked } from './asked.ts'
import type { RowColumn } from './row-columns.tsx'
import { useRowPages } from './use-row-pages.ts'

const ROW = 32
/** Rows drawn beyond the edge of what is seen. */
const OVERSCAN = 8
/** Browsers draw nothing taller than some 33 million pixels. */
export const MOST_ROWS = 1_000_000

export interface Order {
  readonly sort: InteractionSort
  readonly descending: boolean
}

interface InteractionTableProps {
  readonly total: number
  readonly columns: readonly RowColumn[]
  readonly order: Order
  readonly onSort: (sort: InteractionSort) => void
  readonly asked: Asked
}

/** Any number of rows, of which only those on screen exist. Headers of columns that sort are buttons. */
export function InteractionTable({ total, columns, order, onSort, asked }: InteractionTableProps) {
  const scroller = useRef<HTMLDivElement>(null)
  const count = Math.min(total, MOST_ROWS)
  // oxlint-disable-next-line react/incompatible-library -- the compiler leaves it as it is
  const virtual = useVirtualizer({ count, getScrollElement: () => scroller.current, estimateSize: () => ROW, overscan: OVERSCAN })
  useFromTop(virtual)
  const items = virtual.getVirtualItems()
  const rowAt = useRowPages(asked, items[0]?.index ?? 0, items.at(-1)?.index ?? 0)
  const wanted = items.map(({ index }) => ({ index, value: rowAt(index) }))
  const drawn = useInSteps(wanted, middleOf(virtual.range))
  const widths = columns.map(({ width }) => width).join(' ')
  return (
    <SideScroll scroller={scroller} className="rows" label={say('interactions.table')}>
      <div
        role="table"
        aria-label={say('interactions.table')}
        aria-rowcount={count + 1}
        className="rows-table"
        style={{ '--columns': widths } as CSSProperties} // once, and not in every row
      >
        <div role="rowgroup" className="rows-head">
          <div role="row" aria-rowindex={1} className="row">
            {columns.map(column => (
              <Header key={column.id} column={column} order={order} onSort={onSort} />
            ))}
          </div>
        </div>
        <div role="rowgroup" className="rows-body" style={{ height: virtual.getTotalSize() }}>
          {drawn.map(({ index, value }, i) => (
            <Row
              key={index}
              index={index}
              row={value}
              columns={columns}
              before={(index - 1 - (drawn[i - 1]?.index ?? -1)) * ROW}
            />
          ))}
        </div>
      </div>
    </SideScroll>
  )
}

interface HeaderProps {
  readonly column: RowColumn
  readonly order: Order
  readonly onSort: (sort: InteractionSort) => void
}

function Header({ column, order, onSort }: HeaderProps) {
  const { sort, header } = column
  const className = column.align === 'end' ? 'cell at-end' : 'cell'
  if (sort === undefined) {
    return (
      <div role="columnheader" className={className}>
        {header}
      </div>
    )
  }
  const sorted = order.sort === sort ? (order.descending ? 'descending' : 'ascending') : 'none'
  return (
    <div role="columnheader" className={className} aria-sort={sorted}>
      <button type="button" className="sort" onClick={() => onSort(sort)}>
        {header}
        <span className="sort-arrow" aria-hidden="true">
          {sorted === 'none' ? '' : sorted === 'ascending' ? '↑' : '↓'}
        </span>
      </button>
    </div>
  )
}

interface RowProps {
  readonly index: number
  readonly row: InteractionRow | undefined
  readonly columns: readonly RowColumn[]
  /** Pixels of rows above it that are not drawn. */
  readonly before: number
}

/** Drawn again only when it becomes another row: most stay while the table scrolls. */
const Row = memo(function Row({ index, row, columns, before }: RowProps) {
  return (
    <div role="row" aria-rowindex={index + 2} className="row" style={before === 0 ? undefined : { marginTop: before }}>
      {columns.map((column, i) =>
        row === undefined ? (
          <div key={column.id} role="cell" className="cell">
            {i === 0 && say('interactions.loading')}
          </div>
        ) : (
          <Cell key={column.id} column={column} row={row} />
        ),
      )}
    </div>
  )
})

function Cell({ column: { align, name, cell }, row }: { readonly column: RowColumn; readonly row: InteractionRow }) {
  const words = name?.(row) ?? null
  if (words === null)
    return (
      <div role="cell" className={align === 'end' ? 'cell at-end number' : 'cell'}>
        {cell(row)}
      </div>
    )
  return (
    <div role="cell" className="cell name" dir="auto" title={words}>
      {words}
    </div>
  )
}
