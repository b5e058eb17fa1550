import type { ReportParams } from '#contract/reports/params.ts'
import type { Db } from '#db/schema.ts'
import type { Ground } from './template.ts'

/** The parameters of a report, period and filter taken out of them. */
export function groundOf(db: Db, params: ReportParams = {}): Ground {
  const { from, to, against, filter } = params
  const selection = { from, to, against, filter }
  return { db, params, selection: Object.fromEntries(Object.entries(selection).filter(([, value]) => value !== undefined)) }
}
