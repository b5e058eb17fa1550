import type { Input, Output } from '#contract/operations.ts'
import { type Report, ReportName } from '#contract/reports/report.ts'
import type { Db } from '#db/schema.ts'
import { say } from '#words/say.ts'
import { fileNameOf } from './file-name.ts'
import { furnitureOf } from './furniture.ts'
import { groundOf } from './ground.ts'
import { keepSnapshot, thawReport } from './snapshots.ts'
import type { Ground } from './template.ts'
import { reportNamed, templates } from './templates.ts'

/** Every report that there is, and what it may be told. */
export function listReports(): Output<'reports.list'> {
  return {
    reports: ReportName.options.map(name => ({
      name,
      title: say(`report.${name}.title`),
      description: say(`report.${name}.description`),
      choices: [...templates[name].choices],
    })),
  }
}

/**
 * Everything that a report draws, in one answer of one moment: the page computes nothing. With `params.frozen`, of the moment when it
 * was printed first.
 *
 * @throws Failure unknown-report, unknown-saved-report, unknown-snapshot, snapshot-too-old
 */
export async function composeReport(db: Db, { name, params = {} }: Input<'reports.compose'>): Promise<Output<'reports.compose'>> {
  const known = reportNamed(name)
  if (params.frozen !== undefined) return thawReport(db, { id: params.frozen, name: known, params })
  return composed(db, known, await groundOf(db, known, params))
}

/**
 * Composes a report and keeps it, to be printed now and again with the same figures.
 *
 * @throws Failure as composeReport
 */
export async function freezeReport(db: Db, { name, params = {} }: Input<'reports.freeze'>): Promise<Output<'reports.freeze'>> {
  const known = reportNamed(name)
  if (params.frozen !== undefined) return { id: params.frozen, params }
  const ground = await groundOf(db, known, params)
  return keepSnapshot(db, await composed(db, known, ground), ground.params)
}

async function composed(db: Db, name: ReportName, ground: Ground): Promise<Report> {
  const template = templates[name]
  const scope = (await template.scope?.(ground)) ?? ground.selection
  const furniture = await furnitureOf(db, scope, ground.params)
  const { footnotes = [], ...body } = await template.compose(ground)
  // The table pairs each name with its body.
  return { name, ...furniture, footnotes, ...body } as Report
}

/**
 * The files that a report is when it goes into a folder.
 *
 * @throws Failure unknown-report, unknown-saved-report
 */
export async function filesOfReport(db: Db, { name, params }: Input<'reports.files'>): Promise<Output<'reports.files'>> {
  const known = reportNamed(name)
  const ground = await groundOf(db, known, params)
  const files = await templates[known].files?.(ground)
  if (files === undefined) return { files: [{ fileName: `${known}.pdf`, params: ground.params }] }
  const taken = new Set<string>()
  return { files: files.map(({ title, params: own }) => ({ fileName: fileNameOf(`${known} ${title}`, taken), params: own })) }
}
