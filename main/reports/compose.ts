import type { Input, Output } from '#contract/operations.ts'
import type { Reading } from '#contract/vocabulary.ts'
import { type Report, ReportName } from '#contract/reports/report.ts'
import type { Db } from '#db/schema.ts'
import { say } from '#words/say.ts'
import { everyTime, type Once } from '../kept-answers.ts'
import { holdBegun, takeBegun } from './begun.ts'
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
export async function composeReport(
  db: Db,
  { name, params = {} }: Input<'reports.compose'>,
  once = everyTime,
): Promise<Output<'reports.compose'>> {
  const known = reportNamed(name)
  if (params.frozen !== undefined) return thawReport(db, { id: params.frozen, name: known, params })
  return composed(known, await groundOf(db, known, params), once)
}

/**
 * Composes a report that is about to be printed. It is kept once it was (`keepReport`), so that nothing stays of one that never was.
 *
 * @throws Failure as composeReport
 */
export async function beginReport(
  db: Db,
  { name, params = {} }: Input<'reports.begin'>,
  once = everyTime,
): Promise<Output<'reports.begin'>> {
  const known = reportNamed(name)
  if (params.frozen !== undefined)
    return { ticket: null, params, report: await thawReport(db, { id: params.frozen, name: known, params }) }
  const ground = await groundOf(db, known, params)
  const begun = { params: ground.params, report: await composed(known, ground, once) }
  return { ticket: holdBegun(db, begun), ...begun }
}

/** Keeps a report that was printed, so that it can be printed again with the same figures. @throws Failure unknown-snapshot */
export async function keepReport(db: Db, { ticket }: Input<'reports.keep'>): Promise<Output<'reports.keep'>> {
  const { report, params } = takeBegun(db, ticket)
  return keepSnapshot(db, report, params)
}

/** What a template draws, whichever it is. */
type AnyBody = object & { readonly footnotes?: readonly Reading[] }

async function composed(name: ReportName, ground: Ground, once: Once): Promise<Report> {
  const template = templates[name]
  const scope = (await template.scope?.(ground)) ?? ground.selection
  const furniture = await furnitureOf(ground, scope, once)
  const compose = async (): Promise<AnyBody> => template.compose(ground)
  const isKept = isWholeFile(ground) && !never.has(name)
  const { footnotes = [], ...body } = await (isKept ? once(`report ${name} ${ground.params.people ?? ''}`, compose) : compose())
  // The table pairs each name with its body.
  return { name, ...furniture, footnotes, ...body } as Report
}

/** Packs of all locations together are larger than what they are made of, and pins change without the data. */
const never: ReadonlySet<ReportName> = new Set(['location-pack', 'pinned'])

/** Whether nothing is said of what a report is about. */
function isWholeFile({ selection, params: { location, provider, compare } }: Ground): boolean {
  return [...Object.keys(selection), location, provider, compare].every(said => said === undefined)
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
