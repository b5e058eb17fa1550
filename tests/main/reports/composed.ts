import type { ReportParams } from '#contract/reports/params.ts'
import type { ReportName, ReportOf } from '#contract/reports/report.ts'
import type { Session } from '#main/session.ts'
import { ask } from '../session-fixture.ts'

/** A report of this name, composed. */
export async function composed<Name extends ReportName>(
  session: Session,
  name: Name,
  params: ReportParams = {},
): Promise<ReportOf<Name>> {
  const report = await ask(session, 'reports.compose', { name, params })
  if (report.name !== name) throw new Error(`asked for ${name}, given ${report.name}`)
  return report as ReportOf<Name> // its name was checked
}
