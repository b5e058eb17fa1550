import type { Input, Output } from '#contract/operations.ts'
import type { LedgerEntry } from '#contract/imports.ts'
import type { QualityMonth, QualityRow, ReportingRow } from '#contract/quality.ts'
import type { Reading, Share } from '#contract/vocabulary.ts'
import { importsOfOnly } from '#db/queries/quality-imports.ts'
import { locationsById } from '#db/queries/places.ts'
import type { QualityDay } from '#db/queries/quality-days.ts'
import type { Day, Db } from '#db/schema.ts'
import { dayOf, monthOf } from '../days.ts'
import { countOf, type MetricCell, metricCells } from '../metric-cells.ts'
import { aboutOf, type Chosen, including, locationIdOf, resolveSelection } from '../selection.ts'
import { calendarSquares } from './calendar-squares.ts'
import { dayCounts } from './day-counts.ts'
import { delaysOf } from './lateness.ts'
import { shareOf } from '../share-of.ts'
import { asksCustomers, importedDays, qualityRows } from './list.ts'
import { measuresOf, sentFields } from './measures.ts'
import { readReportDays, type ReportDays } from './report-days.ts'
import { reportingRows } from './reporting.ts'
import { trustOf } from './trust.ts'

type Detail = Output<'quality.detail'>

/**
 * One location's data month by month: what is filled, how late it came, what looks rounded, heaped or impossible.
 *
 * @throws Failure unknown-location
 */
export async function qualityDetail(
  db: Db,
  { locationId, promiseSeconds, ...selection }: Input<'quality.detail'>,
): Promise<Detail> {
  const id = await locationIdOf(db, locationId)
  const all = including(await resolveSelection(db, selection), [id])
  return qualityDetailOf(db, id, await qualityGround(db, all, promiseSeconds))
}

/** What the details of all locations of a selection rest on. */
export interface QualityGround {
  readonly all: Chosen
  readonly promise: number | undefined
  readonly report: ReportDays
  readonly rows: ReadonlyMap<number, QualityRow>
}

export async function qualityGround(db: Db, all: Chosen, promise?: number): Promise<QualityGround> {
  const report = await readReportDays(db, all.toDay)
  return { all, promise, report, rows: await qualityRows(db, all, { promise, report }) }
}

/** Detail of one of the locations of the ground. */
export async function qualityDetailOf(db: Db, id: number, { all, promise, report, rows }: QualityGround): Promise<Detail> {
  const here = { ...all, locationIds: [id] }
  const row = rows.get(id)
  const days = (await dayCounts(db, { chosen: here, promise })).get(id) ?? []
  const reporting = (await reportingRows(db, here, { report, weeks: true })).get(id)
  const { publicId: locationId, name } = (await locationsById(db)).get(id)!
  return {
    about: await aboutOf(db, here),
    locationId,
    name,
    quality: row && reporting ? { ...row, reporting: calendarSquares([reporting])[0]! } : null,
    months: await monthsOf(db, { days, here, id, report }),
    dropped: await droppedAt(db, id, days),
    reading: readingOf(name, reporting),
  }
}

/** Whether it has reported, and with which gaps. */
function readingOf(name: string, reporting: ReportingRow | undefined): Reading {
  const gaps = reporting?.gaps.filter(({ atEnd }) => !atEnd).length ?? 0
  return { id: 'reporting.one', values: { name, state: reporting?.state ?? 'none', gaps } }
}

interface Months {
  readonly days: readonly QualityDay[]
  readonly here: Chosen
  readonly id: number
  readonly report: ReportDays
}

/** Months from the first one with customers to the last one of any location; one without any has nothing but its open days. */
async function monthsOf(db: Db, { days, here, id, report }: Months): Promise<QualityMonth[]> {
  if (days.length === 0) return []
  const importedOn = await importedDays(db)
  const sent = sentFields(days)
  const late = lateByMonth(days, importedOn)
  const responses = asksCustomers(sent) ? await responsesByMonth(db, here) : new Map<number, Share>()
  const byMonth = Map.groupBy(days, ({ day }) => monthOf(day))
  const period = { first: days[0]!.day, last: Math.max(days.at(-1)!.day, report.lastDay!) }
  const months = Array.from({ length: monthOf(period.last) - monthOf(period.first) + 1 }, (_, i) => monthOf(period.first) + i)
  return months.map(month => {
    const measured = measuresOf(byMonth.get(month) ?? [], { sent, importedOn })
    const response = responses.get(month) ?? null
    const reported = reportedIn(month, { id, report, period })
    const trust = trustOf({ ...measured, response, reported, lateness: null })
    return { month: monthText(month), ...measured, trust, response, ...reported, lateDays: late.get(month) ?? null }
  })
}

/** Open days of a month, from the first day with customers on. */
function reportedIn(
  month: number,
  { id, report, period }: Pick<Months, 'id' | 'report'> & { period: { first: Day; last: Day } },
): { expected: number; seen: number } {
  let [expected, seen] = [0, 0]
  for (let day = Math.max(firstDayOf(month), period.first); day < firstDayOf(month + 1) && day <= period.last; day++) {
    if (!report.isExpected(id, day)) continue
    expected++
    if (report.rhythms.get(id)!.days.has(day)) seen++
  }
  return { expected, seen }
}

/** A month is late by the import that brought its last day, where that import ends in it. */
function lateByMonth(days: readonly QualityDay[], importedOn: ReadonlyMap<number, Day>): Map<number, number> {
  const delays = delaysOf(days, importedOn)
  const lastOf = new Map(days.map(({ day, importId }) => [importId, day]))
  const lastInMonth = new Map(days.map(day => [monthOf(day.day), day]))
  const ended = [...lastInMonth].filter(([, { day, importId }]) => lastOf.get(importId) === day)
  return new Map(ended.map(([month, { importId }]) => [month, delays.get(importId)!]))
}

async function responsesByMonth(db: Db, here: Chosen): Promise<Map<number, Share>> {
  const { cells } = await metricCells(db, { metric: 'response', chosen: here, by: ['day'] })
  const months = Map.groupBy(cells, ({ day }) => monthOf(day))
  const total = (own: readonly MetricCell[], of: (cell: MetricCell) => number) => own.reduce((sum, cell) => sum + of(cell), 0)
  return new Map(
    Array.from(months, ([month, own]) => [
      month,
      shareOf(
        total(own, countOf),
        total(own, ({ n }) => n),
      ),
    ]),
  )
}

/** Warnings that tell of values which cannot be: reading left them out or doubts them. */
const impossibleAtReading = ['duration-negative', 'duration-implausible', 'time-dropped', 'missing-hour'] as const

async function droppedAt(db: Db, id: number, days: readonly QualityDay[]): Promise<Detail['dropped']> {
  const imports = await importsOfOnly(db, id, [...new Set(days.map(({ importId }) => importId))])
  if (imports.length === 0) return null
  const counts = imports.map(({ warning_counts }) => JSON.parse(warning_counts) as LedgerEntry['warningCounts'])
  const of = (code: (typeof impossibleAtReading)[number]) => counts.reduce((sum, one) => sum + (one[code] ?? 0), 0)
  return {
    imports: imports.length,
    rows: imports.reduce((sum, { row_count }) => sum + row_count, 0),
    counts: Object.fromEntries(impossibleAtReading.map(code => [code, of(code)])),
  }
}

function firstDayOf(month: number): Day {
  return dayOf(`${monthText(month)}-01`)
}

function monthText(month: number): string {
  return `${String(Math.floor(month / 12)).padStart(4, '0')}-${String((month % 12) + 1).padStart(2, '0')}`
}
