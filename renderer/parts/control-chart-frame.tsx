import type { ReactNode } from 'react'
import type { ChartEvent, ControlChart, SpreadChart, WeekPoint } from '#contract/charts.ts'
import type { SeriesTarget } from '#contract/targets.ts'
import type { About, Unit } from '#contract/vocabulary.ts'
import { formatDate, formatFigure, formatNumber } from '#words/format.ts'
import { say } from '#words/say.ts'
import type { Question } from '../keys/figure-items.ts'
import { ChartStack } from '../plots/chart-stack.tsx'
import { ControlChartPlot } from '../plots/control-chart-plot.tsx'
import { eventWords } from '../plots/point-words.ts'
import { SpreadPlot } from '../plots/spread-plot.tsx'
import { ChartFrame } from './chart-frame.tsx'
import { DataTable, type TableColumn } from './data-table.tsx'
import { type RowsBehind, RowsLink, useRowsAddress } from './rows-link.tsx'
import { seriesRows } from './series-rows.ts'
import type { SeriesOf } from './series-of.ts'
import { chartFoot, chartSubtitle, sentence, seriesName } from './describe.ts'
import { AssuranceMark, VerdictMark } from './verdict-mark.tsx'

interface ControlChartFrameProps {
  readonly chart: ControlChart
  readonly about: About
  readonly height?: number
  readonly level?: 2 | 3
  /** Whose series it is, where it is not of all locations. */
  readonly of?: SeriesOf
  readonly lead?: ReactNode
  readonly acts?: ReactNode
  readonly below?: ReactNode
  /** Draws the series again; it can then be explained and pinned. */
  readonly question?: Question
  readonly providerId?: string | undefined
  /** With the second chart under the first, where the kind has one. */
  readonly withSpreads?: boolean
}

const SPREADS_HEIGHT = 110

/** A series with its finding, verdict, and weeks as a table. */
export function ControlChartFrame(props: ControlChartFrameProps) {
  const { chart, about, height = 190, level = 2, lead, acts, below, withSpreads = false, question, providerId } = props
  const spreads = withSpreads ? chart.spreads : null
  const under = spreads === null ? 0 : SPREADS_HEIGHT
  const addressOf = useRowsAddress()
  const behind = (point: WeekPoint) => rowsOf(chart, point, props.of)
  const hrefOf = (point: WeekPoint) => {
    const rows = behind(point)
    return rows && addressOf(rows)
  }
  return (
    <ChartFrame
      title={sentence(chart.reading)}
      subtitle={chartSubtitle(chart, about)}
      foot={chartFoot(chart)}
      aside={
        <span className="chart-verdicts">
          <VerdictMark verdict={chart.verdict} />
          {chart.target?.assurance && <AssuranceMark assurance={chart.target.assurance} />}
        </span>
      }
      lead={lead}
      acts={acts}
      below={
        <>
          {chart.target && <p className="chart-target">{sentence(chart.target.reading)}</p>}
          <Promised promise={chart.promise} />
          {below}
        </>
      }
      height={under + height}
      grows
      level={level}
      facts={
        question && {
          metric: chart.metric,
          about,
          n: chart.n,
          missing: chart.missing,
          question,
          ...(chart.falseAlarm && { trust: [sentence(chart.falseAlarm.reading)] }),
          ...(providerId && { providerId }),
        }
      }
      behind={{ ...props.of, ...seriesRows(chart) }}
      table={<WeeksTable chart={chart} spreads={spreads} behind={behind} />}
    >
      {(width, room) => (
        <ChartStack>
          <ControlChartPlot chart={chart} width={width} height={room - under} hrefOf={hrefOf} />
          {spreads !== null && <SpreadPlot chart={chart} spreads={spreads} width={width} height={SPREADS_HEIGHT} />}
        </ChartStack>
      )}
    </ChartFrame>
  )
}

/** What was promised from when to when, where it has changed: every point is measured by the promise of its time. */
function Promised({ promise }: Pick<ControlChart, 'promise'>) {
  if (promise === null || promise.steps.length < 2) return null
  const steps = promise.steps.map(({ from, seconds }) =>
    seconds === null
      ? say('chart.promise.differs-from', { fromDate: from })
      : say('chart.promise.from', { withinSeconds: seconds, fromDate: from }),
  )
  return <p className="chart-target">{say('chart.promise.changed', { steps })}</p>
}

/** A point's rows; on charts of rare events a point is a gap between two and has none. */
function rowsOf(chart: ControlChart, point: WeekPoint, of: SeriesOf | undefined): RowsBehind | undefined {
  const { method, grain } = chart
  if (method === 'g' || method === 't') return undefined
  return { ...of, ...seriesRows(chart), point: { grain, first: point.week } }
}

interface WeeksTableProps {
  readonly chart: ControlChart
  readonly spreads?: SpreadChart | null
  /** The rows of a point, where the window can show them. */
  readonly behind?: (point: WeekPoint) => RowsBehind | undefined
}

/** The weeks of a series: value, n, usual range, signals. */
export function WeeksTable({ chart, spreads = null, behind = () => undefined }: WeeksTableProps) {
  return (
    <DataTable
      compact
      caption={`${seriesName(chart)}, ${say(`statistic.${chart.statistic}`, { grain: chart.grain })}`}
      columns={[...columnsOf(chart, behind), ...(spreads === null ? [] : spreadColumns(chart, spreads))]}
      rows={chart.points.map((point, i) => ({ ...point, id: `${point.week}/${i}` }))}
      rowId={point => point.id}
      sortedBy={{ id: 'week', descending: true }}
    />
  )
}

function columnsOf(
  { unit, method, grain, events, target }: ControlChart,
  behind: (point: WeekPoint) => RowsBehind | undefined,
): readonly TableColumn<WeekPoint>[] {
  const figure = (value: number | null) => formatFigure(value, unit)
  return [
    {
      id: 'week',
      header: say(method === 'g' || method === 't' ? 'chart.event' : `chart.${grain}`),
      cell: point => formatDate(point.week),
      sort: point => point.week,
    },
    { id: 'value', header: say('chart.value'), cell: point => figure(point.value), sort: point => point.value, align: 'end' },
    {
      id: 'n',
      header: say('chart.n'),
      cell: point => <CountOf point={point} behind={behind(point)} />,
      sort: point => point.n,
      align: 'end',
    },
    {
      id: 'limits',
      header: say('chart.limits'),
      cell: point =>
        point.lower === null
          ? say('shell.nothing')
          : say('chart.limits.between', { lower: figure(point.lower), upper: figure(point.upper) }),
      align: 'end',
    },
    ...(target === null ? [] : [targetColumn(target, unit)]),
    {
      id: 'signal',
      header: say('chart.signal'),
      cell: point =>
        [...point.rules.map(rule => say(`rule.${rule}`)), ...(point.partial ? [say('chart.partial')] : [])].join(', '),
    },
    ...(events.length === 0 ? [] : [eventColumn(events)]),
  ]
}

function CountOf({ point, behind }: { readonly point: WeekPoint; readonly behind: RowsBehind | undefined }) {
  const n = formatNumber(point.n)
  if (!behind) return n
  return (
    <RowsLink behind={behind} what={formatDate(point.week)}>
      {n}
    </RowsLink>
  )
}

function spreadColumns({ unit }: ControlChart, spreads: SpreadChart): readonly TableColumn<WeekPoint>[] {
  const figure = (value: number | null | undefined) => formatFigure(value ?? null, unit)
  const at = new Map(spreads.points.map(point => [point.week, point]))
  return [
    {
      id: 'spread',
      header: say(`chart.spreads.${spreads.kind}`),
      cell: ({ week }) => figure(at.get(week)?.value),
      sort: ({ week }) => at.get(week)?.value ?? null,
      align: 'end',
    },
    {
      id: 'spread-limits',
      header: say('chart.spreads.usual'),
      cell: ({ week }) => say('chart.limits.between', { lower: figure(at.get(week)?.lower), upper: figure(at.get(week)?.upper) }),
      align: 'end',
    },
    { id: 'spread-signal', header: '', cell: ({ week }) => (at.get(week)?.beyond ? say('chart.spreads.beyond') : '') },
  ]
}

function targetColumn({ steps }: SeriesTarget, unit: Unit): TableColumn<WeekPoint> {
  return {
    id: 'target',
    header: say('chart.target'),
    cell: ({ week }) => formatFigure(steps.find(step => step.from <= week && week <= step.to)?.value ?? null, unit),
    align: 'end',
  }
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
