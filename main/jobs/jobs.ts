import type { JobProgress } from '#contract/data.ts'
import { Failure } from '../failure.ts'

/** A job as the registry keeps it: what it tells, and how to stop it. */
export interface Job {
  progress: JobProgress
  readonly cancel: () => void
  /** Whether it writes to the data file: then nothing else does meanwhile. */
  readonly writes: boolean
}

export interface Jobs {
  /** @throws Failure bad-input, while another bears the name */
  add(cancel: () => void, jobId?: string): Job
  /**
   * A job that only reads, under a name that whoever asks for it has chosen.
   *
   * @throws Failure bad-input, while another bears it
   */
  addReading(jobId: string, cancel: () => void): Job
  /** @throws Failure unknown-job */
  find(jobId: string): Job
  /** Whether one that writes is. */
  isRunning(): boolean
}

/** The jobs of one engine, finished ones included, so that a late question is still answered. */
export function jobs(): Jobs {
  const all = new Map<string, Job>()
  const keep = (jobId: string, cancel: () => void, writes: boolean): Job => {
    const done = { done: 0, total: 0, rows: 0, file: null, result: null, failure: null }
    const job: Job = { progress: { jobId, state: 'running', stage: 'work', ...done }, cancel, writes }
    all.set(jobId, job)
    return job
  }
  const free = (jobId: string): string => {
    if (all.get(jobId)?.progress.state === 'running') throw new Failure('bad-input', { detail: `${jobId} is running` })
    return jobId
  }
  return {
    add: (cancel, jobId = `job-${all.size + 1}`) => keep(free(jobId), cancel, true),
    addReading: (jobId, cancel) => keep(free(jobId), cancel, false),
    find: jobId => {
      const job = all.get(jobId)
      if (!job) throw new Failure('unknown-job', { jobId })
      return job
    },
    isRunning: () => [...all.values()].some(job => job.writes && job.progress.state === 'running'),
  }
}
