import type { WeekPoint } from '#contract/charts.ts'
import type { Comparison } from '#contract/locations.ts'
import type { Unit } from '#contract/vocabulary.ts'
import { formatDate, formatFigure, formatNumber } from '#words/format.ts'
import { say } from '#words/say.ts'
import { ChartFrame } from '../parts/chart-frame.tsx'
import { DataTable, type TableColumn } from '../parts/data-table.tsx'
import { apart, chartSubtitle, footWords, metricName } from '../parts/describe.ts'
import { TwoSeriesPlot } from '../plots/two-series-plot.tsx'

type Series = Comparison['series'][number]

const HEIGHT = 200

/** Both locations' weeks on one scale. */
export function SeriesFrame({ series, comparison }: { readonly series: Series; readonly comparison: Comparison }) {
  const { a, b, about } = comparison
  return (
    <ChartFrame
      title={say('compare.series.title', { metric: metricName(series.metric) })}
      subtitle={chartSubtitle(series.a, about)}
      foot={`${apart(a.name)}: ${footWords(series.a)}. ${apart(b.name)}: ${footWords(series.b)}.`}
      height={HEIGHT}
      table={<WeeksTable series={series} names={[a.name, b.name]} />}
    >
      {width => (
        <TwoSeriesPlot
          a={{ name: a.name, chart: series.a }}
          b={{ name: b.name, chart: series.b }}
          width={width}
          height={HEIGHT}
        />
      )}
    </ChartFrame>
  )
}

interface WeekRow {
  readonly week: string
  readonly a: WeekPoint | undefined
  readonly b: WeekPoint | undefined
}

function WeeksTable({ series, names }: { readonly series: Series; readonly names: readonly [string, string] }) {
  const weeks = [...new Set([...series.a.points, ...series.b.points].map(point => point.week))].sort()
  const rows = weeks.map(week => ({
    week,
    a: series.a.points.find(point => point.week === week),
    b: series.b.points.find(point => point.week === week),
  }))
  return (
    <DataTable
      compact
      caption={say('compare.series.title', { metric: metricName(series.metric) })}
      columns={columnsOf(series.unit, names)}
      rows={rows}
      rowId={row => row.week}
      sortedBy={{ id: 'week', descending: true }}
    />
  )
}

function columnsOf(unit: Unit, names: readonly [string, string]): readonly TableColumn<WeekRow>[] {
  const side = (key: 'a' | 'b', name: string): readonly TableColumn<WeekRow>[] => [
    {
      id: key,
      header: apart(name),
      cell: row => formatFigure(row[key]?.value ?? null, unit),
      sort: row => row[key]?.value ?? null,
      align: 'end',
    },
    {
      id: `n-${key}`,
      header: say('chart.n'),
      hint: say('compare.n', { name }),
      cell: row => formatNumber(row[key]?.n ?? 0),
      align: 'end',
    },
  ]
  return [
    { id: 'week', header: say('chart.week'), cell: row => formatDate(row.week), sort: row => row.week },
    ...side('a', names[0]),
    ...side('b', names[1]),
  ]
}
