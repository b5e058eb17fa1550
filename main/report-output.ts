import { mkdir } from 'node:fs/promises'
import { dirname, extname, join } from 'node:path'
import type { FailureCode } from '#contract/failure.ts'
import type { ReportRequest } from '#contract/host.ts'
import type { Output } from '#contract/operations.ts'
import type { Engine } from './engine-client.ts'
import { Failure } from './failure.ts'
import { type FileJob, fileJob, type PaperJob } from './paper-jobs.ts'
import { reportPdf } from './printing.ts'
import { writeWhole } from './write-whole.ts'

/** Where a report went: the file, or of several the folder and each file. */
export interface Written {
  readonly path: string
  readonly paths?: readonly string[]
}

/**
 * The same request for a report that is kept as it is now, so that it can be printed again with the same figures. Where the data file
 * takes nothing in, since an import writes to it, it was handed over or it cannot be written, the report is printed all the same.
 *
 * @throws Failure what the engine refused
 */
export async function frozen(engine: Engine, request: ReportRequest): Promise<ReportRequest> {
  const reply = await engine.call('reports.freeze', request)
  if (reply.ok) return { ...request, params: (reply.value as Output<'reports.freeze'>).params } // the engine checked it
  if (NOT_KEPT.has(reply.failure.code)) return request
  throw new Failure(reply.failure.code, reply.failure.values)
}

const NOT_KEPT: ReadonlySet<FailureCode> = new Set([
  'busy',
  'data-file-locked',
  'read-only-data-file',
  'cannot-write',
  'disk-full',
  'disk-refused',
])

/**
 * Writes a report to the path when that ends in .pdf, else its files into a folder of that path.
 *
 * @throws Failure what the engine refused, cancelled
 */
export async function writeReport(engine: Engine, request: ReportRequest, { out, job }: Destination): Promise<Written> {
  if (extname(out).toLowerCase() === '.pdf') return { path: await writePdf(engine, request, { out, job: fileJob(job) }) }
  return writeIntoFolder(engine, request, { out, job })
}

/** @throws Failure what the engine refused, cancelled */
export async function writeIntoFolder(
  engine: Engine,
  { name, params }: ReportRequest,
  { out, job }: Destination,
): Promise<Written> {
  const files = await filesOf(engine, { name, params })
  const paths: string[] = []
  for (const [i, file] of files.entries()) {
    const own = fileJob(job, i + 1, files.length)
    paths.push(await writePdf(engine, { name, params: file.params }, { out: join(out, file.fileName), job: own }))
  }
  return paths.length === 1 ? { path: paths[0]! } : { path: out, paths }
}

interface Destination {
  readonly out: string
  readonly job?: PaperJob | undefined
}

async function filesOf(engine: Engine, request: ReportRequest): Promise<Output<'reports.files'>['files']> {
  const reply = await engine.call('reports.files', request)
  if (!reply.ok) throw new Failure(reply.failure.code, reply.failure.values)
  return (reply.value as Output<'reports.files'>).files // the engine checked it against the contract
}

/** @throws Failure what the engine refused, cancelled */
export async function writePdf(
  engine: Engine,
  request: ReportRequest,
  { out, job }: { readonly out: string; readonly job: FileJob },
): Promise<string> {
  const pdf = await reportPdf(await frozen(engine, request), job)
  await mkdir(dirname(out), { recursive: true })
  await writeWhole(out, pdf)
  return out
}
