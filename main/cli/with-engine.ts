import { dirname, resolve } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { JobProgress } from '#contract/data.ts'
import type { Reply } from '#contract/failure.ts'
import { removeCopies } from '../data/reading-copies.ts'
import { type Engine, startEngine } from '../engine-client.ts'
import { progressLine } from './progress-line.ts'

/** Runs something with an engine of its own and ends it, whatever happens. With its data file named, it remembers nothing of the user. */
export async function withEngine<T>(entryUrl: string, data: string, use: (engine: Engine) => Promise<T>): Promise<T> {
  const userData = dirname(resolve(data))
  const engine = startEngine(entryUrl, { data, userData })
  try {
    return await use(engine)
  } finally {
    await engine.close()
    removeCopies(userData, pid => pid === process.pid) // the engine is ended as it is, and closes nothing
  }
}

const POLL_MS = 50
/** A preview that takes no longer is not spoken of. */
const LONG_MS = 1000
const READING = 'reading-for-command-line'

/** A preview, showing on stderr how far it is once it takes a while; interrupting the command ends it. */
export async function previewFollowed(engine: Engine, input: unknown): Promise<Reply> {
  if (typeof input !== 'object' || input === null) return engine.call('imports.preview', input)
  const asked = { jobId: READING, ...input }
  const cancel = () => void engine.call('jobs.cancel', { jobId: asked.jobId })
  const line = progressLine(process.stderr)
  const began = Date.now()
  process.once('SIGINT', cancel)
  try {
    const preview = engine.call('imports.preview', asked)
    for (;;) {
      const reply = await Promise.race([preview, wait(POLL_MS, null)])
      if (reply) return reply
      if (Date.now() - began < LONG_MS) continue
      const told = await engine.call('jobs.progress', { jobId: asked.jobId })
      if (told.ok) line.show(JobProgress.parse(told.value))
    }
  } finally {
    line.end()
    process.removeListener('SIGINT', cancel)
  }
}

/** Waits for a job, showing its progress on stderr; interrupting the command cancels the job. */
export async function waitForJob(engine: Engine, jobId: string): Promise<Reply> {
  const cancel = () => void engine.call('jobs.cancel', { jobId })
  const line = progressLine(process.stderr)
  process.once('SIGINT', cancel)
  try {
    for (; ; await wait(POLL_MS)) {
      const reply = await engine.call('jobs.progress', { jobId })
      if (!reply.ok) return reply
      const progress = JobProgress.parse(reply.value)
      line.show(progress)
      if (progress.state === 'running') continue
      return progress.failure ? { ok: false, failure: progress.failure } : reply
    }
  } finally {
    line.end()
    process.removeListener('SIGINT', cancel)
  }
}
