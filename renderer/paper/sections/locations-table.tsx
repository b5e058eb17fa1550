import type { LocationRow, LocationsList } from '#contract/locations.ts'
import { formatFigure, formatNumber, formatShare } from '#words/format.ts'
import { say, sayAny } from '#words/say.ts'
import { StandingMark, VerdictMark } from '../../parts/verdict-mark.tsx'
import { commonUnit, withoutUnit } from '../parts/common-unit.ts'
import { PaperTable, type PaperColumn } from '../parts/paper-table.tsx'

interface LocationsTableProps {
  readonly list: LocationsList
  /** Pixels of a page. */
  readonly room: number
}

/** Locations up to this many stay together on a page. */
const ONE_PAGE = 34
/** Pixels of the line below the table. */
const FOOT = 28

/** Every location of the selection in order of name, one row each; the head repeats on each page. */
export function LocationsTable({ list, room }: LocationsTableProps) {
  return (
    <section className={list.rows.length <= ONE_PAGE ? 'paper-block' : 'paper-long'}>
      <h2 className="paper-heading">
        {say('paper.table.title', { metric: sayAny(`metric.${list.metric}.name`), count: list.rows.length })}
      </h2>
      <PaperTable columns={columnsOf(list)} rows={list.rows} keyOf={keyOf} nameOf={nameOf} room={room - FOOT} />
      <p className="paper-note">{say('paper.table.foot', { centre: formatFigure(list.centre, list.unit) })}</p>
    </section>
  )
}

const keyOf = ({ locationId }: LocationRow) => locationId
const nameOf = ({ name }: LocationRow) => name

function columnsOf(list: LocationsList): readonly PaperColumn<LocationRow>[] {
  const figures = figuresOf(list)
  return [
    { head: say('locations.location'), kind: 'name', cell: nameOf },
    { head: say('paper.column.n'), cell: row => formatNumber(row.n) },
    { head: say('locations.missing'), cell: row => formatNumber(row.missing) },
    ...(list.metric === 'wait' ? waitColumns(figures) : ratingColumns(figures)),
    { head: figures.head(say('paper.column.estimate')), cell: row => figures.cell(row.estimate) },
    { head: figures.head(say('paper.column.interval')), cell: row => intervalWords(row, figures) },
    { head: say('paper.column.rank'), cell: row => rankRange(row.rank) },
    { head: say('locations.standing'), kind: 'text', cell: row => <StandingMark standing={row.standing} short /> },
    { head: say('locations.verdict'), kind: 'text', cell: row => <VerdictMark verdict={row.verdict} /> },
  ]
}

/** How the figures of a table are written: a unit that all share stands in the heads. */
interface Figures {
  readonly head: (column: string) => string
  readonly cell: (value: number | null) => string
}

function figuresOf({ rows, unit }: LocationsList): Figures {
  const values = rows.flatMap(row => [row.median, row.p90, row.estimate, row.lower, row.upper])
  const common = unit === 'seconds' ? commonUnit(values.map(value => formatFigure(value, unit))) : null
  return {
    head: column => (common === null ? column : say('paper.column.unit', { column: unbroken(column), unit: common })),
    cell: value => withoutUnit(formatFigure(value, unit), common),
  }
}

/** On one line, with the unit below. */
function unbroken(text: string): string {
  return text.replaceAll(' ', '\u00a0')
}

function waitColumns({ head, cell }: Figures): readonly PaperColumn<LocationRow>[] {
  return [
    { head: head(say('locations.median')), cell: row => cell(row.median) },
    { head: head(say('paper.column.p90')), cell: row => cell(row.p90) },
  ]
}

function ratingColumns({ cell }: Figures): readonly PaperColumn<LocationRow>[] {
  return [
    { head: say('paper.column.mean'), cell: row => cell(row.raw) },
    { head: say('locations.satisfied'), cell: row => (row.satisfied ? formatShare(row.satisfied.share) : say('shell.nothing')) },
  ]
}

function intervalWords({ lower, upper }: LocationRow, { cell }: Figures): string {
  if (lower === null || upper === null) return say('shell.nothing')
  return say('paper.interval.bare', { lower: cell(lower), upper: cell(upper) })
}

/** "4–19": the ranks that the location may have. */
function rankRange(rank: LocationRow['rank']): string {
  return rank
    ? say('paper.rank', { best: rank.best, worst: rank.worst, same: rank.best === rank.worst ? 'yes' : 'no' })
    : say('shell.nothing')
}
