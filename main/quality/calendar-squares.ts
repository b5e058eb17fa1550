import type { ReportingRow } from '#contract/quality.ts'
import type { Day } from '#db/schema.ts'
import { dateOf, dayOf } from '../days.ts'

type Square = ReportingRow['weeks'][number]

/** More squares would slow the drawing down, and nobody could tell them apart. */
const MOST_SQUARES = 1500
/** More lines make no picture. */
const MOST_ROWS = 60
const WEEK = 7
/** Weeks that a square stands for: up to a quarter, a half and whole years. */
const SIZES = [1, 2, 4, 13, 26, 52, 104, 260, 520, 1040]

/**
 * The weeks of locations as squares of a calendar that can be drawn: of more than 60 locations those that missed the most open days,
 * and as many weeks to a square as it takes to stay within 1,500. What is not drawn has no weeks.
 */
export function calendarSquares(rows: readonly ReportingRow[]): ReportingRow[] {
  const drawn = mostMissing(rows)
  const mondays = [...drawn].flatMap(({ weeks }) => weeks.map(({ week }) => dayOf(week)))
  if (mondays.length === 0) return [...rows]
  const first = mondays.reduce((a, b) => Math.min(a, b))
  const count = (mondays.reduce((a, b) => Math.max(a, b)) - first) / WEEK + 1
  const weeksEach = SIZES.find(size => drawn.size * Math.ceil(count / size) <= MOST_SQUARES) ?? SIZES.at(-1)!
  return rows.map(row => ({ ...row, weeksEach, weeks: drawn.has(row) ? together(row.weeks, { first, weeksEach }) : [] }))
}

function mostMissing(rows: readonly ReportingRow[]): ReadonlySet<ReportingRow> {
  if (rows.length <= MOST_ROWS) return new Set(rows)
  const missing = ({ expected, seen }: ReportingRow) => expected - seen
  return new Set(rows.toSorted((a, b) => missing(b) - missing(a)).slice(0, MOST_ROWS))
}

/** Squares begin on the same Mondays for all locations. */
function together(weeks: readonly Square[], { first, weeksEach }: { first: Day; weeksEach: number }): Square[] {
  if (weeksEach === 1) return [...weeks]
  const days = weeksEach * WEEK
  const blocks = Map.groupBy(weeks, ({ week }) => Math.floor((dayOf(week) - first) / days))
  return [...blocks].map(([block, within]) => {
    const [expected, seen, n] = [sum(within, 'expected'), sum(within, 'seen'), sum(within, 'n')]
    return { week: dateOf(first + block * days), expected, seen, n, state: squareState(expected, seen) }
  })
}

function sum(weeks: readonly Square[], of: 'expected' | 'seen' | 'n'): number {
  return weeks.reduce((total, week) => total + week[of], 0)
}

/** What a square says of so many open days, of which so many had customers. */
export function squareState(expected: number, seen: number): Square['state'] {
  return expected === 0 ? 'closed' : seen === 0 ? 'gap' : seen < expected ? 'part' : 'full'
}
