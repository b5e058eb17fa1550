import type { Interval, Metric, Scale, Unit } from '#contract/vocabulary.ts'
import { formatNumber } from '#words/format.ts'
import { say } from '#words/say.ts'
import { metricName } from '../parts/describe.ts'
import { type AxisScale, figureAxis, scaleBounds } from './axis-scale.ts'
import { fitText, textWidth } from './fit-text.ts'
import { useInk, type Ink, type InkName } from './ink.ts'

interface PeopleMeasure {
  readonly metric: Metric
  readonly unit: Unit
  readonly scale: Scale
  /** The middle half of the people elsewhere. */
  readonly others: { readonly lower: number; readonly upper: number } | null
}

interface PeopleRow {
  readonly providerId: string
  readonly name: string
  readonly figures: readonly { readonly metric: Metric; readonly n: number; readonly estimate: Interval }[]
}

interface PeopleRowsPlotProps {
  readonly measures: readonly PeopleMeasure[]
  readonly rows: readonly PeopleRow[]
  /** All whose values set the axes, where the rows go on over several plots; by default these rows. */
  readonly axisRows?: readonly PeopleRow[]
  readonly width: number
  readonly rowHeight: number
  readonly ink?: InkName
}

const HEAD = 34
const FOOT = 22
/** Of the width, for names at most; pixels for n and between panels. */
const NAMES = 0.3
const COUNT = 46
const GAP = 14

function peopleRowsHeight(rows: number, rowHeight: number): number {
  return HEAD + FOOT + rows * rowHeight
}

/** People under each other in the order given, a panel per metric: estimate with its interval above the band of those elsewhere, and n. No rank. */
export function PeopleRowsPlot({ measures, rows, axisRows = rows, width, rowHeight, ink: inkName }: PeopleRowsPlotProps) {
  const ink = useInk(inkName)
  const height = peopleRowsHeight(rows.length, rowHeight)
  const names = Math.min(width * NAMES, Math.max(...rows.map(({ name }) => textWidth(name, ink.fontSize)), 0) + 10)
  const panel = (width - names) / Math.max(1, measures.length)
  return (
    <svg
      className="plot people-rows"
      width={width}
      height={height}
      fontSize={ink.fontSize}
      role="img"
      aria-label={say('people.strip')}
    >
      {rows.map((row, i) => (
        <text key={row.providerId} className="name" x={0} y={HEAD + (i + 0.5) * rowHeight + 4} fill={ink.text}>
          {fitText(row.name, names - 8, ink.fontSize)}
        </text>
      ))}
      {measures.map((measure, i) => (
        <Panel
          key={measure.metric}
          measure={measure}
          rows={rows}
          axis={axisOf(measure, axisRows)}
          box={{ x: names + i * panel + GAP, width: panel - GAP - COUNT, height: rows.length * rowHeight, rowHeight }}
          ink={ink}
        />
      ))}
    </svg>
  )
}

function axisOf({ metric, unit, scale, others }: PeopleMeasure, rows: readonly PeopleRow[]): AxisScale {
  const own = rows.flatMap(({ figures }) => figures.filter(figure => figure.metric === metric).map(figure => figure.estimate))
  const values = own.flatMap(({ value, lower, upper }) => [value, lower, upper]).filter(value => value !== null)
  return figureAxis(unit, [...values, ...(others ? [others.lower, others.upper] : [])], { count: 3, ...scaleBounds(scale) })
}

interface PanelProps {
  readonly measure: PeopleMeasure
  readonly rows: readonly PeopleRow[]
  readonly axis: AxisScale
  readonly box: { readonly x: number; readonly width: number; readonly height: number; readonly rowHeight: number }
  readonly ink: Ink
}

function Panel({ measure: { metric, others }, rows, axis, box, ink }: PanelProps) {
  const [low, high] = axis.domain
  const at = (value: number) => box.x + ((value - low) / Math.max(1e-9, high - low)) * box.width
  const bottom = HEAD + box.height
  return (
    <g>
      <text x={box.x} y={12} fill={ink.text} fontWeight={550}>
        {metricName(metric)}
      </text>
      <text x={box.x + box.width + COUNT - 2} y={12} textAnchor="end" fill={ink.muted}>
        {say('chart.n')}
      </text>
      {others && <Band from={at(others.lower)} to={at(others.upper)} height={box.height} ink={ink} />}
      {axis.ticks.map(tick => (
        <g key={tick}>
          <line x1={at(tick)} x2={at(tick)} y1={HEAD} y2={bottom} stroke={ink.grid} />
          <text x={at(tick)} y={bottom + 16} textAnchor="middle" fill={ink.muted}>
            {axis.label(tick)}
          </text>
        </g>
      ))}
      {rows.map((row, i) => {
        const figure = row.figures.find(each => each.metric === metric)
        const y = HEAD + (i + 0.5) * box.rowHeight
        return (
          <g key={row.providerId} className="row">
            {figure && <Estimate interval={figure.estimate} at={at} y={y} ink={ink} />}
            <text x={box.x + box.width + COUNT - 2} y={y + 4} textAnchor="end" fill={ink.muted}>
              {figure ? formatNumber(figure.n) : say('shell.nothing')}
            </text>
          </g>
        )
      })}
    </g>
  )
}

function Band({
  from,
  to,
  height,
  ink,
}: {
  readonly from: number
  readonly to: number
  readonly height: number
  readonly ink: Ink
}) {
  return (
    <g className="others">
      <rect x={from} width={Math.max(1, to - from)} y={HEAD - 4} height={height + 4} fill={ink.band} />
      {[from, to].map((x, i) => (
        <line key={i} x1={x} x2={x} y1={HEAD - 4} y2={HEAD + height} stroke={ink.bandEdge} strokeDasharray="4 3" />
      ))}
      <text x={(from + to) / 2} y={HEAD - 7} textAnchor="middle" fill={ink.muted}>
        {say('paper.pack.elsewhere')}
      </text>
    </g>
  )
}

interface EstimateProps {
  readonly interval: Interval
  readonly at: (value: number) => number
  readonly y: number
  readonly ink: Ink
}

function Estimate({ interval: { value, lower, upper }, at, y, ink }: EstimateProps) {
  if (value === null) return null
  return (
    <>
      {lower !== null && upper !== null && (
        <line x1={at(lower)} x2={at(upper)} y1={y} y2={y} stroke={ink.text} strokeWidth={1.25} />
      )}
      <circle className="mark" cx={at(value)} cy={y} r={3.5} fill={ink.text} />
    </>
  )
}
