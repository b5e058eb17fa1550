import type { Input, Output } from '#contract/operations.ts'
import { ReportParams } from '#contract/reports/params.ts'
import { ReportName } from '#contract/reports/report.ts'
import { putSavedReport, removeSavedReport, savedReports } from '#db/queries/saved-reports.ts'
import { status } from '#db/queries/status.ts'
import type { Db } from '#db/schema.ts'
import { Failure } from '../failure.ts'
import { latestPeriod } from './latest-period.ts'

/** Reports saved to be run again, in the order of their titles. */
export async function listSavedReports(db: Db): Promise<Output<'reports.saved'>> {
  const saved = (await savedReports(db)).map(({ title, name, params, follows }) => ({
    title,
    name: ReportName.parse(name),
    params: ReportParams.parse(JSON.parse(params)),
    follows: follows === 1,
  }))
  return { saved }
}

/** Saves a report under its title; one of the same title gives way. */
export async function saveReport(
  db: Db,
  { title, name, params, follows }: Input<'reports.save'>,
  now = () => new Date(),
): Promise<Output<'reports.save'>> {
  const { saved: _saved, frozen: _frozen, ...own } = params
  await putSavedReport(db, {
    title,
    name,
    params: JSON.stringify(own),
    follows: follows ? 1 : 0,
    saved_at: now().toISOString(),
  })
  return listSavedReports(db)
}

/** @throws Failure unknown-saved-report */
export async function forgetReport(db: Db, { title }: Input<'reports.forget'>): Promise<Output<'reports.forget'>> {
  await savedNamed(db, title)
  await removeSavedReport(db, title)
  return listSavedReports(db)
}

/**
 * Parameters as a saved report has them, its period moved on where it follows the data; what is said beside wins.
 *
 * @throws Failure unknown-saved-report, also where the title is that of another report
 */
export async function withSaved(db: Db, name: ReportName, params: ReportParams): Promise<ReportParams> {
  if (params.saved === undefined) return params
  const { saved: title, ...said } = params
  const saved = await savedNamed(db, title)
  if (saved.name !== name) throw new Failure('unknown-saved-report', { title })
  return { ...saved.params, ...(saved.follows && (await movedOn(db, saved.params))), ...said }
}

/** A period that is open at its end moves on by itself. */
async function movedOn(db: Db, { from, to }: ReportParams): Promise<Pick<ReportParams, 'from' | 'to'>> {
  const { lastDay } = await status(db)
  return from === undefined || to === undefined || lastDay === null ? {} : latestPeriod({ from, to }, lastDay)
}

async function savedNamed(db: Db, title: string): Promise<Output<'reports.saved'>['saved'][number]> {
  const found = (await listSavedReports(db)).saved.find(report => report.title === title)
  if (!found) throw new Failure('unknown-saved-report', { title })
  return found
}
