import type { Input, Output } from '#contract/operations.ts'
import type { ReportingRow } from '#contract/quality.ts'
import type { Reading } from '#contract/vocabulary.ts'
import { dailyCounts } from '#db/queries/daily-counts.ts'
import { type Location, locationsById } from '#db/queries/places.ts'
import type { Day, Db } from '#db/schema.ts'
import { dateOf } from '../days.ts'
import { firstNames } from '../first-names.ts'
import { aboutOf, type Chosen, resolveSelection } from '../selection.ts'
import { calendarSquares } from './calendar-squares.ts'
import { reportedWeeks } from './reported-weeks.ts'
import { openDaysBehind, type ReportDays, readReportDays, reportState } from './report-days.ts'

/** So many open days in a row without a customer are a gap; fewer are a day off. */
const GAP_DAYS = 3

/** Who has reported up to when, by the days on which each place usually has customers, the latest last; gaps are gaps. */
export async function reporting(
  db: Db,
  { weeks = false, ...selection }: Input<'quality.reporting'>,
): Promise<Output<'quality.reporting'>> {
  const chosen = await resolveSelection(db, selection)
  const report = await readReportDays(db, chosen.toDay)
  const rows = [...(await reportingRows(db, chosen, { report, weeks })).values()]
  rows.sort((a, b) => b.openDaysBehind - a.openDaysBehind || b.daysBehind - a.daysBehind)
  return { about: await aboutOf(db, chosen), rows: calendarSquares(rows), reading: reportingReading(rows) }
}

/** By location, in order of name. Which services or people are asked for makes no difference. */
export async function reportingRows(
  db: Db,
  { fromDay, locationIds }: Chosen,
  { report, weeks }: { report: ReportDays; weeks: boolean },
): Promise<Map<number, ReportingRow>> {
  const places = [...(await locationsById(db)).values()].filter(
    ({ id }) => report.rhythms.has(id) && (locationIds === null || locationIds.includes(id)),
  )
  const counts = weeks ? await dailyCounts(db) : null
  return new Map(
    places.map(place => [place.id, rowOf(place, report, { fromDay, counts: counts && (counts.get(place.id) ?? new Map()) })]),
  )
}

interface Told {
  readonly fromDay: Day | null
  /** Interactions by day, where weeks are told. */
  readonly counts: ReadonlyMap<Day, number> | null
}

function rowOf(place: Location, report: ReportDays, { fromDay, counts }: Told): ReportingRow {
  const own = report.rhythms.get(place.id)!
  const daysBehind = report.lastDay! - own.lastDay
  const open = openDaysBehind(report, place.id)
  const first = Math.max(own.firstDay, fromDay ?? own.firstDay)
  const expected = expectedDays(place.id, report, first)
  return {
    locationId: place.publicId,
    name: place.name,
    firstDay: dateOf(own.firstDay),
    lastDay: dateOf(own.lastDay),
    daysBehind,
    openDaysBehind: open,
    state: reportState(daysBehind, open),
    openOn: [...own.usualOn(own.lastDay)],
    expected: expected.length,
    seen: expected.filter(day => own.days.has(day)).length,
    gaps: gapsOf(expected, own),
    weeksEach: 1,
    weeks: counts ? reportedWeeks({ expected, first, last: report.lastDay!, counts }) : [],
  }
}

function expectedDays(location: number, { lastDay, isExpected }: ReportDays, first: Day): Day[] {
  const days = Array.from({ length: Math.max(0, lastDay! - first + 1) }, (_, i) => first + i)
  return days.filter(day => isExpected(location, day))
}

/** Runs of expected days without a customer; a day with customers on which nobody was expected ends a run as well. */
function gapsOf(expected: readonly Day[], { days, lastDay }: { days: ReadonlySet<Day>; lastDay: Day }): ReportingRow['gaps'] {
  const runs: Day[][] = []
  let before: Day | null = null
  for (const day of expected) {
    if (days.has(day)) before = null
    else if (before !== null && !anyBetween(days, before, day)) runs.at(-1)!.push((before = day))
    else runs.push([(before = day)])
  }
  return runs
    .filter(run => run.length >= GAP_DAYS)
    .map(run => ({ from: dateOf(run[0]!), to: dateOf(run.at(-1)!), openDays: run.length, atEnd: run[0]! > lastDay }))
}

function anyBetween(days: ReadonlySet<Day>, after: Day, before: Day): boolean {
  for (let day = after + 1; day < before; day++) if (days.has(day)) return true
  return false
}

function reportingReading(rows: readonly ReportingRow[]): Reading {
  const late = rows.filter(({ state }) => state !== 'reported')
  return {
    id: rows.length === 0 ? 'reporting.none' : 'reporting.some',
    values: {
      locations: rows.length,
      reported: rows.length - late.length,
      late: late.length,
      ...firstNames(late.map(({ name }) => name)),
      gaps: rows.filter(({ gaps }) => gaps.some(gap => !gap.atEnd)).length,
    },
  }
}
