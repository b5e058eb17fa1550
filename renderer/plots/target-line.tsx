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

/** Days from the end of one step to the beginning of the next that are not a gap: points may be months. */
const JOINED = 32

/** What is aimed at: a stepped line of long dashes for as long as anything held, named once at its end. */
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
      <path
        d={stepped(target.steps, { at, y: value => y(value) ?? 0 })}
        stroke={ink.text}
        strokeWidth={1.5}
        strokeDasharray="9 4"
        fill="none"
      />
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

interface Scales {
  readonly at: (day: number) => number
  readonly y: (value: number) => number
}

/** One path along all steps; where nothing was aimed at for a while the line breaks. */
function stepped(steps: SeriesTarget['steps'], { at, y }: Scales): string {
  return steps
    .map(({ from, to, value }, i) => {
      const before = steps[i - 1]
      const isJoined = before !== undefined && dayNumber(from) - dayNumber(before.to) <= JOINED
      const start = at(dayNumber(from) - HALF)
      return `${isJoined ? `H${start}V` : `M${start} `}${y(value)}H${at(dayNumber(to) + HALF)}`
    })
    .join('')
}
