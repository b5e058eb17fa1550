import type { FailureCode } from '#contract/failure.ts'
import type { ReportRequest } from '#contract/host.ts'
import type { Operation, Output } from '#contract/operations.ts'
import type { ReportParams } from '#contract/reports/params.ts'
import type { Report } from '#contract/reports/report.ts'
import type { Engine } from './engine-client.ts'
import { Failure } from './failure.ts'

/** A report with its figures, and how it was asked for. */
export interface ComposedReport {
  readonly report: Report
  readonly params: ReportParams
}

/** To look at: it is not kept. @throws Failure what the engine refused */
export async function composeToLookAt(engine: Engine, { name, params = {} }: ReportRequest): Promise<ComposedReport> {
  return { report: await asked(engine, 'reports.compose', { name, params }), params }
}

export interface BegunReport extends ComposedReport {
  /** Under which the engine holds it until it was printed; null where it was kept before. */
  readonly ticket: number | null
}

/** To print. @throws Failure what the engine refused */
export function composeToPrint(engine: Engine, { name, params = {} }: ReportRequest): Promise<BegunReport> {
  const composing = asked(engine, 'reports.begin', { name, params })
  composing.catch(() => undefined) // whoever waits for it meets the error
  return composing
}

/**
 * Keeps a report that is printed as it is now, so that it can be printed again with the same figures. Where the data file takes nothing
 * in, since an import writes to it, it was handed over or it cannot be written, and where another file was opened meanwhile, nothing is kept.
 *
 * @throws Failure what the engine refused otherwise
 */
export async function keepPrinted(engine: Engine, { ticket }: BegunReport): Promise<void> {
  if (ticket === null) return
  const reply = await engine.call('reports.keep', { ticket })
  if (!reply.ok && !NOT_KEPT.has(reply.failure.code)) throw new Failure(reply.failure.code, reply.failure.values)
}

/** The files that a report is when it goes into a folder. @throws Failure what the engine refused */
export async function filesOf(engine: Engine, request: ReportRequest): Promise<Output<'reports.files'>['files']> {
  return (await asked(engine, 'reports.files', request)).files
}

const NOT_KEPT: ReadonlySet<FailureCode> = new Set([
  'busy',
  'unknown-snapshot',
  'data-file-locked',
  'read-only-data-file',
  'cannot-write',
  'disk-full',
  'disk-refused',
])

async function asked<Name extends Operation>(engine: Engine, name: Name, input: unknown): Promise<Output<Name>> {
  const reply = await engine.call(name, input)
  if (!reply.ok) throw new Failure(reply.failure.code, reply.failure.values)
  return reply.value as Output<Name> // the engine checked it against the contract
}
