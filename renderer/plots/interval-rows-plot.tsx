import { ComposedChart, usePlotArea, useXAxisScale, YAxis } from 'recharts'
import type { Interval } from '#contract/vocabulary.ts'
import type { AxisScale } from './axis-scale.ts'
import { Grid, ValueAxisX } from './axis.tsx'
import { fitText, textWidth } from './fit-text.ts'
import { useInk, type Ink } from './ink.ts'
import { NoValues } from './no-values.tsx'
import { Over } from './over.tsx'
import type { PlotProps } from './plot-props.ts'
import { Diamond } from './shapes.tsx'

/** A difference from zero under its name, with its words at the end. */
export interface IntervalRow {
  readonly id: string
  readonly name: string
  readonly interval: Interval
  readonly words: string
  /** Filled where it is more than chance. */
  readonly isClear: boolean
}

interface IntervalRowsPlotProps extends Omit<PlotProps, 'height'> {
  readonly rows: readonly IntervalRow[]
  /** What lies to the left and to the right of zero. */
  readonly left: string
  readonly right: string
}

const ROW = 28
const HEAD = 26
const MOST_FOR_NAMES = 200
const WORDS = 190

export function intervalRowsHeight(rows: number): number {
  return rows === 0 ? 80 : HEAD + rows * ROW + 6
}

/** Differences from zero below each other on one scale: a mark with its interval, filled where it is more than chance. */
export function IntervalRowsPlot({ rows, left, right, width, ink: inkName }: IntervalRowsPlotProps) {
  const ink = useInk(inkName)
  const height = intervalRowsHeight(rows.length)
  if (rows.length === 0) return <NoValues ink={ink} width={width} height={height} />
  const known = rows.flatMap(({ interval: { value, lower, upper } }) => [value, lower, upper]).filter(value => value !== null)
  const reach = Math.max(...known.map(Math.abs), 1e-9) * 1.08
  const names = namesRoom(rows, ink)
  const scale: AxisScale = { domain: [-reach, reach], ticks: [0], label: () => '' }
  return (
    <div className="plot">
      <ComposedChart
        layout="vertical"
        data={[]}
        width={width}
        height={height}
        margin={{ top: HEAD, right: WORDS, bottom: 4, left: names }}
        accessibilityLayer={false}
      >
        <Grid along="vertical" ink={ink} />
        <ValueAxisX scale={scale} ink={ink} hide />
        <YAxis type="number" domain={[0, rows.length]} hide />
        <Over>
          <Marks rows={rows} left={left} right={right} width={width} names={names} ink={ink} />
        </Over>
      </ComposedChart>
    </div>
  )
}

type MarksProps = Pick<IntervalRowsPlotProps, 'rows' | 'left' | 'right' | 'width'> & {
  /** Pixels for the names at the left. */
  readonly names: number
  readonly ink: Ink
}

/** What the longest name needs, within reason. */
function namesRoom(rows: readonly IntervalRow[], ink: Ink): number {
  return Math.min(MOST_FOR_NAMES, Math.max(...rows.map(({ name }) => textWidth(name, ink.fontSize))) + 20)
}

function Marks({ rows, left, right, width, names, ink }: MarksProps) {
  const [x, area] = [useXAxisScale(), usePlotArea()]
  if (!x || !area) return null
  const at = (value: number) => x(value) ?? 0
  // In the line above the rows, where nothing else stands.
  const room = Math.min(at(0), width - at(0)) - 28
  return (
    <g fontSize={ink.fontSize}>
      <line x1={at(0)} x2={at(0)} y1={area.y} y2={area.y + area.height} stroke={ink.text} strokeWidth={1} />
      <text x={at(0) - 8} y={area.y - 10} textAnchor="end" fill={ink.muted}>
        {`← ${fitText(left, room, ink.fontSize)}`}
      </text>
      <text x={at(0) + 8} y={area.y - 10} fill={ink.muted}>
        {`${fitText(right, room, ink.fontSize)} →`}
      </text>
      {rows.map((row, i) => (
        <Row
          key={row.id}
          row={row}
          at={at}
          y={area.y + (i + 0.5) * (area.height / rows.length)}
          width={width}
          names={names}
          ink={ink}
        />
      ))}
    </g>
  )
}

interface RowProps {
  readonly row: IntervalRow
  readonly at: (value: number) => number
  readonly y: number
  readonly width: number
  readonly names: number
  readonly ink: Ink
}

function Row({ row: { name, interval, words, isClear }, at, y, width, names, ink }: RowProps) {
  const { value, lower, upper } = interval
  return (
    <g>
      <text x={4} y={y + 4} fill={ink.text}>
        {fitText(name, names - 12, ink.fontSize)}
      </text>
      {lower !== null && upper !== null && (
        <line x1={at(lower)} x2={at(upper)} y1={y} y2={y} stroke={ink.text} strokeWidth={1.5} />
      )}
      {value !== null &&
        (isClear ? (
          <Diamond className="mark" cx={at(value)} cy={y} r={5} fill={ink.text} />
        ) : (
          <circle className="mark-raw" cx={at(value)} cy={y} r={4} fill={ink.ground} stroke={ink.text} strokeWidth={1.5} />
        ))}
      <text x={width - WORDS + 10} y={y + 4} fill={ink.text}>
        {words}
      </text>
    </g>
  )
}
