import { useId, type ReactNode } from 'react'
import { Area, usePlotArea, useXAxisScale, useYAxisScale, ZIndexLayer } from 'recharts'

/** Above the grid, below marks and words. */
const BELOW_MARKS = 300

/**
 * Lines and bands of a plot, within its axes. Drawn by themselves: Recharts measures each of its own lines and tells its store of it
 * whenever the data change, which is most of what a filter change costs.
 */
export function Under({ children }: { readonly children: ReactNode }) {
  const id = useId().replaceAll(/\W/g, '')
  const area = usePlotArea()
  if (!area) return null
  return (
    <ZIndexLayer zIndex={BELOW_MARKS}>
      <clipPath id={id}>
        <rect x={area.x} y={area.y} width={area.width} height={area.height} />
      </clipPath>
      <g clipPath={`url(#${id})`}>{children}</g>
    </ZIndexLayer>
  )
}

/** What the pointer and the arrow keys find in a plot that draws its series by itself. */
export function Answering() {
  return <Area dataKey={() => 0} fill="none" stroke="none" isAnimationActive={false} activeDot={false} />
}

interface Place {
  readonly x: number
}

interface SeriesLineProps<Datum extends Place> {
  readonly data: readonly Datum[]
  readonly valueOf: (datum: Datum) => number | null
  readonly stroke: string
  readonly strokeWidth: number
  readonly dash?: string
}

/** Values joined by straight lines; gaps stay gaps. */
export function SeriesLine<Datum extends Place>({ data, valueOf, stroke, strokeWidth, dash }: SeriesLineProps<Datum>) {
  const [x, y] = [useXAxisScale(), useYAxisScale()]
  if (!x || !y) return null
  const points = data.map(datum => pointAt(x(datum.x), y(valueOf(datum) ?? undefined)))
  return (
    <path
      className="series-line"
      d={runsOf(points).map(line).join('')}
      fill="none"
      stroke={stroke}
      strokeWidth={strokeWidth}
      strokeDasharray={dash}
    />
  )
}

interface SeriesBandProps<Datum extends Place> {
  readonly data: readonly Datum[]
  readonly rangeOf: (datum: Datum) => readonly [number, number] | null
  readonly fill: string
  readonly opacity?: number
}

/** The area between two values at each place; gaps stay gaps. */
export function SeriesBand<Datum extends Place>({ data, rangeOf, fill, opacity = 1 }: SeriesBandProps<Datum>) {
  const [x, y] = [useXAxisScale(), useYAxisScale()]
  if (!x || !y) return null
  const edges = data.map(datum => {
    const [lower, upper] = [0, 1].map(i => pointAt(x(datum.x), y(rangeOf(datum)?.[i]))) as [Point | null, Point | null]
    return lower && upper ? { lower, upper } : null
  })
  const around = (run: readonly { readonly lower: Point; readonly upper: Point }[]) =>
    `${line([...run.map(({ upper }) => upper), ...run.toReversed().map(({ lower }) => lower)])}Z`
  return <path className="series-band" d={runsOf(edges).map(around).join('')} fill={fill} fillOpacity={opacity} />
}

interface Point {
  readonly x: number
  readonly y: number
}

function pointAt(x: number | undefined, y: number | undefined): Point | null {
  return x === undefined || y === undefined || Number.isNaN(y) ? null : { x, y }
}

function line(points: readonly Point[]): string {
  return points.map(({ x, y }, i) => `${i === 0 ? 'M' : 'L'}${x.toFixed(2)},${y.toFixed(2)}`).join('')
}

/** Neighbours without a gap between them. */
function runsOf<Item>(items: readonly (Item | null)[]): readonly (readonly Item[])[] {
  const runs: Item[][] = [[]]
  for (const item of items) {
    if (item !== null) runs.at(-1)!.push(item)
    else if (runs.at(-1)!.length > 0) runs.push([])
  }
  return runs.filter(run => run.length > 0)
}
