import { ComposedChart, usePlotArea, useXAxisScale, YAxis } from 'recharts'
import type { Comparison } from '#contract/locations.ts'
import type { Interval, Unit } from '#contract/vocabulary.ts'
import { formatNumber, formatShare } from '#words/format.ts'
import { say, type MessageId } from '#words/say.ts'
import { apart } from '../parts/describe.ts'
import type { AxisScale } from './axis-scale.ts'
import { Grid, ValueAxisX } from './axis.tsx'
import { FieldMark } from './field-mark.tsx'
import { fitText } from './fit-text.ts'
import { useInk, type Ink } from './ink.ts'
import { MarkField } from './mark-field.tsx'
import { Over } from './over.tsx'
import type { PlotProps } from './plot-props.ts'
import { Diamond } from './shapes.tsx'

type Compared = Comparison['metrics'][number]

interface DifferencePlotProps extends Omit<PlotProps, 'height'> {
  readonly comparison: Pick<Comparison, 'a' | 'b' | 'metrics'>
  /** Pixels by which each row is higher than usual. */
  readonly grown?: number
}

const ROW = 52
const NAMES = 130
const FIGURES = 200

export function differenceHeight(rows: number): number {
  return 24 + rows * ROW
}

/** First minus second, one row and one scale per metric, the better side always to the left for the first: as customers met it (hollow) and as places (filled). */
export function DifferencePlot({ comparison, width, grown = 0, ink: inkName, still = false }: DifferencePlotProps) {
  const ink = useInk(inkName)
  const rows = comparison.metrics.filter(metric => metric.observed.value !== null)
  const zero = NAMES + (width - NAMES - FIGURES) / 2
  const room = zero - 80
  const side = (name: string) => say('chart.a-better', { name: apart(fitText(name, room, ink.fontSize)) })
  return (
    <MarkField label={say('compare.observed')} along="y" still={still}>
      <svg width={width} height={24} fontSize={ink.fontSize} fill={ink.muted} aria-hidden="true">
        <text x={zero - 8} y={14} textAnchor="end">{`← ${side(comparison.a.name)}`}</text>
        <text x={zero + 8} y={14}>{`${side(comparison.b.name)} →`}</text>
      </svg>
      {rows.map(row => (
        <Row key={row.metric} row={row} width={width} height={ROW + grown} ink={ink} />
      ))}
    </MarkField>
  )
}

interface RowProps {
  readonly row: Compared
  readonly width: number
  readonly height: number
  readonly ink: Ink
}

function Row({ row, width, height, ink }: RowProps) {
  const known = [row.observed, row.fair]
    .flatMap(each => (each ? [each.value, each.lower, each.upper] : []))
    .filter(value => value !== null)
  const reach = Math.max(...known.map(Math.abs), 1e-9) * 1.08
  const turn = row.better === 'higher' ? -1 : 1
  const scale: AxisScale = { domain: [-reach, reach], ticks: [0], label: () => '' }
  return (
    <ComposedChart
      layout="vertical"
      data={[]}
      width={width}
      height={height}
      margin={{ top: 4, right: FIGURES, bottom: 4, left: NAMES }}
      accessibilityLayer={false}
    >
      <Grid along="vertical" ink={ink} />
      <ValueAxisX scale={scale} ink={ink} hide />
      <YAxis type="number" domain={[0, 2]} hide />
      <Over>
        <Marks row={row} turn={turn} ink={ink} width={width} />
      </Over>
    </ComposedChart>
  )
}

interface MarksProps {
  readonly row: Compared
  /** −1 where more is better, so that "better" is one side for every metric. */
  readonly turn: 1 | -1
  readonly ink: Ink
  readonly width: number
}

function Marks({ row, turn, ink, width }: MarksProps) {
  const [x, area] = [useXAxisScale(), usePlotArea()]
  if (!x || !area) return null
  const at = (value: number) => x(value * turn) ?? 0
  const [upper, lower] = [area.y + area.height * 0.3, area.y + area.height * 0.72]
  return (
    <g fontSize={ink.fontSize}>
      <line
        className="zero"
        x1={at(0)}
        x2={at(0)}
        y1={area.y - 4}
        y2={area.y + area.height + 4}
        stroke={ink.text}
        strokeWidth={1}
      />
      <text x={4} y={area.y + area.height / 2 + 4} fill={ink.text} fontWeight={550}>
        {say(`metric.${row.metric}.name` as MessageId)}
      </text>
      <FieldMark kind="met" words={markWords(row, 'compare.observed', row.observed)}>
        <Difference interval={row.observed} at={at} y={upper} ink={ink} filled={false} />
      </FieldMark>
      {row.fair && (
        <FieldMark kind="place" words={markWords(row, 'compare.fair', row.fair)}>
          <Difference interval={row.fair} at={at} y={lower} ink={ink} filled />
        </FieldMark>
      )}
      <text x={width - FIGURES + 12} y={upper + 4} fill={ink.muted}>
        {differenceWords(row.observed, row.unit)}
      </text>
      {row.fair && (
        <text x={width - FIGURES + 12} y={lower + 4} fill={ink.text}>
          {differenceWords(row.fair, row.unit)}
        </text>
      )}
    </g>
  )
}

interface DifferenceProps {
  readonly interval: Interval
  readonly at: (value: number) => number
  readonly y: number
  readonly ink: Ink
  readonly filled: boolean
}

function Difference({ interval, at, y, ink, filled }: DifferenceProps) {
  if (interval.value === null) return null
  return (
    <g>
      {interval.lower !== null && interval.upper !== null && (
        <line
          x1={at(interval.lower)}
          x2={at(interval.upper)}
          y1={y}
          y2={y}
          stroke={filled ? ink.text : ink.muted}
          strokeWidth={1.5}
        />
      )}
      {filled ? (
        <Diamond className="mark" cx={at(interval.value)} cy={y} r={5} fill={ink.text} />
      ) : (
        <circle
          className="mark-raw"
          cx={at(interval.value)}
          cy={y}
          r={4}
          fill={ink.ground}
          stroke={ink.muted}
          strokeWidth={1.5}
        />
      )}
    </g>
  )
}

function markWords({ metric, unit }: Compared, what: MessageId, interval: Interval): readonly string[] {
  return [`${say(`metric.${metric}.name` as MessageId)}: ${say(what)}`, differenceWords(interval, unit)]
}

/** A difference with its sign and interval: of durations as per cent, since it is a ratio of geometric means; of shares in percentage points. */
export function differenceWords(difference: Interval, unit: Unit): string {
  switch (unit) {
    case 'seconds':
      return ratioWords(difference)
    case 'share':
      return intervalWords(difference, value => formatNumber(100 * value, 1), 'chart.percentage-points')
    case 'count':
    case 'per-thousand':
    case 'points':
    case 'score':
      return intervalWords(difference, value => formatNumber(value, unit === 'points' ? 2 : 1))
  }
}

/** How much more or less than another, as per cent of it. */
export function ratioWords(ratio: Interval): string {
  return intervalWords(ratio, value => formatShare(value))
}

function intervalWords({ value, lower, upper }: Interval, written: (value: number) => string, unit?: MessageId): string {
  if (value === null) return say('shell.nothing')
  // What rounds to zero carries no sign.
  const figure = (each: number) => (each > 0 && /[1-9]/.test(written(each)) ? '+' : '') + written(each)
  const first = unit ? say(unit, { value: figure(value) }) : figure(value)
  if (lower === null || upper === null) return first
  return say('chart.interval', { value: first, lower: figure(lower), upper: figure(upper) })
}
