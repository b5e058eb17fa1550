import { ScatterChart, useXAxisScale, useYAxisScale } from 'recharts'
import type { Pace } from '#contract/reports/coaching.ts'
import { say } from '#words/say.ts'
import { figureAxis } from './axis-scale.ts'
import { Grid, ValueAxisX, ValueAxisY } from './axis.tsx'
import { useInk, type Ink } from './ink.ts'
import { Over } from './over.tsx'
import type { PlotProps } from './plot-props.ts'

interface PacePlotProps extends PlotProps {
  readonly pace: Pace
}

/** Share of satisfied customers by length of service: a dot with its interval for each bin, at the service in its middle. */
export function PacePlot({ pace: { bins }, width, height, ink: inkName }: PacePlotProps) {
  const ink = useInk(inkName)
  const x = figureAxis(
    'seconds',
    bins.map(({ middle }) => middle),
    { fromZero: true, count: 6 },
  )
  const y = figureAxis(
    'share',
    bins.flatMap(({ satisfied: { lower, upper } }) => [lower, upper]),
    { count: 4 },
  )
  return (
    <div className="plot">
      <ScatterChart
        data={[...bins]}
        width={width}
        height={height}
        margin={{ top: 18, right: 24, bottom: 0, left: 4 }}
        accessibilityLayer={false}
      >
        <Grid along="horizontal" ink={ink} />
        <ValueAxisX scale={x} ink={ink} />
        <ValueAxisY scale={y} ink={ink} />
        <Over>
          <Marks bins={bins} ink={ink} />
        </Over>
      </ScatterChart>
    </div>
  )
}

function Marks({ bins, ink }: { readonly bins: Pace['bins']; readonly ink: Ink }) {
  const [x, y] = [useXAxisScale(), useYAxisScale()]
  if (!x || !y) return null
  return (
    <g fontSize={ink.fontSize} fill={ink.text} textAnchor="middle">
      {bins.map(({ middle, n, satisfied: { share, lower, upper } }) => {
        const [cx, cy, top, bottom] = [x(middle) ?? 0, y(share) ?? 0, y(upper) ?? 0, y(lower) ?? 0]
        return (
          <g key={middle}>
            <line className="mark" x1={cx} x2={cx} y1={top} y2={bottom} stroke={ink.line} strokeWidth={ink.lineWidth} />
            <circle className="mark" cx={cx} cy={cy} r={4} fill={ink.line} />
            <text x={cx} y={top - 5} stroke={ink.ground} strokeWidth={3} paintOrder="stroke">
              {say('paper.coaching.pace.n', { n })}
            </text>
          </g>
        )
      })}
    </g>
  )
}
