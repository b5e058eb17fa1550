import { useRef } from 'react'
import { say } from '#words/say.ts'
import { SideScroll } from './side-scroll.tsx'
import { TableHead, TableRow } from './table-cells.tsx'
import type { Sorted, TableColumn } from './table-column.ts'
import { TableFind, useFound } from './table-find.tsx'
import { useColumnWidths, widestOf } from './use-column-widths.ts'
import { useSeenRows } from './use-seen-rows.ts'

export interface SortedRow<Row> {
  readonly id: string
  readonly row: Row
}

interface LongTableProps<Row> {
  readonly caption: string
  readonly columns: readonly TableColumn<Row>[]
  readonly rows: readonly SortedRow<Row>[]
  readonly head: { readonly sortedBy: (id: string) => Sorted; readonly onSort: (id: string) => void }
  readonly compact: boolean
  readonly maxHeight: number | undefined
  readonly rowClass: ((row: Row) => string | undefined) | undefined
}

/**
 * A table of any number of rows, of which only those on screen exist, with a field that finds rows by their words. Columns keep
 * the widths that the first rows and the longest values ask for.
 */
export function LongTable<Row>({ caption, columns, rows, head, compact, maxHeight, rowClass }: LongTableProps<Row>) {
  const scroller = useRef<HTMLDivElement>(null)
  const find = useFound(caption, columns, rows)
  const layout = useColumnWidths(scroller, columns)
  const seen = useSeenRows(scroller, find.found, layout?.rowHeight ?? null)
  const drawn = layout === null ? seen.before(widestOf(find.found, columns)) : seen.parts()
  return (
    <div className="table-long" style={maxHeight ? { height: maxHeight } : undefined}>
      <TableFind caption={caption} {...find} rows={rows.length} onFind={() => scroller.current?.scrollTo({ top: 0 })} />
      <SideScroll scroller={scroller} label={caption}>
        <table
          className={compact ? 'table table-compact' : 'table'}
          style={layout ? { tableLayout: 'fixed', width: layout.width } : undefined}
          aria-rowcount={find.found.length + 1}
        >
          <caption className="visually-hidden">{caption}</caption>
          {layout && (
            <colgroup>
              {columns.map(({ id }, i) => (
                <col key={id} style={{ width: layout.widths[i] }} />
              ))}
            </colgroup>
          )}
          <TableHead columns={columns} {...head} index={1} />
          <tbody {...seen.focus}>
            {drawn.map(part =>
              'height' in part ? (
                <tr key={part.key} className="table-gap" aria-hidden="true">
                  <td colSpan={columns.length} style={{ height: part.height }} />
                </tr>
              ) : (
                <TableRow
                  key={part.id}
                  columns={columns}
                  row={part.row}
                  className={rowClass?.(part.row)}
                  index={part.index}
                  {...(layout && { measure: seen.measure })}
                />
              ),
            )}
          </tbody>
        </table>
        {find.found.length === 0 && <p className="table-none muted">{say('table.find.none')}</p>}
      </SideScroll>
    </div>
  )
}
