import { Worker } from 'node:worker_threads'
import type { Refusal } from '#contract/failure.ts'
import { Failure } from '../failure.ts'
import type { Session } from '../session.ts'
import type { ImporterData, ImporterMessage, ImporterTask } from '../worker-messages.ts'
import { workerLimits } from '../worker-limits.ts'
import { workerUrl } from '../worker-url.ts'
import type { Job } from './jobs.ts'

/**
 * Starts the importer worker as a job. When it has ended, the data file that it wrote is the open one.
 *
 * @throws Failure busy, while another import is being written
 */
export function startImporter(session: Session, task: ImporterTask): { jobId: string } {
  session.assertIdle()
  const cancel = new SharedArrayBuffer(4)
  const job = session.jobs.add(() => Atomics.store(new Int32Array(cancel), 0, 1))
  const data: ImporterData = { task, cancel }
  const worker = new Worker(workerUrl(session.entryUrl, 'importer'), { workerData: data, resourceLimits: workerLimits })
  // The worker exits while its result is still being taken: opening the data file takes a moment.
  let hasTold = false
  worker.on('message', (message: ImporterMessage) => {
    hasTold ||= message.kind !== 'progress'
    void take(session, job, task, message)
  })
  worker.on('error', error => end(job, { failure: internal(String(error)) }))
  worker.on('exit', code => {
    if (!hasTold) end(job, { failure: internal(`the importer stopped with code ${code}`) })
  })
  return { jobId: job.progress.jobId }
}

async function take(session: Session, job: Job, task: ImporterTask, message: ImporterMessage): Promise<void> {
  if (message.kind === 'progress') {
    if (job.progress.state === 'running') job.progress = { ...job.progress, ...message.progress }
    return
  }
  try {
    if (isWritten(task, message) && !session.isOpen(task.dataPath)) await session.open(task.dataPath)
    if (message.kind === 'failed') return end(job, { failure: message.failure })
    job.progress = { ...job.progress, done: job.progress.total, rows: message.result.totals.rows }
    end(job, { result: message.result })
  } catch (error) {
    end(job, { failure: error instanceof Failure ? error.toRefusal() : internal(String(error)) })
  }
}

/** Whether the data file has something new: also where an import broke off after its first files, but no half sample. */
function isWritten(task: ImporterTask, message: Exclude<ImporterMessage, { kind: 'progress' }>): boolean {
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
