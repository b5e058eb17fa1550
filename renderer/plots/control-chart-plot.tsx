import { ComposedChart, usePlotArea, useXAxisScale, useYAxisScale } from 'recharts'
import type { ControlChart, WeekPoint } from '#contract/charts.ts'
import { sayWithin } from '#words/say.ts'
import { EVENTS_ROOM, EventMarks } from './event-marks.tsx'
import { AXIS_HEIGHT, Grid, ValueAxisX, ValueAxisY } from './axis.tsx'
import { figureAxis, monthAxis, scaleBounds } from './axis-scale.ts'
import { useInk, type Ink } from './ink.ts'
import { MarkLink, OpenActive } from './mark-link.tsx'
import { drawnOf } from './most-marks.tsx'
import { NoValues } from './no-values.tsx'
import { Over } from './over.tsx'
import type { PlotProps } from './plot-props.ts'
import { PromiseSteps } from './promise-steps.tsx'
import { lettersApart } from './letters-apart.ts'
import { Answering, SeriesBand, SeriesLine, Under } from './series-path.tsx'
import { isAbove, SignalLetters, SignalMark } from './signal-mark.tsx'
import { TargetLine } from './target-line.tsx'
import { Tip } from './tip.tsx'
import { pointName, pointWords } from './point-words.ts'
import { dayNumber } from './axis-scale.ts'
import { ghosts, weekData, type WeekDatum } from './week-data.ts'

/** Pixels above the highest value. */
const TOP = 14

/** A weekly series with its band of usual variation. Gaps stay gaps, weeks that are not complete are hollow, signals stand out with their rule's letter. */
export function ControlChartPlot({
  chart,
  width,
  height,
  ink: inkName,
  still = false,
  hrefOf,
}: PlotProps & { readonly chart: ControlChart; readonly hrefOf?: HrefOf | undefined }) {
  const ink = useInk(inkName)
  const data = weekData(chart)
  const [first, last] = [chart.points[0]?.week, chart.points.at(-1)?.week]
  if (!first || !last) return <NoValues ink={ink} width={width} height={height} />
  const aims = chart.target?.steps.map(step => step.value) ?? []
  const values = [chart.centre, ...aims, ...chart.points.flatMap(point => [point.value, point.lower, point.upper])].filter(
    value => value !== null,
  )
  const x = monthAxis(first, last, Math.max(2, Math.floor(width / 90)))
  const top = chart.events.length === 0 ? TOP : TOP + EVENTS_ROOM
  const y = figureAxis(chart.unit, values, {
    count: height < 140 ? 3 : 4,
    height: height - top - AXIS_HEIGHT,
    ...scaleBounds(chart.scale),
  })
  const limit = { stroke: ink.bandEdge, strokeWidth: 1 }
  return (
    <div className="plot">
      <ComposedChart
        data={data}
        width={width}
        height={height}
        margin={{ top, right: 14, bottom: 0, left: 0 }}
        accessibilityLayer={!still}
      >
        <Grid along="horizontal" ink={ink} />
        <ValueAxisX scale={x} ink={ink} />
        <ValueAxisY scale={y} ink={ink} />
        {!still && <Answering />}
        <Under>
          <SeriesBand data={data} rangeOf={datum => datum.band} fill={ink.band} />
          <SeriesLine data={data} valueOf={datum => datum.lower} {...limit} dash="4 3" />
          <SeriesLine data={data} valueOf={datum => datum.upper} {...limit} dash="4 3" />
          <SeriesLine data={data} valueOf={datum => datum.centre} {...limit} />
          <SeriesLine data={data} valueOf={datum => datum.whole} stroke={ink.line} strokeWidth={ink.lineWidth} />
        </Under>
        <Over>
          <Ghosts chart={chart} ink={ink} />
          <EventMarks events={chart.events} ink={ink} />
          {chart.target && <TargetLine target={chart.target} unit={chart.unit} ink={ink} />}
          {chart.promise && <PromiseSteps steps={chart.promise.steps} ink={ink} />}
          <Weeks data={data} chart={chart} ink={ink} hrefOf={hrefOf} />
          {!still && hrefOf && <OpenActive hrefOf={datum => hrefOf((datum as WeekDatum).point)} />}
        </Over>
        {!still && <Tip<WeekDatum> ink={ink} words={datum => pointWords(datum.point, chart)} />}
      </ComposedChart>
    </div>
  )
}

/** Where the rows of a point are. */
export type HrefOf = (point: WeekPoint) => string | undefined

interface WeeksProps {
  readonly data: readonly WeekDatum[]
  readonly chart: ControlChart
  readonly ink: Ink
  readonly hrefOf: HrefOf | undefined
}

function Weeks({ data, chart, ink, hrefOf }: WeeksProps) {
  const [x, y, area] = [useXAxisScale(), useYAxisScale(), usePlotArea()]
  if (!x || !y || !area) return null
  const all = data.filter((datum): datum is WeekDatum & { value: number } => datum.value !== null)
  const shown = drawnOf(all, ({ point }) => point.rules.length > 0)
  const small = shown.length > 80
  const at = shown.find(datum => datum.upper !== null)
  const marks = shown.map(datum => ({
    cx: x(datum.x) ?? 0,
    cy: y(datum.value) ?? 0,
    letters: datum.letters,
    above: isAbove(datum.point, datum.usual),
  }))
  const letters = lettersApart(marks, ink.fontSize)
  return (
    <g>
      {shown.map((datum, i) => {
        const { cx, cy } = marks[i]!
        return (
          <MarkLink key={i} href={hrefOf?.(datum.point)} what={pointName(datum.point, chart)} hit={{ cx, cy }}>
            {datum.point.rules.length > 0 ? (
              <SignalMark point={datum.point} chart={chart} centre={datum.usual} ink={ink} cx={cx} cy={cy} />
            ) : (
              <WeekMark point={datum.point} ink={ink} cx={cx} cy={cy} r={small ? 1.5 : 2.25} />
            )}
          </MarkLink>
        )
      })}
      {shown.map(
        ({ point, usual }, i) =>
          letters[i] !== '' && (
            <SignalLetters
              key={point.week + i}
              {...marks[i]!}
              point={point}
              letters={letters[i]!}
              chart={chart}
              centre={usual}
              ink={ink}
              floor={area.y + area.height}
            />
          ),
      )}
      {at?.upper !== null && at?.upper !== undefined && (
        <text
          x={x(at.x)}
          // A limit beyond the scale's end lies above the plot; its name stays inside.
          y={Math.max((y(at.upper) ?? 0) - 4, 10)}
          fontSize={ink.fontSize}
          fill={ink.muted}
          stroke={ink.ground}
          strokeWidth={3}
          paintOrder="stroke"
        >
          {sayWithin('chart.limits')}
        </text>
      )}
    </g>
  )
}

/** Limits that held before a baseline: light and dashed, without a band. */
function Ghosts({ chart, ink }: { readonly chart: ControlChart; readonly ink: Ink }) {
  const [x, y] = [useXAxisScale(), useYAxisScale()]
  if (!x || !y) return null
  const path = (points: readonly WeekPoint[], valueOf: (point: WeekPoint) => number | null) =>
    points
      .flatMap(point => {
        const value = valueOf(point)
        return value === null ? [] : [`${x(dayNumber(point.week))},${y(value)}`]
      })
      .join(' ')
  return (
    <g className="ghosts" fill="none" stroke={ink.bandEdge} strokeWidth={1} strokeDasharray="2 4" opacity={0.7}>
      {ghosts(chart).map(({ points, centre }) => (
        <g key={points[0]?.week ?? ''}>
          <polyline points={path(points, point => point.lower)} />
          <polyline points={path(points, point => point.upper)} />
          <polyline points={path(points, () => centre)} />
        </g>
      ))}
    </g>
  )
}

interface WeekMarkProps {
  readonly point: WeekPoint
  readonly ink: Ink
  readonly cx: number
  readonly cy: number
  readonly r: number
}

function WeekMark({ point, ink, cx, cy, r }: WeekMarkProps) {
  if (point.partial)
    return <circle className="mark partial" cx={cx} cy={cy} r={r + 0.5} fill={ink.ground} stroke={ink.line} strokeWidth={1} />
  return <circle className="mark" cx={cx} cy={cy} r={r} fill={ink.line} />
}
