import type { Output } from '#contract/operations.ts'
import type { Metric } from '#contract/vocabulary.ts'
import { formatFigure, formatNumber } from '#words/format.ts'
import { say } from '#words/say.ts'
import { useAnswer } from '../host.ts'
import { Card } from '../parts/card.tsx'
import { DataTable, type TableColumn } from '../parts/data-table.tsx'
import { metricName } from '../parts/describe.ts'
import { RowsCount } from '../parts/rows-link.tsx'
import { Skeleton } from '../parts/skeleton.tsx'
import { usePlace, withoutLocations } from '../place.ts'
import { differenceWords } from '../plots/difference-plot.tsx'

type Expected = Output<'locations.expected'>
type Row = { readonly answer: Expected; readonly row: Expected['rows'][number] }

/** Figures that are set against what the mix leads to expect. */
const asked = ['csat', 'wait', 'complaint'] as const satisfies readonly Metric[]

/** Why a location differs: its figures before and after allowing for who comes, for what and when. */
export function MixCard({ locationId }: { readonly locationId: string }) {
  const { selection } = usePlace()
  const own = withoutLocations(selection)
  const [csat, wait, complaint] = [
    useAnswer('locations.expected', { ...own, metric: asked[0] }),
    useAnswer('locations.expected', { ...own, metric: asked[1] }),
    useAnswer('locations.expected', { ...own, metric: asked[2] }),
  ]
  const answers = [csat, wait, complaint].map(({ data }) => data)
  if (answers.some(answer => answer === undefined)) return <Skeleton height={160} />
  const rows = answers.flatMap((answer): Row[] => {
    const row = answer?.rows.find(each => each.locationId === locationId)
    return answer && row ? [{ answer, row }] : []
  })
  if (rows.length === 0) return null
  return (
    <Card title={say('mix.card.title')}>
      <p className="chart-subtitle">{say('mix.card.about')}</p>
      <DataTable compact caption={say('mix.card.title')} columns={columns} rows={rows} rowId={({ answer }) => answer.metric} />
    </Card>
  )
}

const columns: readonly TableColumn<Row>[] = [
  { id: 'metric', header: say('compare.metric'), cell: ({ answer }) => nameOf(answer) },
  { id: 'observed', header: say('mix.card.observed'), cell: ({ answer, row }) => figure(row.observed, answer), align: 'end' },
  { id: 'expected', header: say('mix.card.expected'), cell: ({ answer, row }) => figure(row.expected, answer), align: 'end' },
  { id: 'difference', header: say('mix.card.difference'), cell: differenceOf, align: 'end' },
  { id: 'verdict', header: say('mix.card.after'), cell: ({ row }) => say(`mix.verdict.${row.verdict}`) },
  { id: 'n', header: say('chart.n'), cell: one => countOf(one, one.row.n), align: 'end' },
  { id: 'missing', header: say('locations.missing'), cell: one => countOf(one, one.row.missing, 'missing'), align: 'end' },
]

function countOf({ answer: { metric }, row: { locationId } }: Row, n: number, value?: 'missing') {
  const behind = { metric, asIn: 'selection', locationId, ...(value && { value }) } as const
  return <RowsCount behind={behind} what={metricName(metric)} n={n} />
}

/** Events are counted here, and elsewhere set against 1,000 visits. */
function nameOf({ metric, kind }: Expected): string {
  return kind === 'count' ? say('mix.card.count', { metric: metricName(metric) }) : metricName(metric)
}

/** Events are counted, other figures stand in their unit. */
function figure(value: number, { kind, unit }: Expected): string {
  return kind === 'count' ? formatNumber(value, Number.isInteger(value) ? 0 : 1) : formatFigure(value, unit)
}

/** Of means the difference; of events how many times the expected number, with its interval. */
function differenceOf({ answer, row: { difference, ratio } }: Row): string {
  if (difference !== null) return differenceWords(difference, answer.unit)
  if (ratio === null || ratio.value === null) return say('shell.nothing')
  const times = (value: number | null) => (value === null ? say('shell.nothing') : `× ${formatNumber(value, 2)}`)
  return say('chart.interval', { value: times(ratio.value), lower: times(ratio.lower), upper: times(ratio.upper) })
}
