import { Line, LineChart, useXAxisScale, useYAxisScale } from 'recharts'
import { formatDuration, formatShare } from '#words/format.ts'
import { say } from '#words/say.ts'
import { apart, metricName } from '../parts/describe.ts'
import { figureAxis } from './axis-scale.ts'
import { Grid, ValueAxisX, ValueAxisY } from './axis.tsx'
import { FieldMark } from './field-mark.tsx'
import { NAME_MARK, namesRoom } from './fit-text.ts'
import { useInk, type Ink } from './ink.ts'
import { MarkField } from './mark-field.tsx'
import { drawnOf } from './most-marks.tsx'
import { NoValues } from './no-values.tsx'
import { Over } from './over.tsx'
import type { PlotProps } from './plot-props.ts'
import { Circle, Diamond } from './shapes.tsx'
import { curveDashes, WaitCurveEnds } from './wait-curve-ends.tsx'

/** Share served within so many seconds, with its interval and how many they are where that is known. */
interface Step {
  readonly seconds: number
  readonly served: number
  readonly lower?: number | null
  readonly upper?: number | null
  readonly n?: number
  readonly upTo?: number
}

export interface WaitCurve {
  readonly name: string
  readonly curve: readonly Step[]
  /** Where the customers are that are served by a step. */
  readonly rowsOf?: (step: Step) => string | undefined
}

interface WaitCurvesPlotProps extends PlotProps {
  /** One to three; the first solid, the others dashed. */
  readonly curves: readonly WaitCurve[]
}

interface Datum {
  readonly x: number
  readonly [curve: `${'served' | 'lower' | 'upper'}${number}`]: number | null
}

/** Curves are drawn until this share is served: the last few would squeeze all others. */
const NEARLY_ALL = 0.97

/** Share of customers seen within so many minutes: the higher and the further left a curve, the shorter the waits. */
export function WaitCurvesPlot({ curves, width, height, ink: inkName, still = false }: WaitCurvesPlotProps) {
  const ink = useInk(inkName)
  const data = untilNearlyAll(merged(curves), curves.length)
  if (data.length === 0) return <NoValues ink={ink} width={width} height={height} />
  const labels = namesRoom(
    curves.map(curve => curve.name),
    { width, fontSize: ink.fontSize },
  )
  const x = figureAxis('seconds', [0, data.at(-1)?.x ?? 0], { fromZero: true, count: 6 })
  const y = { ...figureAxis('share', [0, 1], { fromZero: true, bounds: [0, 1] }), domain: [0, 1] as const }
  return (
    <MarkField label={metricName('wait')} along="x" still={still}>
      <LineChart
        data={[...data]}
        width={width}
        height={height}
        margin={{ top: 10, right: labels, bottom: 0, left: 0 }}
        accessibilityLayer={false}
      >
        <Grid along="horizontal" ink={ink} />
        <ValueAxisX scale={x} ink={ink} />
        <ValueAxisY scale={y} ink={ink} />
        {curves.flatMap((curve, i) =>
          edgesOf(curve).map(edge => (
            <Line
              key={`${curve.name}${i}${edge}`}
              className="interval-line"
              dataKey={`${edge}${i}`}
              type="stepAfter"
              connectNulls
              stroke={i === 0 ? ink.seriesA : ink.seriesB}
              strokeWidth={1}
              strokeOpacity={0.5}
              dot={false}
              activeDot={false}
              isAnimationActive={false}
            />
          )),
        )}
        {curves.map((curve, i) => (
          <Line
            key={curve.name + String(i)}
            dataKey={`served${i}`}
            type="stepAfter"
            connectNulls
            stroke={i === 0 ? ink.seriesA : ink.seriesB}
            strokeWidth={ink.lineWidth}
            strokeDasharray={curveDashes[i] ?? ''}
            dot={false}
            activeDot={false}
            isAnimationActive={false}
          />
        ))}
        {!still && (
          <Over>
            <Steps curves={curves} until={data.at(-1)?.x ?? 0} ink={ink} />
          </Over>
        )}
        {ink.name === 'paper' && (
          <Over>
            <Shapes curves={curves} until={data.at(-1)?.x ?? 0} ink={ink} />
          </Over>
        )}
        <Over>
          <WaitCurveEnds
            x={data.at(-1)?.x ?? 0}
            served={data.at(-1)?.served0 ?? 1}
            names={curves.map(({ name }) => name)}
            ink={ink}
            height={height}
            room={labels - NAME_MARK}
          />
        </Over>
      </LineChart>
    </MarkField>
  )
}

/** Edges of the interval of a curve that has one. */
function edgesOf({ curve }: WaitCurve): readonly ('lower' | 'upper')[] {
  return curve.some(step => step.lower != null) ? ['lower', 'upper'] : []
}

function merged(curves: readonly WaitCurve[]): readonly Datum[] {
  const steps = new Map<number, Record<string, number | null>>()
  curves.forEach(({ curve }, i) =>
    curve.forEach(({ seconds, served, lower, upper }) =>
      steps.set(seconds, {
        ...steps.get(seconds),
        [`served${i}`]: served,
        [`lower${i}`]: lower ?? null,
        [`upper${i}`]: upper ?? null,
      }),
    ),
  )
  const rows = [...steps].sort(([a], [b]) => a - b)
  const last: Record<string, number | null> = {}
  return rows.map(([seconds, row]) => ({ x: seconds, ...Object.assign(last, row) }))
}

function untilNearlyAll(data: readonly Datum[], curves: number): readonly Datum[] {
  const end = data.findIndex(datum => Array.from({ length: curves }).every((_, i) => (datum[`served${i}`] ?? 0) >= NEARLY_ALL))
  return end < 0 ? data : data.slice(0, end + 1)
}

interface StepsProps {
  readonly curves: readonly WaitCurve[]
  /** Seconds at which the drawing ends. */
  readonly until: number
  readonly ink: Ink
}

/** Every step of every curve, the shortest first, so that those of one time stand beside one another for the keyboard. */
function Steps({ curves, until, ink }: StepsProps) {
  const [x, y] = [useXAxisScale(), useYAxisScale()]
  if (!x || !y) return null
  const steps = curves
    .flatMap((curve, i) => curve.curve.map(step => ({ curve, i, step })))
    .filter(({ step }) => step.seconds <= until)
    .sort((a, b) => a.step.seconds - b.step.seconds)
  return (
    <g>
      {drawnOf(steps, () => false).map(({ curve, i, step }) => {
        const [cx, cy] = [x(step.seconds) ?? 0, y(step.served) ?? 0]
        return (
          <FieldMark
            key={`${i} ${step.seconds}`}
            kind={String(i)}
            words={stepWords(step, curve.name)}
            rows={step.n === 0 ? undefined : curve.rowsOf?.(step)}
          >
            <circle className="hit" cx={cx} cy={cy} r={7} />
            <circle className="mark curve-step" cx={cx} cy={cy} r={3} fill={i === 0 ? ink.seriesA : ink.seriesB} />
          </FieldMark>
        )
      })}
    </g>
  )
}

function stepWords({ seconds, served, lower, upper, n }: Step, name: string): readonly string[] {
  const between =
    lower != null && upper != null
      ? ` (${say('chart.limits.between', { lower: formatShare(lower), upper: formatShare(upper) })})`
      : ''
  return [
    apart(name),
    `${say('chart.within')} ${formatDuration(seconds)}: ${formatShare(served)}${between}`,
    ...(n === undefined ? [] : [say('compare.waits.n', { n })]),
  ]
}

/** Shares served at which a curve has a mark on paper. */
const MARKED = [0.1, 0.25, 0.4, 0.5, 0.6, 0.75, 0.9, 0.95]

/** On paper the dashes of a curve may lie between the edges of its interval: circles and diamonds tell the first two apart as well. */
function Shapes({ curves, until, ink }: StepsProps) {
  const [x, y] = [useXAxisScale(), useYAxisScale()]
  if (!x || !y) return null
  return (
    <g>
      {curves.slice(0, 2).map(({ curve, name }, i) =>
        markedSteps(curve, until).map(({ seconds, served }) => {
          const at = { cx: x(seconds) ?? 0, cy: y(served) ?? 0 }
          return i === 0 ? (
            <Circle key={`${name}0${seconds}`} className="mark mark-a" {...at} r={2.5} fill={ink.seriesA} />
          ) : (
            <Diamond key={`${name}1${seconds}`} className="mark mark-b" {...at} r={4} fill={ink.ground} stroke={ink.seriesB} />
          )
        }),
      )}
    </g>
  )
}

/** The first step at or above each share that is marked. */
function markedSteps(curve: readonly Step[], until: number): readonly Step[] {
  const found = MARKED.flatMap(share => curve.find(({ served }) => served >= share) ?? [])
  return [...new Set(found)].filter(({ seconds }) => seconds <= until)
}
