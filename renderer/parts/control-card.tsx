import type { ControlChart, WeekPoint } from '#contract/charts.ts'
import type { About } from '#contract/vocabulary.ts'
import { formatDate, formatFigure } from '#words/format.ts'
import { say, sayReading } from '#words/say.ts'
import { ControlChartPlot } from '../plots/control-chart-plot.tsx'
import { ChartFrame } from './chart-frame.tsx'
import { DataTable, type TableColumn } from './data-table.tsx'
import { sayPeriod } from './say-period.ts'
import { VerdictMark } from './verdict-mark.tsx'

interface ControlCardProps {
  readonly chart: ControlChart
  readonly about: About
  readonly height?: number
  readonly level?: 2 | 3
}

/** A weekly series: its finding, its verdict, the plot, and the weeks as a table. */
export function ControlCard({ chart, about, height = 200, level = 3 }: ControlCardProps) {
  const drawn = [say(`metric.${chart.metric}.name`), say(`statistic.${chart.statistic}`), sayPeriod(about)].join(', ')
  return (
    <ChartFrame
      level={level}
      title={sayReading(chart.reading)}
      subtitle={drawn}
      aside={<VerdictMark verdict={chart.verdict} />}
      foot={say('chart.foot', { n: chart.n, missing: chart.missing })}
      height={height}
      table={<DataTable compact caption={drawn} columns={weekColumns(chart)} rows={chart.points} rowId={point => point.week} />}
    >
      {width => <ControlChartPlot chart={chart} width={width} height={height} />}
    </ChartFrame>
  )
}

function weekColumns({ unit }: ControlChart): TableColumn<WeekPoint>[] {
  return [
    { id: 'week', header: say('chart.week'), cell: point => formatDate(point.week), sort: point => point.week },
    {
      id: 'value',
      header: say('chart.value'),
      align: 'end',
      cell: point => formatFigure(point.value, unit),
      sort: point => point.value,
    },
    { id: 'lower', header: say('chart.lower'), align: 'end', cell: point => formatFigure(point.lower, unit) },
    { id: 'upper', header: say('chart.upper'), align: 'end', cell: point => formatFigure(point.upper, unit) },
    { id: 'n', header: say('chart.n'), align: 'end', cell: point => point.n, sort: point => point.n },
    { id: 'signal', header: say('chart.signal'), cell: signals },
  ]
}

function signals(point: WeekPoint): string {
  const rules = point.rules.map(rule => `${say(`rule.letter.${rule}`)}: ${say(`rule.${rule}`)}`)
  return [...rules, ...(point.partial ? [say('chart.partial')] : [])].join('; ')
}
