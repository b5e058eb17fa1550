import { usePlotArea, useXAxisScale, useYAxisScale } from 'recharts'
import type { SeriesTarget } from '#contract/targets.ts'
import type { Unit } from '#contract/vocabulary.ts'
import { formatFigure } from '#words/format.ts'
import { say } from '#words/say.ts'
import { dayNumber } from './axis-scale.ts'
import { textWidth } from './fit-text.ts'
import type { Ink } from './ink.ts'

interface TargetLineProps {
  readonly target: SeriesTarget
  readonly unit: Unit
  readonly ink: Ink
}

/** Half of the distance between two weeks: a target that held for one point still is a line. */
const HALF = 3.5
const LABEL_ROOM = 12

/** What is aimed at: a line of long dashes for as long as it held, named once at its end. */
export function TargetLine({ target, unit, ink }: TargetLineProps) {
  const [x, y, area] = [useXAxisScale(), useYAxisScale(), usePlotArea()]
  if (!x || !y || !area) return null
  const at = (day: number) => Math.max(area.x, Math.min(x(day) ?? 0, area.x + area.width))
  const last = target.steps.at(-1)
  const words = last ? say('chart.target.value', { value: formatFigure(last.value, unit) }) : ''
  const end = last ? Math.max(at(dayNumber(last.to) + HALF), area.x + textWidth(words, ink.fontSize)) : 0
  const level = last ? (y(last.value) ?? 0) : 0
  return (
    <g className="target" fontSize={ink.fontSize}>
      {target.steps.map(({ from, to, value }) => (
        <line
          key={from}
          x1={at(dayNumber(from) - HALF)}
          x2={at(dayNumber(to) + HALF)}
          y1={y(value)}
          y2={y(value)}
          stroke={ink.text}
          strokeWidth={1.5}
          strokeDasharray="9 4"
        />
      ))}
      {last && (
        <text
          x={end}
          y={level - LABEL_ROOM < area.y ? level + LABEL_ROOM : level - 4}
          textAnchor="end"
          fill={ink.text}
          stroke={ink.ground}
          strokeWidth={3}
          paintOrder="stroke"
        >
          {words}
        </text>
      )}
    </g>
  )
}
