import type { Reply } from '#contract/failure.ts'
import type { PaperProgress, PaperRequest, Preview, SaveTablesRequest } from '#contract/host.ts'
import { answers, Refused } from '../host.ts'

/**
 * Where the file or folder went; null when the dialog was cancelled.
 *
 * @throws Refused
 */
export async function saveReport(request: PaperRequest): Promise<string | null> {
  return kept(valueOf(await window.branchwise.savePdf(request)).path)
}

/**
 * Where the tables went; null when the dialog was cancelled.
 *
 * @throws Refused
 */
export async function saveTables(request: SaveTablesRequest): Promise<string | null> {
  return valueOf(await window.branchwise.saveTables(request)).path
}

/** @throws Refused */
export async function printReport(request: PaperRequest): Promise<string | null> {
  return kept(valueOf(await window.branchwise.print(request)).path)
}

/** @throws Refused */
export async function previewReport(request: PaperRequest): Promise<Preview> {
  return valueOf(await window.branchwise.preview(request))
}

/** How far the report of this name is, until the returned function is called. */
export function followPaper(jobId: string, listener: (progress: PaperProgress) => void): () => void {
  return window.branchwise.onPaper(progress => progress.jobId === jobId && listener(progress))
}

/** A report that was saved or printed stands among those that were printed before. */
async function kept(path: string | null): Promise<string | null> {
  await answers.invalidateQueries({ queryKey: ['reports.snapshots'] })
  return path
}

function valueOf<Value>(reply: Reply<Value>): Value {
  if (!reply.ok) throw new Refused(reply.failure)
  return reply.value
}
