import { useMemo } from 'react'
import { ReferenceLine, ScatterChart, usePlotArea } from 'recharts'
import type { ProviderRow, ProvidersList } from '#contract/providers.ts'
import { formatFigure, formatNumber } from '#words/format.ts'
import { say } from '#words/say.ts'
import { metricName } from '../parts/describe.ts'
import { type AxisScale, figureAxis } from './axis-scale.ts'
import { Grid, ValueAxisX, ValueAxisY } from './axis.tsx'
import { useInk, type Ink } from './ink.ts'
import { type ManyMark, ManyMarks, type MarkLook } from './many-marks.tsx'
import { MarkField } from './mark-field.tsx'
import { drawnOf, LeftOut } from './most-marks.tsx'
import { NoValues } from './no-values.tsx'
import { Over } from './over.tsx'
import type { PlotLinks } from './plot-links.ts'
import type { PlotProps } from './plot-props.ts'

interface ConsistencyMapPlotProps extends PlotProps, PlotLinks {
  readonly list: Pick<ProvidersList, 'rows' | 'metric' | 'unit' | 'better' | 'medianEstimate' | 'medianUnevenness' | 'unevenness'>
}

type Shown = Extract<ProviderRow, { state: 'shown' }>
type Quadrant = NonNullable<Shown['quadrant']>

interface Datum {
  readonly x: number
  readonly y: number
  readonly r: number
  readonly row: Shown
}

/** People by how good (x) and how even (y, lower is steadier) their customers find them; larger marks rest on more answers. The corners have names, the people do not have ranks. */
export function ConsistencyMapPlot({
  list,
  width,
  height,
  ink: inkName,
  still = false,
  pageOf,
  rowsOf,
}: ConsistencyMapPlotProps) {
  const ink = useInk(inkName)
  const all = useMemo(() => dataOf(list), [list])
  const data = useMemo(() => drawnOf(all, ({ row }) => row.quadrant !== null), [all])
  if (data.length === 0) return <NoValues ink={ink} width={width} height={height} />
  const x = figureAxis(
    list.unit,
    data.map(datum => datum.x),
    { count: 5, marks: true },
  )
  const y = figureAxis(
    list.unevenness === 'share-of-largest' ? 'share' : 'points',
    data.map(datum => datum.y),
    { count: 4, marks: true },
  )
  return (
    <MarkField label={metricName(list.metric)} along="x" still={still || rowsOf === undefined}>
      <ScatterChart
        data={[...data]}
        width={width}
        height={height}
        margin={{ top: 8, right: 12, bottom: 0, left: 0 }}
        accessibilityLayer={false}
      >
        <Grid along="horizontal" ink={ink} />
        <ValueAxisX scale={x} ink={ink} />
        <ValueAxisY scale={y} ink={ink} dataKey="y" />
        {list.medianEstimate !== null && <ReferenceLine x={list.medianEstimate} stroke={ink.bandEdge} strokeDasharray="4 3" />}
        {list.medianUnevenness !== null && (
          <ReferenceLine y={list.medianUnevenness} stroke={ink.bandEdge} strokeDasharray="4 3" />
        )}
        <Over>
          <People data={data} list={list} scales={{ x, y }} ink={ink} pageOf={pageOf} rowsOf={rowsOf} />
          <Corners better={list.better} ink={ink} />
          <LeftOut drawn={data.length} of={all.length} x={width - 12} y={height - 30} ink={ink} />
        </Over>
      </ScatterChart>
    </MarkField>
  )
}

function dataOf({ rows }: ConsistencyMapPlotProps['list']): readonly Datum[] {
  const shown = rows.filter((row): row is Shown & { unevenness: number } => row.state === 'shown' && row.unevenness !== null)
  const most = Math.max(1, ...shown.map(row => row.n))
  const data = shown.map(row => ({ x: row.estimate, y: row.unevenness, r: 3 + 5 * Math.sqrt(row.n / most), row }))
  return data.toSorted((a, b) => a.x - b.x)
}

interface PeopleProps extends PlotLinks {
  readonly data: readonly Datum[]
  readonly list: ConsistencyMapPlotProps['list']
  readonly scales: { readonly x: AxisScale; readonly y: AxisScale }
  readonly ink: Ink
}

/** Drawn by itself: of a thousand people Recharts would look after each. */
function People({ data, list, scales, ink, pageOf, rowsOf }: PeopleProps) {
  const area = usePlotArea()
  const [x, y, width, height] = [area?.x ?? 0, area?.y ?? 0, area?.width ?? 0, area?.height ?? 0]
  // Anew only for other people or another place: the chart around is drawn several times.
  const marks = useMemo(() => {
    const share = (value: number, { domain: [low, high] }: AxisScale) => (value - low) / (high - low)
    const wordsOf = personWords(list)
    return data.map(
      ({ row, ...datum }): ManyMark => ({
        id: row.providerId,
        x: x + share(datum.x, scales.x) * width,
        y: y + (1 - share(datum.y, scales.y)) * height,
        r: datum.r,
        look: lookOf(row),
        told: () => ({ words: wordsOf(row), n: row.n, page: pageOf?.(row.providerId), rows: rowsOf?.(row.providerId) }),
      }),
    )
  }, [data, list, scales, pageOf, rowsOf, x, y, width, height])
  const looks = useMemo(() => looksIn(ink), [ink])
  return area && <ManyMarks marks={marks} looks={looks} area={{ x, y, width, height }} />
}

function lookOf({ quadrant }: Shown): 'help' | 'middle' | 'other' {
  if (quadrant === null) return 'middle'
  return quadrant === 'needs-help' ? 'help' : 'other'
}

/** Those in a corner lie above those in the middle. */
function looksIn(ink: Ink): Record<ReturnType<typeof lookOf>, MarkLook> {
  const look = (shape: MarkLook['shape'], colour: string, opacity: number): MarkLook => ({
    shape,
    fill: ink.name === 'paper' ? '#ffffff' : colour,
    stroke: colour,
    opacity,
  })
  return {
    middle: look('circle', ink.muted, 0.12),
    other: look('circle', ink.line, 0.55),
    help: look('diamond', ink.worse, 0.55),
  }
}

function Corners({ better, ink }: { readonly better: 'higher' | 'lower'; readonly ink: Ink }) {
  const area = usePlotArea()
  if (!area) return null
  const [good, poor] = better === 'higher' ? (['end', 'start'] as const) : (['start', 'end'] as const)
  const corner = (quadrant: Quadrant, side: 'start' | 'end', top: boolean) => (
    <text
      key={quadrant}
      x={side === 'start' ? area.x + 6 : area.x + area.width - 6}
      y={top ? area.y + 14 : area.y + area.height - 8}
      textAnchor={side}
      fontSize={ink.fontSize}
      fontWeight={550}
      fill={ink.muted}
      stroke={ink.ground}
      strokeWidth={3}
      paintOrder="stroke"
    >
      {say(`providers.quadrant.${quadrant}`)}
    </text>
  )
  return (
    <g>
      {[
        corner('uneven-strong', good, true),
        corner('needs-help', poor, true),
        corner('steady-strong', good, false),
        corner('steady-low', poor, false),
      ]}
    </g>
  )
}

function personWords({ unit }: ConsistencyMapPlotProps['list']): (row: Shown) => readonly string[] {
  const figure = (value: number) => formatFigure(value, unit)
  const [estimate, spread, nothing] = [say('chart.estimate'), say('chart.spread'), say('shell.nothing')]
  return row => [
    row.name,
    row.locationName,
    `${estimate}: ${say('chart.interval', { value: figure(row.estimate), lower: figure(row.lower), upper: figure(row.upper) })}`,
    `${spread}: ${row.spread === null ? nothing : formatNumber(row.spread, 2)}`,
    say('chart.n.long', { n: row.n }),
  ]
}
