import type { Comparison } from '#contract/locations.ts'
import type { Metric } from '#contract/vocabulary.ts'
import { formatFigure, formatShare } from '#words/format.ts'
import { say, type MessageId } from '#words/say.ts'
import { apart } from '../parts/describe.ts'
import { FieldMark } from './field-mark.tsx'
import { NAME_LINE } from './end-name.tsx'
import { fitLines } from './fit-text.ts'
import { useInk, type Ink } from './ink.ts'
import { MarkField } from './mark-field.tsx'
import { NoValues } from './no-values.tsx'
import type { PlotProps } from './plot-props.ts'
import { Circle, Diamond } from './shapes.tsx'

type Compared = Comparison['metrics'][number]
export type Placed = Compared & { readonly standing: NonNullable<Compared['standing']> }

interface SlopePlotProps extends PlotProps {
  readonly comparison: Pick<Comparison, 'a' | 'b' | 'metrics'>
  /** Where the rows behind a figure of one side are; without it marks are plain, as on paper. */
  readonly rowsOf?: SideRows
}

/** The rows behind a figure of one side of a comparison. */
export type SideRows = (side: 'a' | 'b', metric: Metric) => string

/** Names of one line, and what stands below them. */
const HEAD = 34
/** Beside a name, to the edge. */
const EDGE = 6
const BOTTOM = 20
/** Least distance of two labels on one side. */
const LINE = 15

export function placedMetrics({ metrics }: Pick<Comparison, 'metrics'>): readonly Placed[] {
  return metrics.filter((each): each is Placed => each.standing !== null)
}

/** A line per figure between two columns: where both stand between the worst location and the best. */
export function SlopePlot({ comparison, width, height, ink: inkName, rowsOf }: SlopePlotProps) {
  const ink = useInk(inkName)
  const rows = placedMetrics(comparison)
  if (rows.length === 0) return <NoValues ink={ink} width={width} height={height} />
  const [left, right] = [width * 0.34, width * 0.66]
  const names = [comparison.a.name, comparison.b.name].map(name => fitLines(name, left - EDGE, ink.fontSize)) as [Lines, Lines]
  const top = HEAD + (Math.max(...names.map(({ length }) => length)) - 1) * NAME_LINE
  const up = (standing: number) => top + (height - top - BOTTOM) * (1 - standing)
  const labels = {
    a: spread(
      rows.map(row => up(row.standing.a)),
      height,
    ),
    b: spread(
      rows.map(row => up(row.standing.b)),
      height,
    ),
  }
  return (
    <MarkField label={say('compare.slope.caption')} along="y" still={rowsOf === undefined}>
      <svg width={width} height={height} fontSize={ink.fontSize}>
        <Column x={left} name={names[0]} top={top} height={height} anchor="end" ink={ink} />
        <Column x={right} name={names[1]} top={top} height={height} anchor="start" ink={ink} />
        {rows.map((row, i) => (
          <Slope
            key={row.metric}
            row={row}
            from={{ x: left, y: up(row.standing.a), label: labels.a[i]! }}
            to={{ x: right, y: up(row.standing.b), label: labels.b[i]! }}
            names={[comparison.a.name, comparison.b.name]}
            rowsOf={rowsOf}
            ink={ink}
          />
        ))}
      </svg>
    </MarkField>
  )
}

type Lines = readonly string[]

interface ColumnProps {
  readonly x: number
  readonly name: Lines
  /** Where the best stands. */
  readonly top: number
  readonly height: number
  readonly anchor: 'start' | 'end'
  readonly ink: Ink
}

function Column({ x, name, top, height, anchor, ink }: ColumnProps) {
  return (
    <g>
      <line x1={x} x2={x} y1={top} y2={height - BOTTOM} stroke={ink.grid} />
      <text className="name" textAnchor={anchor} fill={ink.text} fontWeight={550}>
        {name.map((line, i) => (
          <tspan key={i} x={x} y={top - HEAD + 12 - (name.length - 1 - i) * NAME_LINE}>
            {apart(line)}
          </tspan>
        ))}
      </text>
      <text x={x} y={top - 9} textAnchor="middle" fill={ink.muted}>
        {say('compare.slope.best')}
      </text>
      <text x={x} y={height - 2} textAnchor="middle" fill={ink.muted}>
        {say('compare.slope.worst')}
      </text>
    </g>
  )
}

interface End {
  readonly x: number
  readonly y: number
  /** Where its words stand. */
  readonly label: number
}

interface SlopeProps {
  readonly row: Placed
  readonly from: End
  readonly to: End
  readonly names: readonly [string, string]
  readonly rowsOf: SideRows | undefined
  readonly ink: Ink
}

/** Solid where the two can be told apart, else dashed; the ends keep the shapes of a comparison. */
function Slope({ row, from, to, names, rowsOf, ink }: SlopeProps) {
  const isApart = row.verdict === 'a-better' || row.verdict === 'b-better'
  const name = say(`metric.${row.metric}.name` as MessageId)
  const figure = (side: 'a' | 'b') => formatFigure(row[side].value, row.unit)
  return (
    <g className="slope">
      <line
        x1={from.x}
        x2={to.x}
        y1={from.y}
        y2={to.y}
        stroke={isApart ? ink.text : ink.muted}
        strokeWidth={isApart ? 2 : 1}
        strokeDasharray={isApart ? undefined : '4 3'}
      />
      <FieldMark kind="a" words={endWords(row, 'a', names[0])} rows={rowsOf?.('a', row.metric)}>
        <circle className="hit" cx={from.x} cy={from.y} r={9} />
        <Circle className="mark mark-a" cx={from.x} cy={from.y} r={3.5} fill={ink.seriesA} />
      </FieldMark>
      <text
        pointerEvents="none"
        x={from.x - 10}
        y={from.label + 4}
        textAnchor="end"
        fill={ink.text}
        fontWeight={isApart ? 550 : 400}
      >
        {`${name} ${figure('a')}`}
      </text>
      <FieldMark kind="b" words={endWords(row, 'b', names[1])} rows={rowsOf?.('b', row.metric)}>
        <circle className="hit" cx={to.x} cy={to.y} r={9} />
        <Diamond className="mark mark-b" cx={to.x} cy={to.y} r={4} fill={ink.ground} stroke={ink.seriesB} />
      </FieldMark>
      <text pointerEvents="none" x={to.x + 10} y={to.label + 4} fill={ink.text} fontWeight={isApart ? 550 : 400}>
        {`${figure('b')} ${name}`}
      </text>
    </g>
  )
}

function endWords(row: Placed, side: 'a' | 'b', place: string): readonly string[] {
  const { value, lower, upper, n } = row[side]
  const figure = (each: number | null) => formatFigure(each, row.unit)
  return [
    `${apart(place)}: ${say(`metric.${row.metric}.name` as MessageId)}`,
    lower === null || upper === null
      ? figure(value)
      : say('chart.interval', { value: figure(value), lower: figure(lower), upper: figure(upper) }),
    say('compare.slope.stands', { share: formatShare(row.standing[side]) }),
    say('chart.n.long', { n }),
  ]
}

/** The same heights moved so far apart that labels do not cover one another. */
function spread(heights: readonly number[], height: number): readonly number[] {
  const order = heights.map((y, i) => ({ y, i })).sort((a, b) => a.y - b.y)
  const placed: number[] = []
  for (const [k, { y }] of order.entries()) placed.push(Math.max(y, (placed[k - 1] ?? -Infinity) + LINE))
  for (let k = placed.length - 1, most = height - BOTTOM; k >= 0; k--, most = placed[k + 1]! - LINE)
    placed[k] = Math.min(placed[k]!, most)
  const found = Array.from<number>({ length: heights.length })
  for (const [k, { i }] of order.entries()) found[i] = placed[k]!
  return found
}
