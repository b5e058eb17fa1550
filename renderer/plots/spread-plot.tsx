import { ComposedChart, Line, useXAxisScale, useYAxisScale } from 'recharts'
import type { ControlChart, SpreadChart } from '#contract/charts.ts'
import { formatFigure } from '#words/format.ts'
import { say } from '#words/say.ts'
import { dayNumber, figureAxis, monthAxis } from './axis-scale.ts'
import { Grid, ValueAxisX, ValueAxisY } from './axis.tsx'
import { type Ink, useInk } from './ink.ts'
import { drawnOf } from './most-marks.tsx'
import { Over } from './over.tsx'
import type { PlotProps } from './plot-props.ts'
import { Circle, Diamond } from './shapes.tsx'
import { Tip } from './tip.tsx'

type Point = SpreadChart['points'][number]

interface SpreadPlotProps extends PlotProps {
  readonly chart: ControlChart
  readonly spreads: SpreadChart
}

interface Datum {
  readonly x: number
  readonly value: number | null
  readonly centre: number | null
  readonly lower: number | null
  readonly upper: number | null
  readonly point: Point
}

/** The second chart of a series under the first, on the same days: how far each point lies from the one before, or the spread within it. */
export function SpreadPlot({ chart, spreads, width, height, ink: inkName, still = false }: SpreadPlotProps) {
  const ink = useInk(inkName)
  const [first, last] = [chart.points[0]?.week, chart.points.at(-1)?.week]
  if (!first || !last) return null
  const data = spreads.points.map(
    (point): Datum => ({ ...point, x: dayNumber(point.week), centre: point.centre ?? spreads.centre, point }),
  )
  const values = data.flatMap(({ value, upper }) => [value, upper]).filter(value => value !== null)
  const line = (key: 'centre' | 'lower' | 'upper') => (
    <Line
      key={key}
      dataKey={key}
      type="linear"
      stroke={ink.bandEdge}
      strokeWidth={1}
      {...(key !== 'centre' && { strokeDasharray: '4 3' })}
      dot={false}
      activeDot={false}
      isAnimationActive={false}
    />
  )
  return (
    <div className="plot spreads">
      <ComposedChart
        data={data}
        width={width}
        height={height}
        margin={{ top: 16, right: 14, bottom: 0, left: 0 }}
        accessibilityLayer={!still}
      >
        <Grid along="horizontal" ink={ink} />
        <ValueAxisX scale={monthAxis(first, last, Math.max(2, Math.floor(width / 90)))} ink={ink} />
        <ValueAxisY scale={figureAxis(chart.unit, values, { count: 2, fromZero: true })} ink={ink} />
        {(['centre', 'lower', 'upper'] as const).map(line)}
        <Line
          dataKey="value"
          type="linear"
          stroke={ink.line}
          strokeWidth={ink.lineWidth}
          dot={false}
          activeDot={false}
          isAnimationActive={false}
        />
        <Over>
          <Marks data={data} ink={ink} />
          <text x={8} y={11} fontSize={ink.fontSize} fill={ink.muted}>
            {say(`chart.spreads.${spreads.kind}`)}
          </text>
        </Over>
        {!still && <Tip<Datum> ink={ink} words={({ point }) => spreadWords(point, chart)} />}
      </ComposedChart>
    </div>
  )
}

function Marks({ data, ink }: { readonly data: readonly Datum[]; readonly ink: Ink }) {
  const [x, y] = [useXAxisScale(), useYAxisScale()]
  if (!x || !y) return null
  return (
    <g>
      {drawnOf(data, ({ point }) => point.beyond).map(({ x: at, value, point }, i) => {
        if (value === null) return null
        const [cx, cy] = [x(at) ?? 0, y(value) ?? 0]
        return point.beyond ? (
          <Diamond key={i} className="spread beyond" cx={cx} cy={cy} r={4.5} fill={ink.ground} stroke={ink.text} />
        ) : (
          <Circle key={i} className="spread" cx={cx} cy={cy} r={data.length > 80 ? 1 : 1.75} fill={ink.line} />
        )
      })}
    </g>
  )
}

/** A point of the second chart in words. */
export function spreadWords({ week, value, lower, upper, beyond }: Point, { unit, grain }: ControlChart): readonly string[] {
  const figure = (one: number | null) => formatFigure(one, unit)
  return [
    say('chart.week-of', { weekDate: week, grain }),
    figure(value),
    ...(upper === null
      ? []
      : [`${say('chart.limits')}: ${say('chart.limits.between', { lower: figure(lower), upper: figure(upper) })}`]),
    ...(beyond ? [say('chart.spreads.beyond')] : []),
  ]
}
