import { TimeReader } from '../interpret/time-reader.ts'
import { timeKind } from './time-kind.ts'
import { bestColumn, type Column, columnScore } from './column-score.ts'
import type { Match } from './match-fields.ts'

const BY_NAME = 60

/** The column, or the two columns, that say when each interaction began; null when none can be trusted to. */
export function matchArrival(columns: readonly Column[]): Match | null {
  const ofKind = (kind: 'date-time' | 'date' | 'clock' | null) => columns.filter(({ facts }) => timeKind(facts) === kind)
  const named = bestNamed(ofKind('date-time'))
  if (named) return { column: named.name }
  const dates = ofKind('date')
  const date = bestNamed(dates) ?? (dates.length === 1 ? dates[0] : undefined)
  const unnamed = ofKind('date-time').filter(
    column => columnScore(column, 'finished_at') < BY_NAME && columnScore(column, 'updated_at') < BY_NAME,
  )
  if (date) return withClock(date, bestNamed(ofKind('clock')))
  if (unnamed.length > 0) return { column: earliest(unnamed).name }
  const empty = bestNamed(columns.filter(({ facts }) => facts.filled === 0))
  return empty ? { column: empty.name } : null
}

function bestNamed(columns: readonly Column[]): Column | undefined {
  return bestColumn(columns, 'arrived_at')
}

function withClock(date: Column, clock: Column | undefined): Match {
  return clock ? { column: date.name, timeColumn: clock.name } : { column: date.name }
}

/** Of several unnamed times the one whose first values lie before the others: an arrival comes before its end. */
function earliest(columns: readonly Column[]): Column {
  return columns.reduce((first, next) => (firstTime(next) < firstTime(first) ? next : first))
}

function firstTime({ facts }: Column): number {
  const reader = new TimeReader()
  const order = facts.monthFirst > facts.dayFirst ? 'mdy' : 'dmy'
  return reader.read(facts.shown[0] ?? '', order) === 'read' ? reader.day * 86_400 + reader.second : Number.POSITIVE_INFINITY
}
