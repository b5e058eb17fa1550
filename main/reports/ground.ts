import type { ReportParams } from '#contract/reports/params.ts'
import type { ReportName } from '#contract/reports/report.ts'
import type { Db } from '#db/schema.ts'
import { withSaved } from './saved.ts'
import type { Ground } from './template.ts'

/**
 * The parameters of a report, those of a saved one among them, with period and filter taken out.
 *
 * @throws Failure unknown-saved-report
 */
export async function groundOf(db: Db, name: ReportName, said: ReportParams = {}): Promise<Ground> {
  const params = await withSaved(db, name, said)
  const { from, to, against, filter } = params
  const selection = { from, to, against, filter }
  return { db, params, selection: Object.fromEntries(Object.entries(selection).filter(([, value]) => value !== undefined)) }
}
