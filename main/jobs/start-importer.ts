import { existsSync } from 'node:fs'
import { Worker } from 'node:worker_threads'
import type { Refusal } from '#contract/failure.ts'
import { importsIn, removeDataFile } from '../data/data-file.ts'
import { assertFitPlace } from '../data/place/unfit-place.ts'
import { Failure } from '../failure.ts'
import type { ImportProgress } from '../imports/run-import.ts'
import { refusalOf } from '../refusal-of.ts'
import type { Session } from '../session.ts'
import type { ImporterData, ImporterMessage, ImporterTask } from '../worker-messages.ts'
import { workerLimits } from '../worker-limits.ts'
import { workerUrl } from '../worker-url.ts'
import type { Job } from './jobs.ts'
import { log, logFault } from '../log.ts'

/**
 * Starts the importer worker as a job. When it has ended, the data file that it wrote is the open one; when it dies, the job
 * fails, and the session goes on with what had been imported.
 *
 * @param limits others for tests
 * @throws Failure busy, while another import is being written; data-file-on-network, data-file-synchronised
 */
export function startImporter(session: Session, task: ImporterTask, limits = workerLimits): { jobId: string } {
  session.assertIdle()
  assertFitPlace(task.dataPath)
  const cancel = new SharedArrayBuffer(4)
  const job = session.jobs.add(() => Atomics.store(new Int32Array(cancel), 0, 1))
  const data: ImporterData = { task, cancel }
  const isFresh = !existsSync(task.dataPath)
  const worker = new Worker(workerUrl(session.entryUrl, 'importer'), { workerData: data, resourceLimits: limits })
  // The worker exits while its result is still being taken: opening the data file takes a moment.
  let hasTold = false
  let hasWritten = false
  let fault: Error | null = null
  worker.on('message', (message: ImporterMessage) => {
    if (message.kind === 'backing-up') return showProgress(job, { ...message.progress, stage: 'backup' })
    if (message.kind === 'progress') return showProgress(job, { ...message.progress, stage: 'work' })
    if (message.kind === 'written') return void (hasWritten = true)
    hasTold = true
    void take(session, job, task, message)
  })
  worker.on('error', (error: Error) => void (fault = error))
  worker.on('exit', () => void (hasTold || lose(session, job, { task, isFresh, hasWritten, fault })))
  return { jobId: job.progress.jobId }
}

interface Lost {
  readonly task: ImporterTask
  /** There was no data file before. */
  readonly isFresh: boolean
  /** It told of a file that is in for good. */
  readonly hasWritten: boolean
  /** What it died of; null where it was ended from outside. */
  readonly fault: Error | null
}

/** The importer died without a word. What it had finished stays and is shown; its transaction went with it. */
async function lose(session: Session, job: Job, { task, isFresh, hasWritten, fault }: Lost): Promise<void> {
  const failure = lossOf(fault)
  log('The importer ended without a word')
  if (fault !== null) logFault(fault)
  try {
    const isNew = isFresh && !hasWritten
    const imports = await importsIn(task.dataPath) // opening it removes what the importer has left
    if (isNew && imports === 0) await removeDataFile(task.dataPath)
    else if ((isNew || hasWritten) && task.kind === 'import' && !session.isOpen(task.dataPath)) await session.open(task.dataPath)
  } catch (error) {
    logFault(error)
  }
  end(job, { failure })
}

function lossOf(fault: Error | null): Refusal {
  const code = fault && 'code' in fault ? fault.code : null
  if (fault !== null && code !== 'ERR_WORKER_OUT_OF_MEMORY') return internal(String(fault))
  return new Failure('importer-lost', { reason: fault === null ? 'ended' : 'memory' }).toRefusal()
}

type ImporterEnd = Extract<ImporterMessage, { kind: 'done' | 'failed' }>

type Shown =
  | ({ readonly stage: 'work' } & ImportProgress)
  | { readonly stage: 'backup'; readonly done: number; readonly total: number }

function showProgress(job: Job, progress: Shown): void {
  if (job.progress.state === 'running') job.progress = { ...job.progress, ...progress }
}

async function take(session: Session, job: Job, task: ImporterTask, message: ImporterEnd): Promise<void> {
  try {
    if (isWritten(task, message) && !session.isOpen(task.dataPath)) await session.open(task.dataPath)
    if (message.kind === 'failed') return end(job, { failure: message.failure })
    job.progress = { ...job.progress, done: job.progress.total, rows: message.result.totals.rows }
    end(job, { result: message.result })
  } catch (error) {
    end(job, { failure: refusalOf(error, task.dataPath) })
  }
}

/** Whether the data file has something new: also where an import broke off after its first files, but no half sample. */
function isWritten(task: ImporterTask, message: ImporterEnd): boolean {
  if (task.kind === 'dry-run') return false
  if (message.kind === 'failed') return message.hasWritten && task.kind === 'import'
  return message.result.files.some(file => file.state === 'imported')
}

/** A job ends once: an exit after its last message changes nothing. */
function end(job: Job, outcome: Partial<Pick<Job['progress'], 'result' | 'failure'>>): void {
  if (job.progress.state !== 'running') return
  const state = outcome.failure ? (outcome.failure.code === 'cancelled' ? 'cancelled' : 'failed') : 'done'
  job.progress = { ...job.progress, ...outcome, state }
}

function internal(detail: string): Refusal {
  return new Failure('internal', { detail }).toRefusal()
}
