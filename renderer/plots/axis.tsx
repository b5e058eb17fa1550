import { CartesianGrid, XAxis, YAxis, type XAxisTickContentProps } from 'recharts'
import type { AxisScale } from './axis-scale.ts'
import { useStackedWidth } from './chart-stack.tsx'
import { textWidth } from './fit-text.ts'
import type { Ink } from './ink.ts'

interface AxisProps {
  readonly scale: AxisScale
  readonly ink: Ink
  readonly hide?: boolean
}

/** Pixels of the labels under a plot. */
export const AXIS_HEIGHT = 20

/** Axes have few round ticks and no line. */
export function ValueAxisX({ scale, ink, hide = false }: AxisProps) {
  return (
    <XAxis
      type="number"
      dataKey="x"
      domain={[...scale.domain]}
      ticks={[...scale.ticks]}
      tickFormatter={scale.label}
      interval={0}
      allowDataOverflow
      axisLine={false}
      tickLine={false}
      height={AXIS_HEIGHT}
      tick={tickOf(scale, ink, '0.71em')}
      hide={hide}
    />
  )
}

/** So wide at least, so that plots under each other begin at one line. */
const USUAL_WIDTH = 44

export function ValueAxisY({
  scale,
  ink,
  hide = false,
  width,
  dataKey,
}: AxisProps & { readonly width?: number; readonly dataKey?: string }) {
  const usual = useStackedWidth(Math.max(USUAL_WIDTH, labelsWidth(scale, ink)))
  return (
    <YAxis
      type="number"
      {...(dataKey && { dataKey })}
      domain={[...scale.domain]}
      ticks={[...scale.ticks]}
      tickFormatter={scale.label}
      interval={0}
      allowDataOverflow
      axisLine={false}
      tickLine={false}
      width={width ?? usual}
      tick={tickOf(scale, ink, '0.355em')}
      hide={hide}
    />
  )
}

type TickProps = Pick<XAxisTickContentProps, 'x' | 'y' | 'textAnchor' | 'payload' | 'className'>

/** A label as it is: Recharts would lay out the page to break it into lines. */
function tickOf(scale: AxisScale, ink: Ink, dy: string) {
  return ({ x, y, textAnchor, payload, className }: TickProps) => (
    <text className={className} x={x} y={y} dy={dy} textAnchor={textAnchor} fontSize={ink.fontSize} fill={ink.muted}>
      {scale.label(payload.value)}
    </text>
  )
}

/** Room for the longest label and a gap. */
function labelsWidth(scale: AxisScale, ink: Ink): number {
  return Math.ceil(Math.max(16, ...scale.ticks.map(tick => textWidth(scale.label(tick), ink.fontSize))) + 10)
}

/** Of lines that are not drawn. */
const nowhere = () => []

/** Hairlines along one axis only: where the others would be Recharts would find out by laying out the page. */
export function Grid({ along, ink }: { readonly along: 'horizontal' | 'vertical'; readonly ink: Ink }) {
  const isHorizontal = along === 'horizontal'
  return (
    <CartesianGrid
      syncWithTicks
      horizontal={isHorizontal}
      vertical={!isHorizontal}
      {...(isHorizontal ? { verticalCoordinatesGenerator: nowhere } : { horizontalCoordinatesGenerator: nowhere })}
      stroke={ink.grid}
      strokeWidth={1}
    />
  )
}
