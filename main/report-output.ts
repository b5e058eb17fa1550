import { mkdir } from 'node:fs/promises'
import { dirname, extname, join } from 'node:path'
import type { Preview, ReportRequest } from '#contract/host.ts'
import { type ComposedReport, composeToLookAt, composeToPrint, filesOf, keepPrinted } from './composed-report.ts'
import type { Engine } from './engine-client.ts'
import { type FileJob, fileJob, type PaperJob, unlessCancelled } from './paper-jobs.ts'
import { openPress, type Press } from './press.ts'
import { pdfOf, previewOf, printOf } from './printing.ts'
import { writeWhole } from './write-whole.ts'

/** Where a report went: the file, or of several the folder and each file. */
export interface Written {
  readonly path: string
  readonly paths?: readonly string[]
}

interface Destination {
  readonly out: string
  readonly job?: PaperJob | undefined
}

/**
 * Writes a report to the path when that ends in .pdf, else its files into a folder of that path.
 *
 * @throws Failure what the engine refused, cancelled
 */
export async function writeReport(engine: Engine, request: ReportRequest, { out, job }: Destination): Promise<Written> {
  const isFile = extname(out).toLowerCase() === '.pdf'
  return isFile ? { path: await writePdf(engine, request, { out, job }) } : writeIntoFolder(engine, request, { out, job })
}

/** @throws Failure what the engine refused, cancelled */
export async function writePdf(engine: Engine, request: ReportRequest, { out, job }: Destination): Promise<string> {
  await onPress(request, press => writeFiles(engine, press, { files: [{ request, path: out }], job }))
  return out
}

/** @throws Failure what the engine refused, cancelled */
export async function writeIntoFolder(engine: Engine, request: ReportRequest, { out, job }: Destination): Promise<Written> {
  return onPress(request, async press => {
    const found = await unlessCancelled(fileJob(job).signal, filesOf(engine, request))
    const files = found.map(({ fileName, params }) => ({ request: { name: request.name, params }, path: join(out, fileName) }))
    await writeFiles(engine, press, { files, job })
    const paths = files.map(({ path }) => path)
    return paths.length === 1 ? { path: paths[0]! } : { path: out, paths }
  })
}

/** The report as it would be printed. @throws Failure what the engine refused, cancelled */
export function previewReport(engine: Engine, request: ReportRequest, job: PaperJob): Promise<Preview> {
  const own = fileJob(job)
  return onPress(request, async press => previewOf(press, await begun(composeToLookAt(engine, request), own), own))
}

/** Opens the system's print dialog for the report. @throws Failure what the engine refused, cannot-print, cancelled */
export function printReport(engine: Engine, request: ReportRequest, job: PaperJob): Promise<void> {
  const own = fileJob(job)
  return onPress(request, async press => {
    const composed = await begun(composeToPrint(engine, request), own)
    await printOf(press, composed, own)
    await keepPrinted(engine, composed)
  })
}

/** While the engine composes, the window loads its page. */
async function onPress<Made>({ params = {} }: ReportRequest, use: (press: Press) => Promise<Made>): Promise<Made> {
  const press = openPress(params)
  try {
    return await use(press)
  } finally {
    press.close()
  }
}

interface Files {
  readonly files: readonly { readonly request: ReportRequest; readonly path: string }[]
  readonly job: PaperJob | undefined
}

/** Each file is composed while the one before is drawn and printed. */
async function writeFiles(engine: Engine, press: Press, { files, job }: Files): Promise<void> {
  let next = composeToPrint(engine, files[0]!.request)
  for (const [i, { path }] of files.entries()) {
    const own = fileJob(job, i + 1, files.length)
    const composed = await begun(next, own)
    const after = files[i + 1]
    if (after) next = composeToPrint(engine, after.request)
    await mkdir(dirname(path), { recursive: true })
    // Whoever finds the file can print it again: it is kept before the file has its name.
    await writeWhole(path, await pdfOf(press, composed, own), () => keepPrinted(engine, composed))
  }
}

/** @throws Failure what the engine refused, cancelled */
function begun<Composed extends ComposedReport>(composing: Promise<Composed>, { signal, tell }: FileJob): Promise<Composed> {
  tell('drawing')
  return unlessCancelled(signal, composing)
}
