import type { Input, Output } from '#contract/operations.ts'
import { type QualityRow, TrustGrade } from '#contract/quality.ts'
import type { Share } from '#contract/vocabulary.ts'
import { importMoments } from '#db/queries/quality-imports.ts'
import type { Db } from '#db/schema.ts'
import { shareOf } from '../share-of.ts'
import { dayOf } from '../days.ts'
import { countOf, metricCells } from '../metric-cells.ts'
import { aboutOf, type Chosen, resolveSelection } from '../selection.ts'
import { dayCounts } from './day-counts.ts'
import { latenessByLocation } from './lateness.ts'
import { measuresOf, sentFields } from './measures.ts'
import { qualityReading } from './quality-reading.ts'
import { type ReportDays, readReportDays } from './report-days.ts'
import { reportingRows } from './reporting.ts'
import { trustOf } from './trust.ts'

/** How far each location's figures can be trusted, the worst first: one grade with its reasons, and what they rest on. */
export async function qualityList(
  db: Db,
  { promiseSeconds, ...selection }: Input<'quality.list'>,
): Promise<Output<'quality.list'>> {
  const chosen = await resolveSelection(db, selection)
  const report = await readReportDays(db, chosen.toDay)
  const rows = worstFirst((await qualityRows(db, chosen, { promise: promiseSeconds, report })).values())
  return { about: await aboutOf(db, chosen), rows, reading: qualityReading(rows) }
}

/** The worst first; alike ones as they come. */
export function worstFirst(rows: Iterable<QualityRow>): QualityRow[] {
  return [...rows].sort((a, b) => order(b) - order(a) || b.trust.doubts.length - a.trust.doubts.length)
}

/** D first, without a grade last. */
function order({ trust: { grade } }: QualityRow): number {
  return grade === null ? -1 : TrustGrade.options.indexOf(grade)
}

/** By location, in order of name. */
export async function qualityRows(
  db: Db,
  chosen: Chosen,
  { promise, report }: { promise: number | undefined; report: ReportDays },
): Promise<Map<number, QualityRow>> {
  const counts = await dayCounts(db, { chosen, promise })
  const importedOn = await importedDays(db)
  const lateness = latenessByLocation(counts, importedOn)
  const responses = await responsesOf(db, chosen)
  const rows = new Map<number, QualityRow>()
  for (const [location, reporting] of await reportingRows(db, chosen, { report, weeks: false })) {
    const days = counts.get(location) ?? []
    const sent = sentFields(days)
    const response = asksCustomers(sent) ? (responses.get(location) ?? null) : null
    const measured = measuresOf(days, { sent, importedOn })
    const late = lateness.get(location) ?? null
    const behind = reporting.state === 'reported' ? 0 : reporting.openDaysBehind // already told as late
    const reported = { ...reporting, expected: reporting.expected - behind }
    const trust = trustOf({ ...measured, response, reported, lateness: late })
    const { locationId, name } = reporting
    rows.set(location, { locationId, name, ...measured, trust, response, reporting, lateness: late })
  }
  return rows
}

export async function importedDays(db: Db): Promise<Map<number, number>> {
  return new Map((await importMoments(db)).map(({ id, imported_at }) => [id, dayOf(imported_at.slice(0, 10))]))
}

export function asksCustomers(sent: ReturnType<typeof sentFields>): boolean {
  return (['csat', 'nps', 'ces', 'rating_offered'] as const).some(field => sent.has(field))
}

async function responsesOf(db: Db, chosen: Chosen): Promise<Map<number, Share>> {
  const { cells } = await metricCells(db, { metric: 'response', chosen, by: ['location'] })
  return new Map(cells.map(cell => [cell.location, shareOf(countOf(cell), cell.n)]))
}
