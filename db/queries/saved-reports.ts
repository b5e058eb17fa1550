import type { Selectable } from 'kysely'
import { wroteApart } from '../held.ts'
import type { Db, SavedReportTable } from '../schema.ts'

/** All saved reports in the order of their titles. */
export async function savedReports(db: Db): Promise<Selectable<SavedReportTable>[]> {
  return db.selectFrom('saved_report').selectAll().orderBy('title').execute()
}

/** Keeps a report; one of the same title gives way. */
export async function putSavedReport(db: Db, report: Selectable<SavedReportTable>): Promise<void> {
  await db.replaceInto('saved_report').values(report).execute()
  wroteApart(db, 1)
}

export async function removeSavedReport(db: Db, title: string): Promise<void> {
  const { numDeletedRows } = await db.deleteFrom('saved_report').where('title', '=', title).executeTakeFirstOrThrow()
  wroteApart(db, Number(numDeletedRows))
}
