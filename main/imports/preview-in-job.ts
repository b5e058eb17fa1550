import type { Input, Output } from '#contract/operations.ts'
import { refusalOf } from '../refusal-of.ts'
import type { Session } from '../session.ts'
import { previewImports } from './preview.ts'
import { readInThread } from './read-in-thread.ts'
import type { ImportProgress } from './run-import.ts'

/**
 * A preview read in a thread of its own. Where the asker has named it, it can be watched and ended like a job; it keeps
 * nobody from writing.
 *
 * @throws Failure as previewImports; bad-input where the name is taken
 */
export async function previewInJob(session: Session, input: Input<'imports.preview'>): Promise<Output<'imports.preview'>> {
  const { jobId } = input
  let isStopped = false
  const isCancelled = () => isStopped
  const preview = async (onProgress: (progress: ImportProgress) => void) =>
    previewImports(await session.storeIfAny(), input, {
      read: files => readInThread(files, { entryUrl: session.entryUrl, isCancelled }),
      isCancelled,
      onProgress,
    })
  if (jobId === undefined) return preview(() => undefined)
  const job = session.jobs.addReading(jobId, () => void (isStopped = true))
  try {
    const answered = await preview(progress => void (job.progress = { ...job.progress, ...progress }))
    job.progress = { ...job.progress, state: 'done', done: job.progress.total }
    return answered
  } catch (error) {
    const failure = refusalOf(error, session.path())
    job.progress = { ...job.progress, state: isStopped ? 'cancelled' : 'failed', failure }
    throw error
  }
}
