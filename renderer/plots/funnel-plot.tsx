import { Line, LineChart, usePlotArea, useXAxisScale, useYAxisScale, type PlotArea } from 'recharts'
import type { Funnel, FunnelUnit } from '#contract/funnel.ts'
import { formatFigure, formatNumber } from '#words/format.ts'
import { say } from '#words/say.ts'
import { apart, metricName } from '../parts/describe.ts'
import { type AxisScale, figureAxis } from './axis-scale.ts'
import { Grid, ValueAxisX, ValueAxisY } from './axis.tsx'
import { FieldMark } from './field-mark.tsx'
import { fitText, textWidth } from './fit-text.ts'
import { useInk, type Ink } from './ink.ts'
import { MarkField } from './mark-field.tsx'
import { drawnOf, LeftOut } from './most-marks.tsx'
import { NoValues } from './no-values.tsx'
import { Over } from './over.tsx'
import type { PlotLinks } from './plot-links.ts'
import type { PlotProps } from './plot-props.ts'
import { Circle, Diamond, Triangle } from './shapes.tsx'

interface FunnelPlotProps extends PlotProps, PlotLinks {
  readonly funnel: Funnel
}

const MARGIN = 16
const GAP = 6

/** Locations by how many values they rest on (logarithmic) and their value, between the limits that chance leaves. */
export function FunnelPlot({ funnel, width, height, ink: inkName, still = false, pageOf, rowsOf }: FunnelPlotProps) {
  const ink = useInk(inkName)
  const { units, curve, unit, scale } = funnel
  if (units.length === 0) return <NoValues ink={ink} width={width} height={height} />
  const right = GAP + textWidth(targetWords(funnel), ink.fontSize)
  const bounds = scale.kind === 'share' && unit === 'share' ? { bounds: [0, 1] as const } : {}
  const values = [...units.map(each => each.value), ...curve.slice(1).flatMap(each => [each.lower95, each.upper95])]
  const outer = curve.slice(Math.floor(curve.length / 3)).flatMap(each => [each.lower998, each.upper998])
  return (
    <MarkField label={metricName(funnel.metric)} along="x" still={still || rowsOf === undefined}>
      <LineChart
        data={curve.map(each => ({ x: Math.log10(each.n), ...each }))}
        width={width}
        height={height}
        margin={{ top: 10, right, bottom: 0, left: 0 }}
        accessibilityLayer={false}
      >
        <Grid along="horizontal" ink={ink} />
        <ValueAxisX scale={sizeAxis(units.map(({ n }) => n))} ink={ink} />
        <ValueAxisY scale={figureAxis(unit, [...values, ...outer], bounds)} ink={ink} width={54} />
        {limitLines(funnel, ink)}
        <Over>
          <Target funnel={funnel} ink={ink} />
          <Marks funnel={funnel} ink={ink} links={{ pageOf, rowsOf }} right={right} />
        </Over>
      </LineChart>
    </MarkField>
  )
}

/** The limits that apply: 99.8 % solid, 95 % dashed; those by chance alone dotted and faint where wider ones apply. */
function limitLines({ widened }: Funnel, ink: Ink) {
  const line = (key: string, at: string, look: { stroke: string; dash?: string }) => (
    <Line
      key={key}
      className={key}
      dataKey={at}
      type="linear"
      stroke={look.stroke}
      strokeWidth={1}
      {...(look.dash && { strokeDasharray: look.dash })}
      dot={false}
      activeDot={false}
      isAnimationActive={false}
    />
  )
  const plain = ['plain.lower998', 'plain.upper998'].map(key => line(`plain ${key}`, key, { stroke: ink.muted, dash: '1 3' }))
  return [
    ...(widened ? plain : []),
    ...['lower998', 'upper998'].map(key => line(key, key, { stroke: ink.text })),
    ...['lower95', 'upper95'].map(key => line(key, key, { stroke: ink.muted, dash: '5 3' })),
  ]
}

/** A logarithmic axis with ticks at 1, 2 and 5 of every power of ten, fewer where they would be many; between sizes that are much alike at even steps. */
function sizeAxis(sizes: readonly number[]): AxisScale {
  const [low, high] = [Math.log10(Math.min(...sizes)), Math.log10(Math.max(...sizes))]
  const pad = Math.max(0.05, (high - low) * 0.04)
  const steps = high - low > 2.5 ? [1] : high - low > 1.2 ? [1, 3] : [1, 1.5, 2, 3, 5, 7]
  const isWithin = (tick: number) => tick >= low - pad && tick <= high + pad
  const ticks = Array.from({ length: 10 }, (_, power) => steps.map(step => Math.log10(step) + power))
    .flat()
    .filter(isWithin)
  const even = figureAxis('count', [10 ** (low - pad), 10 ** (high + pad)], { exact: true, count: 3 }).ticks.map(Math.log10)
  return {
    domain: [low - pad, high + pad],
    ticks: ticks.length > 1 ? ticks : even.filter(isWithin),
    label: value => formatNumber(Math.round(10 ** value)),
  }
}

interface InkProps {
  readonly funnel: Funnel
  readonly ink: Ink
}

function Target({ funnel, ink }: InkProps) {
  const [y, area] = [useYAxisScale(), usePlotArea()]
  if (!y || !area || funnel.target === null) return null
  const at = y(funnel.target) ?? 0
  return (
    <g className="target" fontSize={ink.fontSize}>
      <line x1={area.x} x2={area.x + area.width} y1={at} y2={at} stroke={ink.text} strokeWidth={1} />
      <text x={area.x + area.width + GAP} y={at + 4} fill={ink.text}>
        {targetWords(funnel)}
      </text>
    </g>
  )
}

function targetWords({ target, unit }: Funnel): string {
  return say('chart.all-values', { value: formatFigure(target, unit) })
}

interface Placed {
  readonly unit: FunnelUnit
  readonly x: number
  readonly y: number
}

interface MarksProps extends InkProps {
  readonly links: PlotLinks
  /** Pixels beside the plot. */
  readonly right: number
}

function Marks({ funnel, ink, links, right }: MarksProps) {
  const [x, y, area] = [useXAxisScale(), useYAxisScale(), usePlotArea()]
  if (!x || !y || !area) return null
  const units = drawnOf(
    funnel.units.toSorted((a, b) => a.n - b.n),
    ({ signal }) => signal !== 'none',
  )
  const placed = units.map((unit): Placed => ({ unit, x: x(Math.log10(unit.n)) ?? 0, y: y(unit.value) ?? 0 }))
  const named = placed.filter(({ unit }) => unit.signal === 'beyond-998')
  return (
    <g>
      {placed.map(each => (
        <FieldMark
          key={each.unit.locationId}
          words={unitWords(each.unit, funnel)}
          n={each.unit.n}
          page={links.pageOf?.(each.unit.locationId)}
          rows={links.rowsOf?.(each.unit.locationId)}
        >
          <circle className="hit" cx={each.x} cy={each.y} r={9} />
          <Mark placed={each} funnel={funnel} ink={ink} />
        </FieldMark>
      ))}
      <Names placed={named} area={area} right={right} ink={ink} />
      <LeftOut drawn={units.length} of={funnel.units.length} x={area.x + area.width} y={area.y + 8} ink={ink} />
    </g>
  )
}

/** Shape says how far outside, colour repeats on which side: a circle inside, a diamond beyond 95 %, a triangle beyond 99.8 %. */
function Mark({ placed: { unit, x, y }, funnel, ink }: { readonly placed: Placed; readonly funnel: Funnel; readonly ink: Ink }) {
  const above = unit.value > (funnel.target ?? 0)
  const good = above === (funnel.better === 'higher')
  const colour = good ? ink.better : ink.worse
  return (
    <g className={unit.signal === 'none' ? 'mark' : `mark signal ${unit.signal}`}>
      {unit.signal === 'none' && <Circle cx={x} cy={y} r={3.5} fill={ink.ground} stroke={ink.text} />}
      {unit.signal === 'beyond-95' && <Diamond cx={x} cy={y} r={5} fill={ink.ground} stroke={colour} />}
      {unit.signal === 'beyond-998' && <Triangle cx={x} cy={y} r={5.5} fill={colour} turned={!above} />}
    </g>
  )
}

interface NamesProps {
  readonly placed: readonly Placed[]
  readonly area: PlotArea
  readonly right: number
  readonly ink: Ink
}

/** Names stand beside their marks, on the side that has room, and make way for each other. */
function Names({ placed, area, right, ink }: NamesProps) {
  const line = ink.fontSize + 3
  const tops: number[] = []
  return placed
    .toSorted((a, b) => a.y - b.y)
    .map(({ unit, x, y }) => {
      const last = tops.at(-1) ?? -Infinity
      const top = Math.max(y, last + line)
      tops.push(top)
      const wanted = textWidth(unit.name, ink.fontSize) + 12
      const left = x + wanted > area.x + area.width && x - wanted > area.x
      const room = left ? x - area.x - 12 : area.x + area.width - x + right - MARGIN
      return (
        <text
          key={unit.locationId}
          className="signal-name"
          x={left ? x - 10 : x + 10}
          y={top + 4}
          textAnchor={left ? 'end' : 'start'}
          fontSize={ink.fontSize}
          fontWeight={550}
          fill={ink.text}
          stroke={ink.ground}
          strokeWidth={3}
          paintOrder="stroke"
        >
          {apart(fitText(unit.name, room, ink.fontSize))}
        </text>
      )
    })
}

function unitWords(unit: FunnelUnit, funnel: Funnel): readonly string[] {
  const figure = (value: number) => formatFigure(value, funnel.unit)
  return [
    unit.name,
    figure(unit.value),
    `${say('funnel.limits-998')}: ${say('chart.limits.between', { lower: figure(unit.lower998), upper: figure(unit.upper998) })}`,
    say('chart.n.long', { n: unit.n }),
  ]
}
