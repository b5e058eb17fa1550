import type { ReportingRow } from '#contract/quality.ts'
import { say } from '#words/say.ts'

interface WeekStripProps {
  readonly row: ReportingRow
  /** Mondays of the whole strip, one place each. */
  readonly weeks: readonly string[]
  readonly width: number
  readonly height: number
}

/** One location's weeks as squares: filled, half filled, outlined; nothing where it was closed or had not begun. */
export function WeekStrip({ row, weeks, width, height }: WeekStripProps) {
  const known = new Map(row.weeks.map(week => [week.week, week]))
  const step = weeks.length === 0 ? 0 : width / weeks.length
  const size = Math.max(2, Math.min(step - 1, height - 10))
  const top = (height - size) / 2
  return (
    <svg width={Math.max(0, width)} height={height} role="img" aria-label={label(row)}>
      {weeks.map((monday, i) => {
        const week = known.get(monday)
        if (!week || week.state === 'closed') return null
        return (
          <g key={monday}>
            <title>
              {say('calendar.week', {
                weeks: row.weeksEach,
                weekDate: monday,
                seen: week.seen,
                expected: week.expected,
              })}
            </title>
            <WeekSquare state={week.state} size={size} x={i * step + (step - size) / 2} y={top} />
          </g>
        )
      })}
    </svg>
  )
}

interface WeekSquareProps {
  readonly state: ReportingRow['weeks'][number]['state']
  readonly size: number
  readonly x: number
  readonly y: number
}

/** One mark: the outline, and of a half filled one also its upper half, so that only the lower one is filled. */
export function WeekSquare({ state, size, x, y }: WeekSquareProps) {
  const outline = `M${x} ${y}h${size}v${size}h${-size}z`
  const upper = state === 'part' ? `M${x} ${y}h${size}v${size / 2}h${-size}z` : ''
  return <path className={`week week-${state}`} fillRule="evenodd" d={outline + upper} />
}

function label(row: ReportingRow): string {
  const gaps = row.gaps.length
  return say('calendar.row', { name: row.name, lastDate: row.lastDay, seen: row.seen, expected: row.expected, gaps })
}
