import { mkdir } from 'node:fs/promises'
import { dirname, extname, join } from 'node:path'
import type { FailureCode } from '#contract/failure.ts'
import type { ReportRequest } from '#contract/host.ts'
import type { Output } from '#contract/operations.ts'
import type { Engine } from './engine-client.ts'
import { Failure } from './failure.ts'
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
 * @throws Failure what the engine refused
 */
export async function writeReport(engine: Engine, request: ReportRequest, out: string): Promise<Written> {
  if (extname(out).toLowerCase() === '.pdf') return { path: await writePdf(engine, request, out) }
  const paths: string[] = []
  for (const { fileName, params } of await filesOf(engine, request))
    paths.push(await writePdf(engine, { name: request.name, params }, join(out, fileName)))
  return paths.length === 1 ? { path: paths[0]! } : { path: out, paths }
}

async function filesOf(engine: Engine, request: ReportRequest): Promise<Output<'reports.files'>['files']> {
  const reply = await engine.call('reports.files', request)
  if (!reply.ok) throw new Failure(reply.failure.code, reply.failure.values)
  return (reply.value as Output<'reports.files'>).files // the engine checked it against the contract
}

async function writePdf(engine: Engine, request: ReportRequest, path: string): Promise<string> {
  const pdf = await reportPdf(await frozen(engine, request))
  await mkdir(dirname(path), { recursive: true })
  await writeWhole(path, pdf)
  return path
}
