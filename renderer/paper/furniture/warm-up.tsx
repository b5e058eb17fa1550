import { Line, LineChart } from 'recharts'
import { figureAxis } from '../../plots/axis-scale.ts'
import { Grid, ValueAxisX, ValueAxisY } from '../../plots/axis.tsx'
import { useInk } from '../../plots/ink.ts'
import { MarkField } from '../../plots/mark-field.tsx'
import { Over } from '../../plots/over.tsx'
import { Circle } from '../../plots/shapes.tsx'

const CHARTS = 8
const points = Array.from({ length: 40 }, (_, x) => ({ x, y: x % 7 }))
const scale = figureAxis('count', [0, points.length])

/**
 * Charts of nothing in particular, unseen and gone with the first report. While the engine still composes it, the page has nothing else
 * to do; a page that has drawn a few charts draws the report in two thirds of the time.
 */
export function WarmUp() {
  return (
    <div className="paper-warm-up" aria-hidden>
      {Array.from({ length: CHARTS }, (_, i) => (
        <Chart key={i} />
      ))}
    </div>
  )
}

function Chart() {
  const ink = useInk('paper')
  return (
    <MarkField label="" along="x" still>
      <LineChart data={points} width={300} height={120} accessibilityLayer={false}>
        <Grid along="horizontal" ink={ink} />
        <ValueAxisX scale={scale} ink={ink} />
        <ValueAxisY scale={scale} ink={ink} />
        <Line dataKey="y" type="linear" stroke={ink.text} dot={false} activeDot={false} isAnimationActive={false} />
        <Over>
          {points.map(({ x, y }) => (
            <Circle key={x} cx={x * 7} cy={y * 15} r={4} fill={ink.text} />
          ))}
        </Over>
      </LineChart>
    </MarkField>
  )
}
