import { ComposedChart, usePlotArea, useXAxisScale, YAxis, type PlotArea } from 'recharts'
import type { LocationRow, LocationsList } from '#contract/locations.ts'
import { formatFigure, formatNumber } from '#words/format.ts'
import { say } from '#words/say.ts'
import { metricName } from '../parts/describe.ts'
import { figureAxis } from './axis-scale.ts'
import { Grid, ValueAxisX } from './axis.tsx'
import { FieldMark } from './field-mark.tsx'
import { fitText } from './fit-text.ts'
import { useInk, type Ink } from './ink.ts'
import { MarkField } from './mark-field.tsx'
import { drawnOf, MOST_MARKS } from './most-marks.tsx'
import { NoValues } from './no-values.tsx'
import { Over } from './over.tsx'
import type { PlotLinks } from './plot-links.ts'
import type { PlotProps } from './plot-props.ts'
import { Circle, Triangle } from './shapes.tsx'

interface CaterpillarPlotProps extends Omit<PlotProps, 'height'>, PlotLinks {
  readonly list: Pick<LocationsList, 'rows' | 'metric' | 'unit' | 'centre' | 'better' | 'scale'>
  /** The rows whose values set the axis, where a list goes on over several plots of one scale; by default its own. */
  readonly axisRows?: readonly LocationRow[]
  /** Pixels of one row. */
  readonly rowHeight?: number
  /** Pixels for the names on the left. */
  readonly names?: number
}

type EstimatedRow = LocationRow & { estimate: number; lower: number; upper: number }

/** Pixels of a row where nothing else is said. */
export const ROW = 22
const HEAD = 22
const FOOT = 22
const NAMES = 190
const COUNTS = 58

/** Height that the plot takes for so many rows. */
export function caterpillarHeight(rows: number, rowHeight = ROW): number {
  return HEAD + FOOT + rows * rowHeight
}

/** Locations by their estimate, the best first: a filled dot with its interval, the value as answered as a hollow dot, n at the end. */
export function CaterpillarPlot({
  list,
  axisRows = list.rows,
  rowHeight = ROW,
  names = NAMES,
  width,
  ink: inkName,
  still = false,
  pageOf,
  rowsOf,
}: CaterpillarPlotProps) {
  const ink = useInk(inkName)
  const rows = caterpillarRows(list)
  const height = caterpillarHeight(rows.length, rowHeight)
  if (rows.length === 0) return <NoValues ink={ink} width={width} height={120} />
  const values = axisRows.flatMap(row => [row.lower, row.upper, row.raw]).filter(value => value !== null)
  const x = figureAxis(list.unit, values, { count: 5 })
  return (
    <MarkField label={metricName(list.metric)} along="y" still={still || rowsOf === undefined}>
      <ComposedChart
        layout="vertical"
        data={[]}
        width={width}
        height={height}
        margin={{ top: HEAD, right: COUNTS, bottom: 0, left: names }}
        accessibilityLayer={false}
      >
        <Grid along="vertical" ink={ink} />
        <ValueAxisX scale={x} ink={ink} />
        <YAxis type="number" domain={[0, rows.length]} hide allowDataOverflow />
        <Over>
          <Rows rows={rows} list={list} ink={ink} links={{ pageOf, rowsOf }} width={width} names={names} />
        </Over>
      </ComposedChart>
    </MarkField>
  )
}

/** Each row has an estimate, an interval and a value: more would be more than the most marks of a plot. */
const MOST_ROWS = MOST_MARKS / 3

/** What is drawn, the best first; of very many those that stand apart, and every so many of the others. */
export function caterpillarRows(list: Pick<LocationsList, 'rows' | 'better'>): readonly EstimatedRow[] {
  const known = list.rows.filter((row): row is EstimatedRow => row.estimate !== null && row.lower !== null && row.upper !== null)
  const sorted = known.toSorted((a, b) => (list.better === 'higher' ? b.estimate - a.estimate : a.estimate - b.estimate))
  return drawnOf(sorted, ({ standing }) => standing === 'better' || standing === 'worse', MOST_ROWS)
}

interface RowsProps {
  readonly rows: readonly EstimatedRow[]
  readonly list: CaterpillarPlotProps['list']
  readonly ink: Ink
  readonly links: PlotLinks
  readonly width: number
  readonly names: number
}

function Rows({ rows, list, ink, links, width, names }: RowsProps) {
  const [x, area] = [useXAxisScale(), usePlotArea()]
  if (!x || !area) return null
  const step = area.height / rows.length
  return (
    <g fontSize={ink.fontSize}>
      <text x={width - 4} y={HEAD - 8} textAnchor="end" fill={ink.muted}>
        {say('chart.n')}
      </text>
      {list.centre !== null && <Centre value={list.centre} x={x(list.centre) ?? 0} list={list} area={area} ink={ink} />}
      {rows.map((row, i) => {
        const y = area.y + (i + 0.5) * step
        return (
          <Row
            key={row.locationId}
            row={row}
            list={list}
            ink={ink}
            links={links}
            x={value => x(value) ?? 0}
            y={y}
            step={step}
            width={width}
            names={names}
          />
        )
      })}
    </g>
  )
}

interface CentreProps {
  readonly value: number
  readonly x: number
  readonly list: CaterpillarPlotProps['list']
  readonly area: PlotArea
  readonly ink: Ink
}

function Centre({ value, x, list, area, ink }: CentreProps) {
  return (
    <g className="centre">
      <line x1={x} x2={x} y1={area.y - 4} y2={area.y + area.height} stroke={ink.text} strokeWidth={1} />
      <text x={x} y={HEAD - 8} textAnchor="middle" fill={ink.text}>
        {say('chart.region-mean', { value: formatFigure(value, list.unit) })}
      </text>
    </g>
  )
}

interface RowProps {
  readonly row: EstimatedRow
  readonly list: CaterpillarPlotProps['list']
  readonly ink: Ink
  readonly links: PlotLinks
  readonly x: (value: number) => number
  readonly y: number
  readonly step: number
  readonly width: number
  readonly names: number
}

/** The name leads to the location's page, the rest of the row to the rows behind it. */
function Row({ row, list, ink, links, x, y, step, width, names }: RowProps) {
  const { locationId, name, n, lower, upper, estimate, raw } = row
  return (
    <g className="row">
      <FieldMark kind="name" words={[name]} page={links.pageOf?.(locationId)}>
        <rect className="hit" x={0} y={y - step / 2} width={names} height={step} fill="none" />
      </FieldMark>
      <text className="name" x={4} y={y + 4} fill={ink.text} pointerEvents="none">
        {fitText(name, names - 16, ink.fontSize)}
      </text>
      <FieldMark words={rowWords(row, list)} rows={links.rowsOf?.(locationId)}>
        <rect className="hit" x={names} y={y - step / 2} width={width - names} height={step} fill="none" />
        <line className="interval-line" x1={x(lower)} x2={x(upper)} y1={y} y2={y} stroke={colourOf(row, ink)} strokeWidth={1.5} />
        {raw !== null && (
          <circle className="mark-raw" cx={x(raw)} cy={y} r={3.5} fill={ink.ground} stroke={ink.muted} strokeWidth={1} />
        )}
        <Estimate row={row} cx={x(estimate)} cy={y} ink={ink} />
      </FieldMark>
      <text x={width - 4} y={y + 4} textAnchor="end" fill={ink.muted} pointerEvents="none">
        {formatNumber(n)}
      </text>
    </g>
  )
}

/** A triangle up where the location is better, down where it is worse; else a dot. */
function Estimate({
  row,
  cx,
  cy,
  ink,
}: {
  readonly row: EstimatedRow
  readonly cx: number
  readonly cy: number
  readonly ink: Ink
}) {
  const mark = { className: 'mark', cx, cy, fill: colourOf(row, ink) }
  if (row.standing !== 'better' && row.standing !== 'worse') return <Circle {...mark} r={4} />
  return <Triangle {...mark} r={5} turned={row.standing === 'worse'} />
}

/** Colour and shape repeat what the interval's place against the centre line says. */
function colourOf(row: LocationRow, ink: Ink): string {
  if (row.standing === 'better') return ink.better
  return row.standing === 'worse' ? ink.worse : ink.text
}

function rowWords(row: EstimatedRow, { unit }: CaterpillarPlotProps['list']): readonly string[] {
  const figure = (value: number | null) => formatFigure(value, unit)
  return [
    row.name,
    `${say('chart.estimate')}: ${say('chart.interval', { value: figure(row.estimate), lower: figure(row.lower), upper: figure(row.upper) })}`,
    `${say('chart.raw')}: ${figure(row.raw)}`,
    say('chart.n.long', { n: row.n }),
  ]
}
