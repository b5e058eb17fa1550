import type { MomentGrid } from '#contract/charts.ts'
import { say } from '#words/say.ts'
import { footWords, metricName } from '../../parts/describe.ts'
import { gridUnit, MomentLegend, MomentTable } from './moment-table.tsx'

interface MomentWeekProps {
  readonly grid: MomentGrid
  /** Pixels. */
  readonly width: number
  /** Stands at the end of the line of what it rests on. */
  readonly more?: string
  /** Whether that line is there. */
  readonly foot?: boolean
}

/** The week as numbers, with what they are, what the greys mean and what it rests on. */
export function MomentWeek({ grid, width, more, foot = true }: MomentWeekProps) {
  const { minimum, opening, withoutHour, unit } = grid
  const hours = say('moments.grid.foot', { minimum, outside: opening.outside, withoutHour })
  return (
    <>
      <p className="paper-note">
        {say('paper.moments.grid', {
          metric: metricName(grid.metric),
          kind: unit === 'per-thousand' ? 'rate' : unit,
          unit: gridUnit(grid) ?? 'none',
        })}
      </p>
      <MomentTable grid={grid} width={width} />
      <MomentLegend grid={grid} />
      {foot && <p className="paper-note">{[`${footWords(grid)}. ${hours}`, more].filter(Boolean).join(' ')}</p>}
    </>
  )
}
