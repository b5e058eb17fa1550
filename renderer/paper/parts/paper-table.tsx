import { useLayoutEffect, useRef, useState, type ReactNode } from 'react'
import { textWidth } from '../../plots/fit-text.ts'
import { useScale } from '../furniture/report-context.ts'
import { balancedParts } from './balanced-parts.ts'

export interface PaperColumn<Row> {
  readonly head: string
  readonly cell: (row: Row) => ReactNode
  /** Names lead the row and may take several lines; texts stand left; figures, the usual kind, right. */
  readonly kind?: 'name' | 'text'
}

interface PaperTableProps<Row> {
  readonly columns: readonly PaperColumn<Row>[]
  readonly rows: readonly Row[]
  readonly keyOf: (row: Row) => string
  /** What the name column holds, for the height of rows; without it every row has one line. */
  readonly nameOf?: (row: Row) => string
  /** Pixels that a page has for the table and its heading. */
  readonly room: number
  /** Rows stand close even where there is room for more air. */
  readonly dense?: boolean
}

/** Pixels, as paper.css has them: heading and table head, the heading of both, a row at ease or close, each further line of a name. */
const HEAD = 84
const HEADING = 40
const roomy = 27
const close = 20.5
const LINE = 16
const NAME_WIDTH = 177
/** 9 pt; names are drawn a little narrower than plots reckon with. */
const FONT = 12 * 0.9

/** A table that fits a page whole where it can; a longer one goes on in parts of about the same height under a repeated head. */
export function PaperTable<Row>({ columns, rows, keyOf, nameOf, room, dense = false }: PaperTableProps<Row>) {
  const heightOf = (line: number, zoom: number) => (row: Row) => zoom * (line + (linesOf(nameOf?.(row) ?? '') - 1) * LINE)
  const fitsAtEase = (zoom: number) => !dense && rows.reduce((total, row) => total + heightOf(roomy, zoom)(row), HEAD) <= room
  const { table, zoom, breaks, isHigher } = useFit(each => (fitsAtEase(each) ? room - HEADING : Infinity))
  const atEase = fitsAtEase(zoom) && !isHigher
  const parts = balancedParts(rows, heightOf(atEase ? roomy : close, zoom), room - HEAD)
  return (
    <table className={classes(atEase, breaks)} ref={table} style={zoom === 1 ? {} : { zoom }}>
      <thead>
        <tr>
          {columns.map(({ head, kind }, i) => (
            <th key={i} scope="col" className={kind} dir="auto">
              {head}
            </th>
          ))}
        </tr>
      </thead>
      {parts.map((part, i) => (
        <tbody key={part[0] === undefined ? i : keyOf(part[0])}>
          {part.map(row => (
            <tr key={keyOf(row)}>
              {columns.map((column, at) => (
                <Cell key={at} column={column} row={row} />
              ))}
            </tr>
          ))}
        </tbody>
      ))}
    </table>
  )
}

function classes(atEase: boolean, breaks: boolean): string {
  return ['paper-table', ...(atEase ? ['roomy'] : []), ...(breaks ? ['breaks'] : [])].join(' ')
}

/**
 * Large text gives way where a table would not fit the paper's width, down to the usual size and no further; then the words of its head
 * break. Where names turn out to take more lines than was reckoned, a table at ease is higher than its room.
 */
function useFit(roomOf: (zoom: number) => number) {
  const table = useRef<HTMLTableElement>(null)
  const [zoom, setZoom] = useState(1)
  const [breaks, setBreaks] = useState(false)
  const [isHigher, setHigher] = useState(false)
  const scale = useScale()
  const room = roomOf(zoom)
  useLayoutEffect(() => {
    const element = table.current
    const room = element?.parentElement?.clientWidth ?? 0
    if (!element || room === 0) return
    const needed = element.offsetWidth * zoom
    if (needed <= room + 1) return
    if (zoom > 1 / scale) setZoom(Math.max(1 / scale, (zoom * room) / needed))
    else setBreaks(true)
  }, [scale, zoom])
  useLayoutEffect(() => {
    if (table.current && table.current.offsetHeight * zoom > room) setHigher(true)
  }, [room, zoom])
  return { table, zoom, breaks, isHigher }
}

function Cell<Row>({ column, row }: { readonly column: PaperColumn<Row>; readonly row: Row }) {
  if (column.kind !== 'name') return <td className={column.kind}>{column.cell(row)}</td>
  return (
    <th scope="row" className="name">
      <span dir="auto">{column.cell(row)}</span>
    </th>
  )
}

function linesOf(name: string): number {
  return Math.max(1, Math.ceil(textWidth(name, FONT) / NAME_WIDTH))
}
