import type { Session } from '../session.ts'
import { refusalOf } from '../refusal-of.ts'
import type { Watched } from './as-reading-job.ts'

/**
 * Does something during which nobody else may write to the data file. Where the asker has named it, it can be watched and ended.
 *
 * @throws Failure busy, bad-input where the name is taken, and what `write` throws
 */
export async function asWritingJob<Made>(
  session: Session,
  write: (watched: Watched) => Promise<Made>,
  jobId?: string,
): Promise<Made> {
  session.assertIdle()
  let isStopped = false
  const job = session.jobs.add(() => void (isStopped = true), jobId)
  const onProgress: Watched['onProgress'] = progress => void (job.progress = { ...job.progress, ...progress })
  try {
    const made = await write({ isCancelled: () => isStopped, onProgress })
    job.progress = { ...job.progress, state: 'done' }
    return made
  } catch (error) {
    job.progress = { ...job.progress, state: isStopped ? 'cancelled' : 'failed', failure: refusalOf(error, session.path()) }
    throw error
  }
}
