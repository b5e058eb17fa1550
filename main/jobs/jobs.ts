import type { JobProgress } from '#contract/data.ts'
import { Failure } from '../failure.ts'

/** A job as the registry keeps it: what it tells, and how to stop it. */
export interface Job {
  progress: JobProgress
  readonly cancel: () => void
}

export interface Jobs {
  add(cancel: () => void): Job
  /** @throws Failure unknown-job */
  find(jobId: string): Job
  isRunning(): boolean
}

/** The jobs of one engine, finished ones included, so that a late question is still answered. */
export function jobs(): Jobs {
  const all = new Map<string, Job>()
  return {
    add: cancel => {
      const jobId = `job-${all.size + 1}`
      const job: Job = {
        progress: { jobId, state: 'running', done: 0, total: 0, rows: 0, file: null, result: null, failure: null },
        cancel,
      }
      all.set(jobId, job)
      return job
    },
    find: jobId => {
      const job = all.get(jobId)
      if (!job) throw new Failure('unknown-job', { jobId })
      return job
    },
    isRunning: () => [...all.values()].some(job => job.progress.state === 'running'),
  }
}
