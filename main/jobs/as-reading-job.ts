import type { JobProgress } from '#contract/data.ts'
import { refusalOf } from '../refusal-of.ts'
import type { Session } from '../session.ts'

/** What a long answer obeys and tells. */
export interface Watched {
  readonly isCancelled: () => boolean
  readonly onProgress: (progress: Partial<Pick<JobProgress, 'stage' | 'done' | 'total' | 'rows' | 'file'>>) => void
}

/**
 * A long answer that changes nothing in the open file. Where the asker has named it, it can be watched and ended like a job; it keeps
 * nobody from writing.
 *
 * @throws Failure what `make` throws; bad-input where the name is taken
 */
export async function asReadingJob<Made>(
  session: Session,
  jobId: string | undefined,
  make: (watched: Watched) => Promise<Made>,
): Promise<Made> {
  let isStopped = false
  const isCancelled = () => isStopped
  if (jobId === undefined) return make({ isCancelled, onProgress: () => undefined })
  const job = session.jobs.addReading(jobId, () => void (isStopped = true))
  try {
    const made = await make({ isCancelled, onProgress: progress => void (job.progress = { ...job.progress, ...progress }) })
    job.progress = { ...job.progress, state: 'done', done: job.progress.total }
    return made
  } catch (error) {
    const failure = refusalOf(error, session.path())
    job.progress = { ...job.progress, state: isStopped ? 'cancelled' : 'failed', failure }
    throw error
  }
}
