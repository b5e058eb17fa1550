import type { Input, Output } from '#contract/operations.ts'
import { ReportName } from '#contract/reports/report.ts'
import type { Db } from '#db/schema.ts'
import { say } from '#words/say.ts'
import { fileNameOf } from './file-name.ts'
import { furnitureOf } from './furniture.ts'
import { groundOf } from './ground.ts'
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
 * Everything that a report draws, in one answer of one moment: the page computes nothing.
 *
 * @throws Failure unknown-report
 */
export async function composeReport(db: Db, { name, params }: Input<'reports.compose'>): Promise<Output<'reports.compose'>> {
  const known = reportNamed(name)
  const template = templates[known]
  const ground = groundOf(db, params)
  const scope = (await template.scope?.(ground)) ?? ground.selection
  const furniture = await furnitureOf(db, scope, ground.params)
  const { footnotes = [], ...body } = await template.compose(ground)
  // The table pairs each name with its body.
  return { name: known, ...furniture, footnotes, ...body } as Output<'reports.compose'>
}

/**
 * The files that a report is when it goes into a folder.
 *
 * @throws Failure unknown-report
 */
export async function filesOfReport(db: Db, { name, params }: Input<'reports.files'>): Promise<Output<'reports.files'>> {
  const known = reportNamed(name)
  const ground = groundOf(db, params)
  const files = await templates[known].files?.(ground)
  if (files === undefined) return { files: [{ fileName: `${known}.pdf`, params: ground.params }] }
  const taken = new Set<string>()
  return { files: files.map(({ title, params: own }) => ({ fileName: fileNameOf(`${known} ${title}`, taken), params: own })) }
}
