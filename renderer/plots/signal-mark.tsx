import type { ControlChart, WeekPoint } from '#contract/charts.ts'
import type { Ink } from './ink.ts'
import { Triangle } from './shapes.tsx'

interface SignalMarkProps {
  readonly point: WeekPoint
  readonly letters: string
  readonly chart: Pick<ControlChart, 'better'>
  /** The usual level at this week. */
  readonly centre: number | null
  readonly ink: Ink
  readonly cx: number
  readonly cy: number
  /** Where the plot ends below: a letter that would pass it stands beside its mark. */
  readonly floor: number
}

/** Whether a week lies above what is usual then. */
export function isAbove({ value, lower, upper }: WeekPoint, usual: number | null): boolean {
  const centre = usual ?? ((lower ?? 0) + (upper ?? 0)) / 2
  return (value ?? centre) > centre
}

/** A week that chance does not explain: a triangle, up for better and down for worse, with the rule's letter where a run starts. */
export function SignalMark({ point, letters, chart, centre, ink, cx, cy, floor }: SignalMarkProps) {
  const above = isAbove(point, centre)
  const good = above === (chart.better === 'higher')
  const beside = !above && cy + 16 > floor
  const colour = good ? ink.better : ink.worse
  return (
    <g className="signal">
      <Triangle cx={cx} cy={cy} r={4.5} fill={colour} turned={!good} />
      {letters && (
        <text
          x={beside ? cx + 8 : cx}
          y={above ? cy - 8 : beside ? cy + 4 : cy + 16}
          textAnchor={beside ? 'start' : 'middle'}
          fontSize={ink.fontSize}
          fontWeight={550}
          fill={colour}
          stroke={ink.ground}
          strokeWidth={3}
          paintOrder="stroke"
        >
          {letters}
        </text>
      )}
    </g>
  )
}
