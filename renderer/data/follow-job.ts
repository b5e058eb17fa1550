import type { JobProgress } from '#contract/data.ts'
import { call } from '../host.ts'

const EVERY_MS = 150

/**
 * Asks how far a job is until it ends, and tells the listener each time.
 *
 * @returns the job's last state: done, failed or cancelled
 * @throws Refused when the engine does not know the job
 */
export async function followJob(jobId: string, listener: (progress: JobProgress) => void): Promise<JobProgress> {
  for (;;) {
    const progress = await call('jobs.progress', { jobId })
    listener(progress)
    if (progress.state !== 'running') return progress
    await new Promise(resolve => setTimeout(resolve, EVERY_MS))
  }
}
