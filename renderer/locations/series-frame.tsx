import type { WeekPoint } from '#contract/charts.ts'
import type { Comparison } from '#contract/locations.ts'
import type { Unit } from '#contract/vocabulary.ts'
import { formatDate, formatFigure } from '#words/format.ts'
import { say } from '#words/say.ts'
import { ChartFrame } from '../parts/chart-frame.tsx'
import { DataTable, type TableColumn } from '../parts/data-table.tsx'
import { apart, chartSubtitle, footWords, metricName, sentence } from '../parts/describe.ts'
import { type RowsBehind, RowsCount, useRowsAddress } from '../parts/rows-link.tsx'
import { seriesRows } from '../parts/series-rows.ts'
import { sideRows, useCompareFacts } from './compare-facts.ts'
import { TwoSeriesPlot } from '../plots/two-series-plot.tsx'

type Series = Comparison['series'][number]

const HEIGHT = 200

/** Both locations' weeks on one scale. */
export function SeriesFrame({ series, comparison }: { readonly series: Series; readonly comparison: Comparison }) {
  const { a, b, about } = comparison
  const factsOf = useCompareFacts(comparison)
  const addressOf = useRowsAddress()
  const finding = comparison.metrics.find(({ metric }) => metric === series.metric)?.reading
  const n = series.a.n + series.b.n
  const missing = series.a.missing + series.b.missing
  const behindOf: BehindOf = (side, { week }) => ({
    ...seriesRows(series[side]),
    ...sideRows(comparison, side),
    point: { grain: series[side].grain, first: week },
  })
  return (
    <ChartFrame
      title={finding ? sentence(finding) : say('compare.series.title', { metric: metricName(series.metric) })}
      subtitle={chartSubtitle(series.a, about)}
      foot={`${apart(a.name)}: ${footWords(series.a)}. ${apart(b.name)}: ${footWords(series.b)}.`}
      height={HEIGHT}
      grows
      facts={factsOf(`weeks ${series.metric}`, { n, missing }, series.metric)}
      table={<WeeksTable series={series} names={[a.name, b.name]} behindOf={behindOf} />}
    >
      {(width, height) => (
        <TwoSeriesPlot
          a={{ name: a.name, chart: series.a }}
          b={{ name: b.name, chart: series.b }}
          width={width}
          height={height}
          rowsOf={(side, point) => addressOf(behindOf(side, point))}
        />
      )}
    </ChartFrame>
  )
}

type BehindOf = (side: 'a' | 'b', point: WeekPoint) => RowsBehind

interface WeekRow {
  readonly week: string
  readonly a: WeekPoint | undefined
  readonly b: WeekPoint | undefined
}

interface WeeksTableProps {
  readonly series: Series
  readonly names: readonly [string, string]
  readonly behindOf: BehindOf
}

function WeeksTable({ series, names, behindOf }: WeeksTableProps) {
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
      columns={columnsOf(series.unit, names, behindOf)}
      rows={rows}
      rowId={row => row.week}
      sortedBy={{ id: 'week', descending: true }}
    />
  )
}

function columnsOf(unit: Unit, names: readonly [string, string], behindOf: BehindOf): readonly TableColumn<WeekRow>[] {
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
      cell: row => {
        const point = row[key]
        return <RowsCount behind={point && behindOf(key, point)} what={`${name}, ${formatDate(row.week)}`} n={point?.n ?? 0} />
      },
      align: 'end',
    },
  ]
  return [
    { id: 'week', header: say('chart.week'), cell: row => formatDate(row.week), sort: row => row.week },
    ...side('a', names[0]),
    ...side('b', names[1]),
  ]
}
