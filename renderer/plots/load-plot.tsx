import { ComposedChart, usePlotArea, useXAxisScale, useYAxisScale } from 'recharts'
import type { LoadBin, LoadCurve } from '#contract/moments.ts'
import { formatDuration, formatNumber } from '#words/format.ts'
import { say } from '#words/say.ts'
import { figureAxis } from './axis-scale.ts'
import { Grid, ValueAxisX, ValueAxisY } from './axis.tsx'
import { textWidth } from './fit-text.ts'
import { useInk, type Ink } from './ink.ts'
import { MarkLink, OpenActive } from './mark-link.tsx'
import { NoValues } from './no-values.tsx'
import { Over } from './over.tsx'
import type { PlotProps } from './plot-props.ts'
import { Answering, SeriesBand, SeriesLine, Under } from './series-path.tsx'
import { Tip } from './tip.tsx'

interface Datum {
  readonly x: number
  readonly median: number | null
  readonly p90: number | null
  readonly medianBand: readonly [number, number] | null
  readonly p90Band: readonly [number, number] | null
  readonly bin: LoadBin
}

const lines = [
  { key: 'median', band: 'medianBand', dash: '', name: 'moments.load.median' },
  { key: 'p90', band: 'p90Band', dash: '6 4', name: 'moments.load.p90' },
] as const

interface LoadPlotProps extends PlotProps {
  readonly curve: LoadCurve
  /** Where the rows behind a bin of loads are; without it marks are plain, as on paper. */
  readonly rowsOf?: ((bin: LoadBin) => string) | undefined
}

/** Median (solid) and 90th percentile (dashed) of waits by load, each in its band. */
export function LoadPlot({ curve, width, height, ink: inkName, still = false, rowsOf }: LoadPlotProps) {
  const ink = useInk(inkName)
  const data = curve.bins.map(datumOf)
  if (data.length === 0) return <NoValues ink={ink} width={width} height={height} />
  const seconds = data.flatMap(({ p90, median, medianBand, p90Band }) => [p90, median, ...(p90Band ?? []), ...(medianBand ?? [])])
  const x = figureAxis(
    'count',
    data.map(datum => datum.x),
    { count: 5 },
  )
  const y = figureAxis(
    'seconds',
    seconds.filter(value => value !== null),
    { fromZero: true, count: 4 },
  )
  return (
    <div className="plot">
      <ComposedChart
        data={data}
        width={width}
        height={height}
        margin={{ top: 14, right: 14, bottom: 0, left: 4 }}
        accessibilityLayer={!still}
      >
        <Grid along="horizontal" ink={ink} />
        <ValueAxisX scale={x} ink={ink} />
        <ValueAxisY scale={y} ink={ink} />
        {!still && <Answering />}
        <Under>
          {lines.map(({ band }) => (
            <SeriesBand key={band} data={data} rangeOf={datum => datum[band]} fill={ink.band} opacity={0.9} />
          ))}
          {lines.map(({ key, dash }) => (
            <SeriesLine
              key={key}
              data={data}
              valueOf={datum => datum[key]}
              stroke={ink.line}
              strokeWidth={ink.lineWidth}
              dash={dash}
            />
          ))}
        </Under>
        <Over>
          <Names data={data} ink={ink} />
          <Marks data={data} ink={ink} rowsOf={rowsOf} />
          {!still && rowsOf && <OpenActive hrefOf={datum => rowsOf((datum as Datum).bin)} />}
        </Over>
        {!still && <Tip<Datum> ink={ink} words={({ bin }) => binWords(bin)} />}
      </ComposedChart>
    </div>
  )
}

function Marks({ data, ink, rowsOf }: Pick<LoadPlotProps, 'rowsOf'> & { readonly data: readonly Datum[]; readonly ink: Ink }) {
  const [x, y] = [useXAxisScale(), useYAxisScale()]
  if (!x || !y) return null
  return (
    <g>
      {data.flatMap(datum =>
        lines.map(({ key }) => {
          const value = datum[key]
          if (value === null) return null
          const at = { cx: x(datum.x) ?? 0, cy: y(value) ?? 0 }
          return (
            <MarkLink key={`${datum.x} ${key}`} href={rowsOf?.(datum.bin)} what={binWords(datum.bin)[0]!} hit={at}>
              <circle className="mark" {...at} r={2.5} fill={ink.line} />
            </MarkLink>
          )
        }),
      )}
    </g>
  )
}

function datumOf(bin: LoadBin): Datum {
  const { median, p90, load } = bin
  return { x: load, median: median.value, p90: p90.value, medianBand: bandOf(median), p90Band: bandOf(p90), bin }
}

function bandOf({ lower, upper }: LoadBin['median']): readonly [number, number] | null {
  return lower === null || upper === null ? null : [lower, upper]
}

/** Each line is named at its beginning, above as much of it as the name is long. */
function Names({ data, ink }: { readonly data: readonly Datum[]; readonly ink: Ink }) {
  const [x, y, area] = [useXAxisScale(), useYAxisScale(), usePlotArea()]
  const [first] = data
  if (!x || !y || !area || !first) return null
  return (
    <g fontSize={ink.fontSize} fill={ink.text} stroke={ink.ground} strokeWidth={3} paintOrder="stroke">
      {lines.map(({ key, name }) => {
        const left = Math.max(area.x + 2, x(first.x) ?? 0)
        const right = left + textWidth(say(name), ink.fontSize)
        const end = data.findIndex(datum => (x(datum.x) ?? 0) > right)
        const heights = data
          .slice(0, end < 0 ? data.length : end + 1)
          .flatMap(({ [key]: value }) => (value === null ? [] : (y(value) ?? [])))
        return heights.length === 0 ? null : (
          <text key={key} x={left} y={Math.min(...heights) - 8}>
            {say(name)}
          </text>
        )
      })}
    </g>
  )
}

/** What one point says: load, both waits with their intervals, how many. */
function binWords({ from, to, n, gaveUp, median, p90 }: LoadBin): readonly string[] {
  return [
    say('moments.load.between', { from: formatNumber(from, 1), to: formatNumber(to, 1) }),
    `${say('moments.load.median')}: ${intervalWords(median)}`,
    `${say('moments.load.p90')}: ${intervalWords(p90)}`,
    say('moments.load.n', { n, gaveUp }),
  ]
}

export function intervalWords({ value, lower, upper }: LoadBin['median']): string {
  if (value === null) return say('shell.nothing')
  if (lower === null || upper === null) return formatDuration(value)
  return say('moments.grid.interval', {
    value: formatDuration(value),
    lower: formatDuration(lower),
    upper: formatDuration(upper),
  })
}
