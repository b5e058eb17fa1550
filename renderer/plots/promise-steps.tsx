import { usePlotArea, useXAxisScale } from 'recharts'
import type { ControlChart } from '#contract/charts.ts'
import { formatDuration } from '#words/format.ts'
import { say } from '#words/say.ts'
import { dayNumber } from './axis-scale.ts'
import { textWidth } from './fit-text.ts'
import type { Ink } from './ink.ts'

interface PromiseStepsProps {
  readonly steps: NonNullable<ControlChart['promise']>['steps']
  readonly ink: Ink
}

/** Half of the distance between two weeks. */
const HALF = 3.5

/** Where what was promised has changed: a line between the two points, with what was promised from there on. */
export function PromiseSteps({ steps, ink }: PromiseStepsProps) {
  const [x, area] = [useXAxisScale(), usePlotArea()]
  if (!x || !area || steps.length < 2) return null
  return (
    <g className="promise-steps" fontSize={ink.fontSize} fill={ink.muted}>
      {steps.map(({ from, seconds }, i) => {
        const at = i === 0 ? area.x : (x(dayNumber(from) - HALF) ?? 0)
        const next = steps[i + 1]
        const end = next ? (x(dayNumber(next.from) - HALF) ?? 0) : area.x + area.width
        const words =
          seconds === null ? say('chart.promise.differs') : say('chart.promise.step', { value: formatDuration(seconds) })
        return (
          <g key={from}>
            {i > 0 && (
              <line
                x1={at}
                x2={at}
                y1={area.y}
                y2={area.y + area.height}
                stroke={ink.muted}
                strokeDasharray="2 2"
                strokeWidth={1}
              />
            )}
            {textWidth(words, ink.fontSize) + 6 < end - at && (
              <text x={at + 4} y={area.y + area.height - 4} stroke={ink.ground} strokeWidth={3} paintOrder="stroke">
                {words}
              </text>
            )}
          </g>
        )
      })}
    </g>
  )
}
