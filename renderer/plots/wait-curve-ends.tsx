import { useXAxisScale, useYAxisScale } from 'recharts'
import { EndName, namesApart } from './end-name.tsx'
import type { Ink } from './ink.ts'
import { Circle, Diamond } from './shapes.tsx'

/** The first solid, the others dashed. */
export const curveDashes = ['', '6 4', '2 3']

interface WaitCurveEndsProps {
  /** Seconds at which the curves end, and the share that the first has served by then. */
  readonly x: number
  readonly served: number
  readonly names: readonly string[]
  readonly ink: Ink
  readonly height: number
  /** Pixels for a name. */
  readonly room: number
}

/** Least distance of two names of one line. */
const LINE = 18

/** Names at the right ends, one below the other. */
export function WaitCurveEnds({ x: seconds, served, names, ink, height, room }: WaitCurveEndsProps) {
  const [x, y] = [useXAxisScale(), useYAxisScale()]
  if (!x || !y) return null
  const right = x(seconds) ?? 0
  const apart = namesApart(names, { room, fontSize: ink.fontSize }, LINE)
  const top = Math.max(apart / 2, Math.min(height / 2, y(served) ?? 0))
  const at = (curve: number) => top + curve * apart
  return (
    <g fontSize={ink.fontSize}>
      {names.map((name, i) => {
        const colour = i === 0 ? ink.seriesA : ink.seriesB
        return (
          <g key={name + String(i)}>
            <line
              x1={right + 6}
              x2={right + 24}
              y1={at(i)}
              y2={at(i)}
              stroke={colour}
              strokeWidth={ink.lineWidth}
              strokeDasharray={curveDashes[i]}
            />
            {ink.name === 'paper' && i === 0 && <Circle cx={right + 15} cy={at(0)} r={2.5} fill={colour} />}
            {ink.name === 'paper' && i === 1 && <Diamond cx={right + 15} cy={at(1)} r={4} fill={ink.ground} stroke={colour} />}
            <EndName name={name} x={right + 28} y={at(i)} fill={colour} room={room} fontSize={ink.fontSize} />
          </g>
        )
      })}
    </g>
  )
}
