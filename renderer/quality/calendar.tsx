import type { Reporting, ReportingRow } from '#contract/quality.ts'
import { formatDate } from '#words/format.ts'
import { say } from '#words/say.ts'
import type { Question } from '../keys/figure-items.ts'
import { ChartFrame } from '../parts/chart-frame.tsx'
import { DataTable, type TableColumn } from '../parts/data-table.tsx'
import { sentence } from '../parts/describe.ts'
import { Name } from '../parts/name.tsx'
import { MarkField } from '../plots/mark-field.tsx'
import { WeekSquare, WeekStrip } from './week-strip.tsx'

const ROW = 24
const NAMES = 190
const AXIS = 24

/** Which weeks each location has reported: filled, half, empty; a week without a square is closed or not yet begun. The table has all locations. */
export function Calendar({ reporting, question }: { readonly reporting: Reporting; readonly question: Question }) {
  const { about } = reporting
  const rows = reporting.rows.filter(({ weeks }) => weeks.length > 0)
  const weeksEach = rows[0]?.weeksEach ?? 1
  const weeks = [...new Set(rows.flatMap(row => row.weeks.map(({ week }) => week)))].sort()
  return (
    <ChartFrame
      title={sentence(reporting.reading)}
      subtitle={say('calendar.subtitle', { weeks: weeksEach })}
      foot={<Foot drawn={rows.length} total={reporting.rows.length} />}
      height={rows.length * ROW + AXIS}
      facts={{ metric: null, about, n: about.interactions, missing: 0, question }}
      table={<CalendarTables rows={reporting.rows} />}
    >
      {width => (
        <MarkField label={say('calendar.label')} along="x" inRows>
          <ul className="calendar">
            {rows.map(row => (
              <li key={row.locationId} style={{ height: ROW }}>
                <span className="calendar-name" style={{ width: NAMES }}>
                  <Name>{row.name}</Name>
                </span>
                <WeekStrip row={row} weeks={weeks} width={width - NAMES} height={ROW} />
              </li>
            ))}
            <li className="calendar-axis muted" style={{ height: AXIS, paddingInlineStart: NAMES }}>
              <span>{weeks[0] && formatDate(weeks[0])}</span>
              <span>{weeks.length > 1 && formatDate(weeks.at(-1)!)}</span>
            </li>
          </ul>
        </MarkField>
      )}
    </ChartFrame>
  )
}

function Foot({ drawn, total }: { readonly drawn: number; readonly total: number }) {
  return (
    <span className="calendar-foot">
      <Legend />
      {drawn < total && <span>{say('calendar.drawn', { drawn, total })}</span>}
    </span>
  )
}

function Legend() {
  return (
    <span className="calendar-legend">
      {(['full', 'part', 'gap'] as const).map(state => (
        <span key={state}>
          <svg width={10} height={10} aria-hidden="true">
            <WeekSquare state={state} size={9} x={0.5} y={0.5} />
          </svg>
          {say(`calendar.${state}`)}
        </span>
      ))}
    </span>
  )
}

interface GapLine {
  readonly id: string
  readonly name: string
  readonly from: string
  readonly to: string
  readonly openDays: number
  readonly atEnd: boolean
}

/** The same as words: how far each location has reported, and every gap with its days. */
function CalendarTables({ rows }: { readonly rows: readonly ReportingRow[] }) {
  return (
    <>
      <DataTable compact caption={say('calendar.rows')} columns={rowColumns} rows={rows} rowId={row => row.locationId} />
      <p className="chart-subtitle">{say('calendar.gaps')}</p>
      <GapTable rows={rows} />
    </>
  )
}

const rowColumns: readonly TableColumn<ReportingRow>[] = [
  { id: 'name', header: say('locations.location'), cell: row => <Name>{row.name}</Name>, sort: row => row.name },
  { id: 'last', header: say('quality.reported-to'), cell: row => formatDate(row.lastDay), sort: row => row.lastDay },
  {
    id: 'days',
    header: say('quality.open-days'),
    hint: say('quality.open-days.hint'),
    cell: row => say('quality.of', { part: row.seen, whole: row.expected }),
    sort: row => row.expected - row.seen,
    align: 'end',
  },
  { id: 'gaps', header: say('calendar.gap-count'), cell: row => row.gaps.length, sort: row => row.gaps.length, align: 'end' },
]

function GapTable({ rows }: { readonly rows: readonly ReportingRow[] }) {
  const lines: GapLine[] = rows.flatMap(({ name, locationId, gaps }) =>
    gaps.map(gap => ({ id: `${locationId} ${gap.from}`, name, ...gap })),
  )
  if (lines.length === 0) return <p>{say('calendar.no-gaps')}</p>
  return <DataTable compact caption={say('calendar.gaps')} columns={gapColumns} rows={lines} rowId={line => line.id} />
}

const gapColumns: readonly TableColumn<GapLine>[] = [
  { id: 'name', header: say('locations.location'), cell: line => <Name>{line.name}</Name>, sort: line => line.name },
  { id: 'from', header: say('calendar.from'), cell: line => formatDate(line.from), sort: line => line.from },
  { id: 'to', header: say('calendar.to'), cell: line => formatDate(line.to), sort: line => line.to },
  { id: 'days', header: say('calendar.open-days'), cell: line => line.openDays, sort: line => line.openDays, align: 'end' },
  { id: 'what', header: say('calendar.what'), cell: line => say(line.atEnd ? 'calendar.missing' : 'calendar.gap') },
]
