import type { JobProgress } from '#contract/data.ts'
import { call, Refused } from '../host.ts'

const EVERY_MS = 150

/**
 * Asks for something long under a name of its own, tells how far it is until it ends, and ends it when the signal says so.
 *
 * @throws whatever the asking throws
 */
export async function watched<Value>(
  signal: AbortSignal,
  listener: (progress: JobProgress | null) => void,
  ask: (jobId: string) => Promise<Value>,
): Promise<Value> {
  const jobId = `reading-${crypto.randomUUID()}` // only such names are taken for a reading
  const over = new AbortController()
  signal.addEventListener('abort', () => void end(jobId, over.signal))
  listener(null)
  try {
    const asked = ask(jobId)
    void follow(jobId, AbortSignal.any([signal, over.signal]), listener)
    return await asked
  } finally {
    over.abort()
  }
}

async function follow(jobId: string, over: AbortSignal, listener: (progress: JobProgress) => void): Promise<void> {
  for (await pause(); !over.aborted; await pause()) {
    const progress = await call('jobs.progress', { jobId }).catch(notYetKnown)
    if (progress && !over.aborted) listener(progress)
  }
}

/** What has just been asked for may not be known yet. */
async function end(jobId: string, over: AbortSignal): Promise<void> {
  while (!over.aborted && !(await call('jobs.cancel', { jobId }).catch(notYetKnown))) await pause()
}

function notYetKnown(error: unknown): null {
  if (error instanceof Refused) return null
  throw error
}

function pause(): Promise<void> {
  return new Promise(resolve => setTimeout(resolve, EVERY_MS))
}
