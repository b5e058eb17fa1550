import { Bar, ComposedChart, usePlotArea, useXAxisScale, useYAxisScale } from 'recharts'
import type { WaitFigures } from '#contract/charts.ts'
import { formatDuration, formatShare } from '#words/format.ts'
import { say } from '#words/say.ts'
import { figureAxis } from './axis-scale.ts'
import { Grid, ValueAxisX, ValueAxisY } from './axis.tsx'
import { useInk, type Ink } from './ink.ts'
import { MarkLink, OpenActive } from './mark-link.tsx'
import { NoValues } from './no-values.tsx'
import { Over } from './over.tsx'
import type { PlotProps } from './plot-props.ts'
import { Tip } from './tip.tsx'

type Drawn = Pick<WaitFigures, 'n' | 'bins'>

interface HistogramPlotProps extends PlotProps {
  readonly waits: WaitFigures
  /** Drawn as an outline behind, on the same bins. */
  readonly peers?: Drawn
  /** Where the rows behind a bin are; without it bins are plain, as on paper. */
  readonly rowsOf?: ((bin: Bin) => string) | undefined
}

type Bin = WaitFigures['bins'][number]

interface Datum {
  readonly x: number
  readonly share: number
  readonly bin: Bin
}

/** How waits are spread: share of customers per bin, median and P90 marked with their intervals, the others' spread as an outline. */
export function HistogramPlot({ waits, peers, width, height, ink: inkName, still = false, rowsOf }: HistogramPlotProps) {
  const ink = useInk(inkName)
  const data = shares(waits)
  if (data.length === 0) return <NoValues ink={ink} width={width} height={height} />
  const others = peers ? shares(peers) : []
  const x = figureAxis('seconds', [0, Math.max(farEnd(data), farEnd(others))], { fromZero: true, count: 6, exact: true })
  const y = figureAxis(
    'share',
    [...data, ...others].map(datum => datum.share),
    { fromZero: true, count: 3 },
  )
  return (
    <div className="plot">
      <ComposedChart
        data={[...data]}
        width={width}
        height={height}
        margin={{ top: 34, right: 26, bottom: 0, left: 0 }}
        accessibilityLayer={!still}
      >
        <Grid along="horizontal" ink={ink} />
        <ValueAxisX scale={x} ink={ink} />
        <ValueAxisY scale={y} ink={ink} />
        <Bar dataKey="share" fill="transparent" isAnimationActive={false} activeBar={false} />
        <Over>
          <Bins data={data} others={others} ink={ink} rowsOf={rowsOf} />
        </Over>
        <Over>
          <Quantiles waits={waits} ink={ink} />
          {!still && rowsOf && <OpenActive hrefOf={datum => rowsOf((datum as Datum).bin)} />}
        </Over>
        {!still && <Tip<Datum> ink={ink} words={datum => binWords(datum)} />}
      </ComposedChart>
    </div>
  )
}

function shares({ bins, n }: Drawn): readonly Datum[] {
  return n === 0 ? [] : bins.map(bin => ({ x: (bin.from + endOf(bin, bins)) / 2, share: bin.n / n, bin }))
}

/** The open bin is drawn as wide as the one before it. */
function endOf(bin: Bin, bins: readonly Bin[]): number {
  const first = bins[0]
  return bin.to ?? bin.from + ((first?.to ?? bin.from) - (first?.from ?? 0))
}

function farEnd(data: readonly Datum[]): number {
  const last = data.at(-1)
  return last ? last.bin.from + (last.x - last.bin.from) * 2 : 0
}

function binWords({ bin, share }: Pick<Datum, 'bin' | 'share'>): readonly string[] {
  const to = bin.to === null ? say('chart.open-end') : formatDuration(bin.to)
  return [
    `${formatDuration(bin.from)} ${say('chart.wait.to')} ${to}`,
    `${formatShare(share)} · ${say('chart.n.long', { n: bin.n })}`,
  ]
}

interface BinsProps extends Pick<HistogramPlotProps, 'rowsOf'> {
  readonly data: readonly Datum[]
  readonly others: readonly Datum[]
  readonly ink: Ink
}

function Bins({ data, others, ink, rowsOf }: BinsProps) {
  const [x, y] = [useXAxisScale(), useYAxisScale()]
  if (!x || !y) return null
  const [px, py] = [(value: number) => x(value) ?? 0, (value: number) => y(value) ?? 0]
  const fill = ink.name === 'paper' ? '#b5b5b5' : ink.parts[1]
  return (
    <g>
      {data.map(({ x: middle, share, bin }) => {
        const [left, right] = [px(bin.from), px(2 * middle - bin.from)]
        return (
          <MarkLink key={bin.from} href={bin.n === 0 ? undefined : rowsOf?.(bin)} what={binWords({ bin, share })[0]!} hit={false}>
            <rect
              className="bin"
              x={left + 0.5}
              width={Math.max(0, right - left - 1)}
              y={py(share)}
              height={Math.max(0, py(0) - py(share))}
              fill={fill}
            />
          </MarkLink>
        )
      })}
      {others.length > 0 && (
        <path
          className="outline"
          d={outline(others, px, py)}
          fill="none"
          stroke={ink.text}
          strokeWidth={1}
          strokeDasharray="3 3"
        />
      )}
    </g>
  )
}

function outline(bins: readonly Datum[], px: (value: number) => number, py: (value: number) => number): string {
  const steps = bins.map(({ x, share, bin }) => `V${py(share)}H${px(2 * x - bin.from)}`)
  return `M${px(bins[0]?.bin.from ?? 0)} ${py(0)}${steps.join('')}V${py(0)}`
}

function Quantiles({ waits, ink }: { readonly waits: WaitFigures; readonly ink: Ink }) {
  const [x, area] = [useXAxisScale(), usePlotArea()]
  if (!x || !area) return null
  const marks = [
    { ...waits.median, words: 'chart.median' as const, y: area.y - 20 },
    { ...waits.p90, words: 'chart.p90' as const, y: area.y - 6 },
  ]
  return (
    <g fontSize={ink.fontSize} fill={ink.text}>
      {marks.map(({ value, lower, upper, words, y }) => {
        if (value === null) return null
        const inside = (seconds: number) => Math.min(x(seconds) ?? 0, area.x + area.width)
        const at = inside(value)
        const right = at > area.x + area.width * 0.6
        return (
          <g key={words}>
            <line x1={at} x2={at} y1={y - 8} y2={area.y + area.height} stroke={ink.text} strokeWidth={1} />
            {lower !== null && upper !== null && (
              <line
                className="range"
                x1={inside(lower)}
                x2={inside(upper)}
                y1={area.y + 3}
                y2={area.y + 3}
                stroke={ink.text}
                strokeWidth={3}
              />
            )}
            <text x={right ? at - 4 : at + 4} y={y} textAnchor={right ? 'end' : 'start'}>
              {say(words, { value: formatDuration(value) })}
            </text>
          </g>
        )
      })}
    </g>
  )
}
