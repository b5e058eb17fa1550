import { Area, ComposedChart, Line, usePlotArea, useXAxisScale, useYAxisScale } from 'recharts'
import type { Effect } from '#contract/events.ts'
import { formatFigure } from '#words/format.ts'
import { say } from '#words/say.ts'
import { metricName } from '../parts/describe.ts'
import { Grid, ValueAxisX, ValueAxisY } from './axis.tsx'
import { type AxisScale, figureAxis, scaleBounds } from './axis-scale.ts'
import { FieldMark } from './field-mark.tsx'
import { type Ink, useInk } from './ink.ts'
import { MarkField } from './mark-field.tsx'
import { drawnOf } from './most-marks.tsx'
import { NoValues } from './no-values.tsx'
import { Over } from './over.tsx'
import type { PlotProps } from './plot-props.ts'
import { Diamond } from './shapes.tsx'

type Week = Effect['series'][number]

interface Datum {
  readonly x: number
  readonly treated: number | null
  readonly controls: number | null
  readonly band: readonly [number, number] | null
}

type Side = 'treated' | 'controls'
/** Where the rows of one side of a week are. */
type WeekRows = (week: Week, side: Side) => string | undefined

interface EffectPlotProps extends PlotProps {
  readonly effect: Effect
  readonly rowsOf?: WeekRows | undefined
}

/** Weeks around an event: the locations of it as a line, the others as a band, the event as a vertical line; small diamonds are placebos. */
export function EffectPlot({ effect, width, height, ink: inkName, still = false, rowsOf }: EffectPlotProps) {
  const ink = useInk(inkName)
  const { series, placebos, levels, unit, scale } = effect
  if (series.length === 0) return <NoValues ink={ink} width={width} height={height} />
  const weeks = series.flatMap(week => [week.treated, week.lower, week.upper])
  const values = [...weeks, levels?.reached, levels?.lower, levels?.upper, ...placebos.map(({ level }) => level)]
  const y = figureAxis(
    unit,
    values.filter(value => value !== null && value !== undefined),
    scaleBounds(scale),
  )
  return (
    <MarkField label={metricName(effect.metric)} along="x" still={still}>
      <ComposedChart
        data={dataOf(series)}
        width={width}
        height={height}
        margin={{ top: 18, right: 14, bottom: 0, left: 0 }}
        accessibilityLayer={false}
      >
        <Grid along="horizontal" ink={ink} />
        <ValueAxisX scale={weekAxis(series, width)} ink={ink} />
        <ValueAxisY scale={y} ink={ink} />
        <Area
          dataKey="band"
          type="linear"
          fill={ink.band}
          fillOpacity={1}
          stroke={ink.bandEdge}
          strokeWidth={ink.name === 'paper' ? 1 : 0.5}
          isAnimationActive={false}
          activeDot={false}
          tooltipType="none"
        />
        <Line
          dataKey="controls"
          type="linear"
          stroke={ink.bandEdge}
          strokeDasharray="4 3"
          strokeWidth={1}
          dot={false}
          activeDot={false}
          isAnimationActive={false}
        />
        <Line
          dataKey="treated"
          type="linear"
          stroke={ink.line}
          strokeWidth={ink.lineWidth}
          dot={false}
          activeDot={false}
          isAnimationActive={false}
        />
        <Over>
          <EventLine ink={ink} />
          <Placebos placebos={placebos} ink={ink} />
          <Weeks effect={effect} ink={ink} rowsOf={rowsOf} />
          {levels && <Estimate levels={levels} ink={ink} />}
        </Over>
      </ComposedChart>
    </MarkField>
  )
}

/** The event's own week has no values, so that the lines break there. */
function dataOf(series: readonly Week[]): Datum[] {
  const first = series[0]!.offset
  const byOffset = new Map(series.map(week => [week.offset, week]))
  return Array.from({ length: series.at(-1)!.offset - first + 1 }, (_, i) => {
    const { treated = null, controls = null, lower = null, upper = null } = byOffset.get(first + i) ?? {}
    return { x: first + i, treated, controls, band: lower === null || upper === null ? null : [lower, upper] }
  })
}

function weekAxis(series: readonly Week[], width: number): AxisScale {
  const [from, to] = [Math.min(0, series[0]!.offset), Math.max(0, series.at(-1)!.offset)]
  const most = Math.max(3, Math.floor(width / 60))
  const step = [1, 2, 4, 8, 13, 26, 52].find(each => (to - from) / each <= most) ?? 104
  const first = Math.ceil(from / step)
  const ticks = Array.from({ length: Math.floor(to / step) - first + 1 }, (_, i) => (first + i) * step)
  return { domain: [from - 0.5, to + 0.5], ticks, label: week => say('effect.axis', { week }) }
}

interface WeeksProps extends Pick<EffectPlotProps, 'effect' | 'rowsOf'> {
  readonly ink: Ink
}

/** Every week of either side; both of one week stand beside one another for the keyboard. */
function Weeks({ effect, ink, rowsOf }: WeeksProps) {
  const [x, y] = [useXAxisScale(), useYAxisScale()]
  if (!x || !y) return null
  const sides = effect.series.flatMap(week => (['treated', 'controls'] as const).map(side => ({ week, side, value: week[side] })))
  const shown = sides.filter((each): each is (typeof sides)[number] & { value: number } => each.value !== null)
  return (
    <g>
      {drawnOf(shown, ({ side }) => side === 'treated').map(({ week, side, value }) => {
        const [cx, cy] = [x(week.offset) ?? 0, y(value) ?? 0]
        const look =
          side === 'treated' ? { r: 2.25, fill: ink.line } : { r: 1.75, fill: ink.ground, stroke: ink.muted, strokeWidth: 1 }
        return (
          <FieldMark key={side + week.week} kind={side} words={weekWords(week, side, effect)} rows={rowsOf?.(week, side)}>
            <circle className="hit" cx={cx} cy={cy} r={7} />
            <circle className="mark" cx={cx} cy={cy} {...look} />
          </FieldMark>
        )
      })}
    </g>
  )
}

function weekWords(week: Week, side: Side, { unit }: Effect): readonly string[] {
  const figure = (value: number | null) => formatFigure(value, unit)
  const { controls, lower, upper, n, nTreated } = week
  const [words, count] =
    side === 'treated'
      ? [say('effect.tip.treated', { value: figure(week.treated) }), nTreated]
      : [say('effect.tip.controls', { value: figure(controls), lower: figure(lower), upper: figure(upper) }), n - nTreated]
  return [say('chart.week-of', { weekDate: week.week, grain: 'week' }), words, say('effect.tip.n', { n: count })]
}

function EventLine({ ink }: { readonly ink: Ink }) {
  const [x, area] = [useXAxisScale(), usePlotArea()]
  if (!x || !area) return null
  const at = x(0) ?? 0
  return (
    <g>
      <line className="event-line" x1={at} x2={at} y1={area.y} y2={area.y + area.height} stroke={ink.text} strokeWidth={1} />
      <text x={at} y={area.y - 5} textAnchor="middle" fontSize={ink.fontSize} fill={ink.text}>
        {say('effect.event')}
      </text>
    </g>
  )
}

function Placebos({ placebos, ink }: { readonly placebos: Effect['placebos']; readonly ink: Ink }) {
  const [x, y] = [useXAxisScale(), useYAxisScale()]
  if (!x || !y) return null
  return (
    <g>
      {placebos.map(({ offset, level }) => (
        <Diamond
          key={offset}
          className="placebo"
          cx={x(offset) ?? 0}
          cy={y(level) ?? 0}
          r={3}
          fill={ink.ground}
          stroke={ink.muted}
        />
      ))}
    </g>
  )
}

/** Where the effect alone has brought the locations of the event, with its interval, upon the event's line. */
function Estimate({ levels, ink }: { readonly levels: NonNullable<Effect['levels']>; readonly ink: Ink }) {
  const [x, y] = [useXAxisScale(), useYAxisScale()]
  if (!x || !y) return null
  const at = x(0) ?? 0
  const { reached, lower, upper } = levels
  return (
    <g>
      {lower !== null && upper !== null && <line x1={at} x2={at} y1={y(lower)} y2={y(upper)} stroke={ink.line} strokeWidth={3} />}
      <Diamond className="estimate" cx={at} cy={y(reached) ?? 0} r={5} fill={ink.line} stroke={ink.ground} />
    </g>
  )
}
