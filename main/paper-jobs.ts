import type { PaperProgress } from '#contract/host.ts'
import { Failure } from './failure.ts'

/** What the making of a report obeys and tells. */
export interface PaperJob {
  readonly signal: AbortSignal
  readonly tell: (progress: Omit<PaperProgress, 'jobId'>) => void
}

/** A report that nobody follows and nobody can cancel. */
const unfollowed: PaperJob = { signal: new AbortController().signal, tell: () => undefined }

/** Of one file of a report. */
export interface FileJob {
  readonly signal: AbortSignal
  readonly tell: (stage: PaperProgress['stage']) => void
}

/** Of one of several files; the window hears which. */
export function fileJob({ signal, tell }: PaperJob = unfollowed, file = 1, files = 1): FileJob {
  return { signal, tell: stage => tell({ stage, file, files }) }
}

interface Running {
  readonly control: AbortController
  /** Whether something would be lacking if it ended now. */
  readonly isWanted: boolean
}

const running = new Map<string, Running>()

interface AskedPaper {
  readonly jobId: string | undefined
  readonly isWanted: boolean
  readonly tell: (progress: PaperProgress) => void
}

/** Runs what makes a report under a name, so that it can be followed and cancelled; without a name by itself. */
export async function asPaperJob<Made>(
  { jobId, isWanted, tell }: AskedPaper,
  make: (job: PaperJob) => Promise<Made>,
): Promise<Made> {
  if (jobId === undefined) return make(unfollowed)
  const control = new AbortController()
  running.set(jobId, { control, isWanted })
  try {
    return await make({ signal: control.signal, tell: progress => tell({ jobId, ...progress }) })
  } finally {
    running.delete(jobId)
  }
}

/** Whether a report is made for a file or a printer, and not only to be looked at. */
export function isMakingPaper(): boolean {
  return [...running.values()].some(({ isWanted }) => isWanted)
}

export function cancelAllPaper(): void {
  for (const { control } of running.values()) control.abort()
}

/** Of a report that is no longer made there is nothing to cancel. */
export function cancelPaperJob(jobId: string): void {
  running.get(jobId)?.control.abort()
}

/** What is waited for, unless it is cancelled before. @throws Failure cancelled */
export async function unlessCancelled<Made>(signal: AbortSignal, making: Promise<Made>): Promise<Made> {
  const { promise: cancelled, reject } = Promise.withResolvers<never>()
  const cancel = () => reject(new Failure('cancelled'))
  if (signal.aborted) cancel()
  signal.addEventListener('abort', cancel)
  try {
    return await Promise.race([making, cancelled])
  } finally {
    signal.removeEventListener('abort', cancel)
  }
}
