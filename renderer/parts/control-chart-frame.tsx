import type { ReactNode } from 'react'
import type { ChartEvent, ControlChart, WeekPoint } from '#contract/charts.ts'
import type { About } from '#contract/vocabulary.ts'
import { formatDate, formatFigure, formatNumber } from '#words/format.ts'
import { say } from '#words/say.ts'
import { ControlChartPlot } from '../plots/control-chart-plot.tsx'
import { eventWords } from '../plots/point-words.ts'
import { ChartFrame } from './chart-frame.tsx'
import { DataTable, type TableColumn } from './data-table.tsx'
import { chartFoot, chartSubtitle, metricName, sentence } from './describe.ts'
import { VerdictMark } from './verdict-mark.tsx'

interface ControlChartFrameProps {
  readonly chart: ControlChart
  readonly about: About
  readonly height?: number
  readonly level?: 2 | 3
  readonly lead?: ReactNode
  readonly acts?: ReactNode
  readonly below?: ReactNode
}

/** A series with its finding, verdict, and weeks as a table. */
export function ControlChartFrame({ chart, about, height = 190, level = 2, lead, acts, below }: ControlChartFrameProps) {
  return (
    <ChartFrame
      title={sentence(chart.reading)}
      subtitle={chartSubtitle(chart, about)}
      foot={chartFoot(chart)}
      aside={<VerdictMark verdict={chart.verdict} />}
      lead={lead}
      acts={acts}
      below={below}
      height={height}
      level={level}
      table={<WeeksTable chart={chart} />}
    >
      {width => <ControlChartPlot chart={chart} width={width} height={height} />}
    </ChartFrame>
  )
}

/** The weeks of a series: value, n, usual range, signals. */
export function WeeksTable({ chart }: { readonly chart: ControlChart }) {
  return (
    <DataTable
      compact
      caption={`${metricName(chart.metric)}, ${say(`statistic.${chart.statistic}`)}`}
      columns={columnsOf(chart)}
      rows={chart.points.map((point, i) => ({ ...point, id: `${point.week}/${i}` }))}
      rowId={point => point.id}
      sortedBy={{ id: 'week', descending: true }}
    />
  )
}

function columnsOf({ unit, method, events }: ControlChart): readonly TableColumn<WeekPoint>[] {
  const figure = (value: number | null) => formatFigure(value, unit)
  return [
    {
      id: 'week',
      header: say(method === 'g' || method === 't' ? 'chart.event' : 'chart.week'),
      cell: point => formatDate(point.week),
      sort: point => point.week,
    },
    { id: 'value', header: say('chart.value'), cell: point => figure(point.value), sort: point => point.value, align: 'end' },
    { id: 'n', header: say('chart.n'), cell: point => formatNumber(point.n), sort: point => point.n, align: 'end' },
    {
      id: 'limits',
      header: say('chart.limits'),
      cell: point =>
        point.lower === null
          ? say('shell.nothing')
          : say('chart.limits.between', { lower: figure(point.lower), upper: figure(point.upper) }),
      align: 'end',
    },
    {
      id: 'signal',
      header: say('chart.signal'),
      cell: point =>
        [...point.rules.map(rule => say(`rule.${rule}`)), ...(point.partial ? [say('chart.partial')] : [])].join(', '),
    },
    ...(events.length === 0 ? [] : [eventColumn(events)]),
  ]
}

function eventColumn(events: readonly ChartEvent[]): TableColumn<WeekPoint> {
  return {
    id: 'event',
    header: say('chart.events'),
    cell: ({ week }) =>
      events
        .filter(event => event.week === week)
        .map(eventWords)
        .join(', '),
  }
}
