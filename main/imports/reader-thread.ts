import { type ResourceLimits, Worker } from 'node:worker_threads'
import { logFault } from '../log.ts'
import { workerLimits } from '../worker-limits.ts'
import { workerUrl } from '../worker-url.ts'

/** A thread that is ready to read, or will be. */
export interface ReaderThread {
  readonly worker: Worker
  /** Counts the messages that were taken from it. */
  readonly taken: SharedArrayBuffer
}

/**
 * Starts a thread that reads what it is then sent. It takes a moment, so whoever will need one starts it early.
 *
 * @param entryUrl `import.meta.url` of the entry beside which the reader lies
 */
export function startReader(entryUrl: string, limits: ResourceLimits = {}): ReaderThread {
  const taken = new SharedArrayBuffer(4)
  const worker = new Worker(workerUrl(entryUrl, 'reader'), { workerData: taken, resourceLimits: { ...workerLimits, ...limits } })
  // Whoever reads by it finds it gone.
  worker.on('error', logFault)
  return { worker, taken }
}
