import type { Overview } from '#contract/overview.ts'
import type { Metric, Verdict } from '#contract/vocabulary.ts'
import { formatFigure } from '#words/format.ts'
import { say } from '#words/say.ts'
import { useKept } from '../history-memory.ts'
import { Card } from '../parts/card.tsx'
import { DataTable, type TableColumn } from '../parts/data-table.tsx'
import { metricName } from '../parts/describe.ts'
import { RowsCount } from '../parts/rows-link.tsx'
import { Name } from '../parts/name.tsx'
import { Spark } from '../parts/spark.tsx'
import { AssuranceMark, StandingMark, VerdictMark } from '../parts/verdict-mark.tsx'
import { usePlace, type Place } from '../place.ts'

type Row = Overview['signals'][number]
type Cell = Row['cells'][number]

const urgency: Record<Verdict, number> = { worse: 3, better: 2, steady: 1, 'too-early': 0 }

/** One row per location: the verdict of each metric with its weeks as a small line. */
export function SignalTable({ rows }: { readonly rows: readonly Row[] }) {
  const { link } = usePlace()
  const [only, setOnly] = useKept('signals only', false)
  const signalling = rows.filter(row => row.cells.some(cell => cell.verdict === 'better' || cell.verdict === 'worse'))
  return (
    <Card
      title={say('signals.title')}
      aside={
        <label className="tick">
          <input type="checkbox" checked={only} onChange={event => setOnly(event.target.checked)} />
          {say('signals.only')}
        </label>
      }
    >
      <p className="chart-subtitle">{say('signals.subtitle', { signals: signalling.length })}</p>
      <TargetLegend rows={rows} />
      {only && signalling.length === 0 ? (
        <p className="muted">{say('signals.none')}</p>
      ) : (
        <DataTable
          caption={say('signals.caption')}
          columns={columnsOf(rows, link)}
          rows={only ? signalling : rows}
          rowId={row => row.locationId}
          maxHeight={640}
        />
      )}
    </Card>
  )
}

function columnsOf(rows: readonly Row[], link: Place['link']): readonly TableColumn<Row>[] {
  const metrics = rows[0]?.cells.map(cell => cell.metric) ?? []
  return [
    {
      id: 'location',
      header: say('signals.location'),
      cell: row => (
        <a href={link(['locations', row.locationId])}>
          <Name>{row.name}</Name>
        </a>
      ),
      sort: row => row.name,
    },
    ...metrics.map(metricColumn),
    {
      id: 'standing',
      header: say('signals.standing'),
      hint: say('signals.standing.hint'),
      cell: row => <StandingMark standing={row.standing} short />,
      sort: row => row.standing,
    },
    {
      id: 'interactions',
      header: say('signals.interactions'),
      cell: row => <RowsCount behind={{ locationId: row.locationId }} what={row.name} n={row.interactions} />,
      sort: row => row.interactions,
      align: 'end',
    },
  ]
}

/** What the signs beside the verdicts mean, where there are any. */
function TargetLegend({ rows }: { readonly rows: readonly Row[] }) {
  const found = new Set(rows.flatMap(row => row.cells.map(cell => cell.assurance)))
  const told = (['keeps', 'may-miss', 'misses', 'too-early'] as const).filter(each => found.has(each))
  if (told.length === 0) return null
  return (
    <p className="chart-subtitle target-legend">
      {say('signals.targets')}{' '}
      {told.map(each => (
        <AssuranceMark key={each} assurance={each} />
      ))}
    </p>
  )
}

function metricColumn(metric: Metric): TableColumn<Row> {
  const cellOf = (row: Row) => row.cells.find(cell => cell.metric === metric)
  return {
    id: metric,
    header: metricName(metric),
    cell: row => <Signal cell={cellOf(row)} />,
    sort: row => {
      const cell = cellOf(row)
      return cell ? -urgency[cell.verdict] : null
    },
  }
}

function Signal({ cell }: { readonly cell: Cell | undefined }) {
  if (!cell) return say('shell.nothing')
  const total = say('signals.cell', { value: formatFigure(cell.value, cell.unit), n: cell.n })
  const why = cell.rule && say('rule.since', { rule: say(`rule.${cell.rule}`), weekDate: cell.week })
  return (
    <span className="signal-cell" title={why ? `${why}\n${total}` : total}>
      <Spark values={cell.spark} />
      <VerdictMark verdict={cell.verdict} title={why ?? undefined} />
      {cell.assurance && <AssuranceMark assurance={cell.assurance} bare />}
      {cell.rule && (
        <span className="muted" aria-label={say(`rule.${cell.rule}`)} role="img">
          {say(`rule.letter.${cell.rule}`)}
        </span>
      )}
    </span>
  )
}
