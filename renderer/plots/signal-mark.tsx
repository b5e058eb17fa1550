import type { ControlChart, WeekPoint } from '#contract/charts.ts'
import type { Ink } from './ink.ts'
import { Triangle } from './shapes.tsx'

interface SignalProps {
  readonly point: WeekPoint
  readonly chart: Pick<ControlChart, 'better'>
  /** The usual level at this week. */
  readonly centre: number | null
  readonly ink: Ink
  readonly cx: number
  readonly cy: number
}

interface LettersProps extends SignalProps {
  readonly letters: string
  /** Where the plot ends below: a letter that would pass it stands beside its mark. */
  readonly floor: number
}

/** Whether a week lies above what is usual then. */
export function isAbove({ value, lower, upper }: WeekPoint, usual: number | null): boolean {
  const centre = usual ?? ((lower ?? 0) + (upper ?? 0)) / 2
  return (value ?? centre) > centre
}

function isGood(point: WeekPoint, { chart, centre }: Pick<SignalProps, 'chart' | 'centre'>): boolean {
  return isAbove(point, centre) === (chart.better === 'higher')
}

/** A week that chance does not explain: a triangle, up for better and down for worse. */
export function SignalMark({ point, chart, centre, ink, cx, cy }: SignalProps) {
  const good = isGood(point, { chart, centre })
  return (
    <g className="signal">
      <Triangle cx={cx} cy={cy} r={4.5} fill={good ? ink.better : ink.worse} turned={!good} />
    </g>
  )
}

/** The rules' letters where a run starts. They stand beside the mark's link, whose name says the rules in words. */
export function SignalLetters({ point, letters, chart, centre, ink, cx, cy, floor }: LettersProps) {
  const above = isAbove(point, centre)
  const beside = !above && cy + 16 > floor
  return (
    <text
      className="signal-letters"
      x={beside ? cx + 8 : cx}
      y={above ? cy - 8 : beside ? cy + 4 : cy + 16}
      textAnchor={beside ? 'start' : 'middle'}
      fontSize={ink.fontSize}
      fontWeight={550}
      fill={isGood(point, { chart, centre }) ? ink.better : ink.worse}
      stroke={ink.ground}
      strokeWidth={3}
      paintOrder="stroke"
      pointerEvents="none"
    >
      {letters}
    </text>
  )
}
