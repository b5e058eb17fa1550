import type { FailureCode, Reply } from '#contract/failure.ts'
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
  /** Number under which it was kept for this printing; null where it was not. */
  readonly keptAs: number | null
}

/** To look at: it is not kept. @throws Failure what the engine refused */
export async function composeToLookAt(engine: Engine, { name, params = {} }: ReportRequest): Promise<ComposedReport> {
  return { report: await asked(engine, 'reports.compose', { name, params }), params, keptAs: null }
}

/**
 * To print: it is kept as it is now, so that it can be printed again with the same figures. Where the data file takes nothing in, since
 * an import writes to it, it was handed over or it cannot be written, the report is printed all the same.
 *
 * @throws Failure what the engine refused
 */
async function composeToPrint(engine: Engine, { name, params = {} }: ReportRequest): Promise<ComposedReport> {
  const reply = await engine.call('reports.freeze', { name, params })
  if (!reply.ok && NOT_KEPT.has(reply.failure.code)) return composeToLookAt(engine, { name, params })
  const kept = valueOf<'reports.freeze'>(reply)
  const report = await asked(engine, 'reports.compose', { name, params: kept.params })
  return { report, params: kept.params, keptAs: params.frozen === undefined ? kept.id : null }
}

/** Composes reports that are to be printed, ahead of their printing. */
export interface Composer {
  readonly begin: (request: ReportRequest) => Promise<ComposedReport>
  /** This one has been printed, so what was kept of it stays. */
  readonly printed: (composing: Promise<ComposedReport>) => void
}

/** What was begun and not printed in the end, since something failed or was cancelled, is kept no longer. */
export async function composingToPrint<Made>(engine: Engine, use: (composer: Composer) => Promise<Made>): Promise<Made> {
  const left = new Set<Promise<ComposedReport>>()
  try {
    return await use({
      begin: request => {
        const composing = composeToPrint(engine, request)
        composing.catch(() => undefined) // whoever waits for it meets the error
        left.add(composing)
        return composing
      },
      printed: composing => void left.delete(composing),
    })
  } finally {
    for (const composing of left) void letGo(engine, composing)
  }
}

async function letGo(engine: Engine, composing: Promise<ComposedReport>): Promise<void> {
  const composed = await composing.catch(() => null)
  if (composed?.keptAs != null) await engine.call('reports.unfreeze', { id: composed.keptAs })
}

/** The files that a report is when it goes into a folder. @throws Failure what the engine refused */
export async function filesOf(engine: Engine, request: ReportRequest): Promise<Output<'reports.files'>['files']> {
  return (await asked(engine, 'reports.files', request)).files
}

const NOT_KEPT: ReadonlySet<FailureCode> = new Set([
  'busy',
  'data-file-locked',
  'read-only-data-file',
  'cannot-write',
  'disk-full',
  'disk-refused',
])

async function asked<Name extends Operation>(engine: Engine, name: Name, input: unknown): Promise<Output<Name>> {
  return valueOf<Name>(await engine.call(name, input))
}

function valueOf<Name extends Operation>(reply: Reply): Output<Name> {
  if (!reply.ok) throw new Failure(reply.failure.code, reply.failure.values)
  return reply.value as Output<Name> // the engine checked it against the contract
}
