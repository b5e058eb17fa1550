import type { ReportingRow } from '#contract/quality.ts'
import { say } from '#words/say.ts'
import { useRowsAddress } from '../parts/rows-link.tsx'
import { FieldMark } from '../plots/field-mark.tsx'

const WEEK_MS = 7 * 86_400_000

interface WeekStripProps {
  readonly row: ReportingRow
  /** Mondays of the whole strip, one place each. */
  readonly weeks: readonly string[]
  readonly width: number
  readonly height: number
}

/** One location's weeks as squares, each leading to its rows: filled, half filled, outlined; nothing where it was closed or had not begun. */
export function WeekStrip({ row, weeks, width, height }: WeekStripProps) {
  const known = new Map(row.weeks.map(week => [week.week, week]))
  const room = Math.max(0, width)
  const step = weeks.length === 0 ? 0 : room / weeks.length
  const size = Math.max(2, Math.min(step - 1, height - 10))
  const addressOf = useRowsAddress()
  return (
    <svg width={room} height={height} role="group" aria-label={label(row)}>
      {weeks.map((monday, i) => {
        const week = known.get(monday)
        if (!week || week.state === 'closed') return null
        const behind = { locationId: row.locationId, inWeeks: mondaysFrom(monday, row.weeksEach) }
        return (
          <FieldMark
            key={monday}
            kind={row.locationId}
            words={wordsOf(row, week)}
            rows={week.n === 0 ? undefined : addressOf(behind, true)}
          >
            <rect className="hit" x={i * step} width={step} height={height} />
            <WeekSquare state={week.state} size={size} x={i * step + (step - size) / 2} y={(height - size) / 2} />
          </FieldMark>
        )
      })}
    </svg>
  )
}

function wordsOf({ name, weeksEach }: ReportingRow, { week, seen, expected, n }: ReportingRow['weeks'][number]): string[] {
  return [name, say('calendar.week', { weeks: weeksEach, weekDate: week, seen, expected }), say('calendar.n', { n })]
}

/** The Mondays of so many weeks, from the first one on. */
function mondaysFrom(first: string, weeks: number): string[] {
  const start = Date.parse(first)
  return Array.from({ length: weeks }, (_, i) => new Date(start + i * WEEK_MS).toISOString().slice(0, 10))
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
