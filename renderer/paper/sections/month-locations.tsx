import type { LocationRow, LocationsList } from '#contract/locations.ts'
import type { ReportOf } from '#contract/reports/report.ts'
import { formatFigure, formatNumber } from '#words/format.ts'
import { say, sayAny } from '#words/say.ts'
import { GradeMark } from '../../parts/grade-mark.tsx'
import { sentence } from '../../parts/describe.ts'
import { StandingMark } from '../../parts/verdict-mark.tsx'
import { commonUnit, withoutUnit } from '../parts/common-unit.ts'
import { PaperFigure } from '../parts/paper-figure.tsx'
import { type PaperColumn, PaperTable } from '../parts/paper-table.tsx'

type Monthly = ReportOf<'regional-monthly'>
type Trust = Monthly['trust'][number]

interface Row {
  readonly locationId: string
  readonly name: string
  readonly interactions: number
  readonly csat: LocationRow | undefined
  readonly wait: LocationRow | undefined
  readonly grade: Trust['grade']
}

/** Locations up to this many stay together on a page; the line below takes so many pixels. */
const ONE_PAGE = 32
const FOOT = 60

/** Every location in one table, in order of name: what to expect of satisfaction and waits, and how far its data are to be trusted. */
export function MonthLocations({ report, room }: { readonly report: Monthly; readonly room: number }) {
  const { csat, wait } = report
  const rows = rowsOf(report)
  return (
    <section className={rows.length <= ONE_PAGE ? 'paper-block' : 'paper-long'}>
      <h2 className="paper-heading">{say('monthly.locations', { count: rows.length })}</h2>
      <PaperTable
        columns={columnsOf(report)}
        rows={rows}
        keyOf={({ locationId }) => locationId}
        nameOf={({ name }) => name}
        room={room - FOOT}
      />
      <p className="paper-note">
        {say('monthly.locations.foot', {
          csatCentre: formatFigure(csat.centre, csat.unit),
          waitCentre: formatFigure(wait.centre, wait.unit),
        })}
      </p>
    </section>
  )
}

function rowsOf({ csat, wait, trust }: Monthly): readonly Row[] {
  const of = (list: LocationsList) => new Map(list.rows.map(row => [row.locationId, row]))
  const [ratings, waits] = [of(csat), of(wait)]
  const grades = new Map(trust.map(each => [each.locationId, each.grade]))
  const all = new Map([...csat.rows, ...wait.rows].map(row => [row.locationId, row]))
  return Array.from(all.values(), ({ locationId, name, interactions }) => ({
    locationId,
    name,
    interactions,
    csat: ratings.get(locationId),
    wait: waits.get(locationId),
    grade: grades.get(locationId) ?? null,
  })).toSorted((a, b) => a.name.localeCompare(b.name))
}

function columnsOf({ csat, wait }: Monthly): readonly PaperColumn<Row>[] {
  return [
    { head: say('locations.location'), kind: 'name', cell: ({ name }) => name },
    { head: say('paper.column.n'), cell: ({ interactions }) => formatNumber(interactions) },
    ...(csat.n > 0 ? metricColumns(csat, ({ csat: row }) => row) : []),
    ...(wait.n > 0 ? metricColumns(wait, ({ wait: row }) => row) : []),
    { head: say('monthly.data'), kind: 'text', cell: ({ grade }) => grade ?? say('shell.nothing') },
  ]
}

function metricColumns(list: LocationsList, of: (row: Row) => LocationRow | undefined): readonly PaperColumn<Row>[] {
  const { rows, unit, metric } = list
  const figures = rows.flatMap(row => [row.estimate, row.lower, row.upper]).map(value => formatFigure(value, unit))
  const common = unit === 'seconds' ? commonUnit(figures) : null
  const cell = (value: number | null | undefined) => withoutUnit(formatFigure(value ?? null, unit), common)
  const name = sayAny(`metric.${metric}.name`)
  return [
    {
      head: common === null ? name : say('paper.column.unit', { column: name, unit: common }),
      cell: row => cell(of(row)?.estimate),
    },
    { head: say('paper.column.interval'), cell: row => intervalWords(of(row), cell) },
    {
      head: say('locations.standing'),
      kind: 'text',
      cell: row => <StandingMark standing={of(row)?.standing ?? 'too-few'} short />,
    },
  ]
}

function intervalWords(row: LocationRow | undefined, cell: (value: number) => string): string {
  if (row === undefined || row.lower === null || row.upper === null) return say('shell.nothing')
  return say('paper.interval.bare', { lower: cell(row.lower), upper: cell(row.upper) })
}

/** Locations whose figures are to be used with care, with every reason; the others are counted. */
export function MonthTrust({ trust }: Pick<Monthly, 'trust'>) {
  const doubtful = trust.filter(({ grade }) => grade === 'C' || grade === 'D')
  const good = trust.filter(({ grade }) => grade === 'A' || grade === 'B').length
  return (
    <PaperFigure figure="trust" className={doubtful.length > FEW ? 'paper-trust' : 'paper-block'}>
      <h2 className="paper-heading">{say('monthly.trust')}</h2>
      <p>{say('monthly.trust.good', { count: good })}</p>
      {doubtful.length > 0 && (
        <PaperTable columns={trustColumns} rows={doubtful} keyOf={({ locationId }) => locationId} room={Infinity} dense />
      )}
    </PaperFigure>
  )
}

const FEW = 12

const trustColumns: readonly PaperColumn<Trust>[] = [
  { head: say('locations.location'), kind: 'name', cell: ({ name }) => name },
  { head: say('quality.grade'), kind: 'text', cell: ({ grade }) => <GradeMark grade={grade} /> },
  {
    head: say('monthly.trust.why'),
    kind: 'name',
    cell: ({ doubts }) => doubts.map(({ reading }) => sentence(reading)).join(' '),
  },
]
