import type { Overview } from '#contract/overview.ts'
import { formatDate, formatFigure, formatNumber } from '#words/format.ts'
import { say, sayAny } from '#words/say.ts'
import { VerdictMark } from '../../parts/verdict-mark.tsx'
import { PaperTable, type PaperColumn } from '../parts/paper-table.tsx'

type SignalRow = Overview['signals'][number]
interface Signal {
  readonly row: SignalRow
  readonly cell: SignalRow['cells'][number]
}

interface SignalsSectionProps {
  readonly signals: readonly SignalRow[]
  /** Pixels of a page. */
  readonly room: number
  /** Which days the figures are of, where these are not those of the report. */
  readonly period?: string
}

/** Signals only; locations without one are counted. */
export function SignalsSection({ signals, room, period }: SignalsSectionProps) {
  const found = signals.flatMap(row => row.cells.filter(isSignal).map(cell => ({ row, cell })))
  const quiet = signals.filter(row => !row.cells.some(isSignal)).length
  return (
    <section className={found.length <= ONE_PAGE ? 'paper-block' : 'paper-long'}>
      <h2 className="paper-heading">{say('paper.signals.title', { count: found.length })}</h2>
      {found.length > 0 && (
        <PaperTable columns={columns} rows={found} keyOf={keyOf} nameOf={({ row }) => row.name} room={room - NOTE} dense />
      )}
      <p className="paper-note">
        {say('paper.signals.quiet', { quiet, found: found.length })}
        {period !== undefined && found.length > 0 && ` ${say('paper.signals.period', { period })}`}
      </p>
    </section>
  )
}

/** Signals that fit one page surely; the note after them takes so many pixels. */
const ONE_PAGE = 34
const NOTE = 44

function isSignal({ verdict }: SignalRow['cells'][number]): boolean {
  return verdict === 'better' || verdict === 'worse'
}

function keyOf({ row, cell }: Signal): string {
  return row.locationId + cell.metric
}

const columns: readonly PaperColumn<Signal>[] = [
  { head: say('signals.location'), kind: 'name', cell: ({ row }) => row.name },
  { head: say('locations.metric'), kind: 'text', cell: ({ cell }) => sayAny(`metric.${cell.metric}.name`) },
  { head: say('locations.verdict'), kind: 'text', cell: ({ cell }) => <VerdictMark verdict={cell.verdict} /> },
  {
    head: say('paper.signals.seen'),
    kind: 'text',
    cell: ({ cell }) => (cell.rule === null ? '–' : sayAny(`paper.rule.${cell.rule}`)),
  },
  { head: say('paper.signals.week'), cell: ({ cell }) => (cell.week === null ? '–' : formatDate(cell.week)) },
  { head: say('paper.signals.value'), cell: ({ cell }) => formatFigure(cell.value, cell.unit) },
  { head: say('paper.column.n'), cell: ({ cell }) => formatNumber(cell.n) },
]
