import { Line, LineChart, useXAxisScale, useYAxisScale } from 'recharts'
import type { ChartEvent, ControlChart, WeekPoint } from '#contract/charts.ts'
import { apart as isolated, metricName } from '../parts/describe.ts'
import { dayNumber, figureAxis, monthAxis } from './axis-scale.ts'
import { Grid, ValueAxisX, ValueAxisY } from './axis.tsx'
import { EndName, namesApart } from './end-name.tsx'
import { EVENTS_ROOM, EventMarks } from './event-marks.tsx'
import { FieldMark } from './field-mark.tsx'
import { NAME_MARK, namesRoom } from './fit-text.ts'
import { useInk, type Ink } from './ink.ts'
import { MarkField } from './mark-field.tsx'
import { drawnOf } from './most-marks.tsx'
import { NoValues } from './no-values.tsx'
import { Over } from './over.tsx'
import type { PlotProps } from './plot-props.ts'
import { pointWords } from './point-words.ts'
import { Circle, Diamond } from './shapes.tsx'

interface TwoSeriesPlotProps extends PlotProps {
  readonly a: { readonly name: string; readonly chart: ControlChart }
  readonly b: { readonly name: string; readonly chart: ControlChart }
  /** Where the rows behind a point are; without it marks are plain, as on paper. */
  readonly rowsOf?: PointRows | undefined
}

type PointRows = (side: 'a' | 'b', point: WeekPoint) => string | undefined

interface Datum {
  readonly x: number
  readonly week: string
  readonly a: number | null
  readonly b: number | null
}

const WEEK = 7
/** Least distance of two names of one line. */
const LINE = 15

/** Two weekly series on one scale: solid with circles, dashed with diamonds, each named at its end. */
export function TwoSeriesPlot({ a, b, width, height, ink: inkName, still = false, rowsOf }: TwoSeriesPlotProps) {
  const ink = useInk(inkName)
  const data = weeks(a.chart, b.chart)
  const [first, last] = [data[0]?.week, data.at(-1)?.week]
  if (!first || !last) return <NoValues ink={ink} width={width} height={height} />
  const labels = namesRoom([a.name, b.name], { width, fontSize: ink.fontSize })
  const events = eventsOf(a.chart, b.chart)
  const values = data.flatMap(datum => [datum.a, datum.b]).filter(value => value !== null)
  return (
    <MarkField label={metricName(a.chart.metric)} along="x" still={still || rowsOf === undefined}>
      <LineChart
        data={[...data]}
        width={width}
        height={height}
        margin={{ top: events.length === 0 ? 10 : 10 + EVENTS_ROOM, right: labels, bottom: 0, left: 0 }}
        accessibilityLayer={false}
      >
        <Grid along="horizontal" ink={ink} />
        <ValueAxisX scale={monthAxis(first, last, Math.max(2, Math.floor((width - labels) / 90)))} ink={ink} />
        <ValueAxisY scale={figureAxis(a.chart.unit, values)} ink={ink} />
        <Line
          dataKey="a"
          type="linear"
          stroke={ink.seriesA}
          strokeWidth={ink.lineWidth}
          dot={false}
          activeDot={false}
          isAnimationActive={false}
        />
        <Line
          dataKey="b"
          type="linear"
          stroke={ink.seriesB}
          strokeWidth={ink.lineWidth}
          strokeDasharray="6 3"
          dot={false}
          activeDot={false}
          isAnimationActive={false}
        />
        <Over>
          <EventMarks events={events} ink={ink} />
          <Marks a={a} b={b} ink={ink} rowsOf={rowsOf} />
        </Over>
        <Over>
          <Ends data={data} names={[a.name, b.name]} ink={ink} room={labels - NAME_MARK} />
        </Over>
      </LineChart>
    </MarkField>
  )
}

/** What happened at either place, once each, oldest first. */
function eventsOf(a: ControlChart, b: ControlChart): readonly ChartEvent[] {
  const all = new Map([...a.events, ...b.events].map(event => [event.eventId, event]))
  return [...all.values()].sort((x, y) => x.date.localeCompare(y.date))
}

/** Every week of either series, and an empty one where both have a gap, so that lines break there. */
function weeks(a: ControlChart, b: ControlChart): readonly Datum[] {
  const [ofA, ofB] = [a, b].map(chart => new Map(chart.points.map(point => [point.week, point.value]))) as [
    Map<string, number | null>,
    Map<string, number | null>,
  ]
  const all = [...new Set([...ofA.keys(), ...ofB.keys()])].sort()
  const data = all.map(week => ({ x: dayNumber(week), week, a: ofA.get(week) ?? null, b: ofB.get(week) ?? null }))
  return data.flatMap((datum, i) => {
    const before = data[i - 1]
    return before && datum.x - before.x > WEEK ? [{ ...datum, x: datum.x - WEEK, a: null, b: null }, datum] : [datum]
  })
}

interface MarksProps extends Pick<TwoSeriesPlotProps, 'a' | 'b' | 'rowsOf'> {
  readonly ink: Ink
}

/** Marks of both, week by week, so that both of one week stand beside one another for the keyboard. */
function Marks({ a, b, ink, rowsOf }: MarksProps) {
  const [x, y] = [useXAxisScale(), useYAxisScale()]
  if (!x || !y) return null
  const marks = [...marksOf('a', a), ...marksOf('b', b)].sort((one, other) => one.point.week.localeCompare(other.point.week))
  return (
    <g>
      {drawnOf(marks, ({ point }) => point.rules.length > 0).map(({ side, name, point, value, chart }) => {
        const [cx, cy] = [x(dayNumber(point.week)) ?? 0, y(value) ?? 0]
        return (
          <FieldMark
            key={side + point.week}
            kind={side}
            words={[isolated(name), ...pointWords(point, chart)]}
            rows={rowsOf?.(side, point)}
          >
            <circle className="hit" cx={cx} cy={cy} r={7} />
            {side === 'a' ? (
              <Circle className="mark mark-a" cx={cx} cy={cy} r={2.25} fill={ink.seriesA} />
            ) : (
              <Diamond className="mark mark-b" cx={cx} cy={cy} r={3} fill={ink.ground} stroke={ink.seriesB} />
            )}
          </FieldMark>
        )
      })}
    </g>
  )
}

function marksOf(side: 'a' | 'b', { name, chart }: TwoSeriesPlotProps['a']) {
  return chart.points.flatMap(point => (point.value === null ? [] : [{ side, name, chart, point, value: point.value }]))
}

function Ends({
  data,
  names,
  ink,
  room,
}: {
  readonly data: readonly Datum[]
  readonly names: readonly [string, string]
  readonly ink: Ink
  readonly room: number
}) {
  const [x, y] = [useXAxisScale(), useYAxisScale()]
  if (!x || !y) return null
  const [endA, endB] = [data.findLast(datum => datum.a !== null), data.findLast(datum => datum.b !== null)]
  const right = (x(data.at(-1)?.x ?? 0) ?? 0) + 8
  const lines = namesApart(names, { room, fontSize: ink.fontSize }, LINE)
  const [yA, yB] = apart(y(endA?.a ?? 0) ?? 0, y(endB?.b ?? 0) ?? 0, lines)
  return (
    <g fontSize={ink.fontSize}>
      {endA && <End name={names[0]} x={right} y={yA} ink={ink} colour={ink.seriesA} room={room} />}
      {endB && <End name={names[1]} x={right} y={yB} ink={ink} colour={ink.seriesB} room={room} hollow />}
    </g>
  )
}

/** Two label heights, at least so many pixels apart, and so low that the upper one is whole. */
function apart(a: number, b: number, least: number): readonly [number, number] {
  const short = Math.max(0, least - Math.abs(a - b)) / 2
  const [first, second] = a <= b ? [a - short, b + short] : [a + short, b - short]
  const down = Math.max(0, least / 2 - Math.min(first, second))
  return [first + down, second + down]
}

interface EndProps {
  readonly name: string
  readonly x: number
  readonly y: number
  readonly ink: Ink
  readonly colour: string
  /** Pixels for the name. */
  readonly room: number
  readonly hollow?: boolean
}

function End({ name, x, y, ink, colour, room, hollow = false }: EndProps) {
  return (
    <g>
      {hollow ? (
        <Diamond cx={x + 4} cy={y} r={4} fill={ink.ground} stroke={colour} />
      ) : (
        <Circle cx={x + 4} cy={y} r={3} fill={colour} />
      )}
      <EndName name={name} x={x + 12} y={y} fill={colour} room={room} fontSize={ink.fontSize} />
    </g>
  )
}
