import { statSync } from 'node:fs'
import { Worker } from 'node:worker_threads'
import { unwatched, type Watching } from '#db/sqlite/back-up.ts'
import { Failure } from '../failure.ts'
import { log } from '../log.ts'
import { workerUrl } from '../worker-url.ts'
import type { KeeperData, KeeperMessage } from '../worker-messages.ts'
import { type KeeperTask, keeperTasks } from './keeper-tasks.ts'

/** A smaller file is copied or checked before a worker would have started. */
const SMALL_BYTES = 50e6

/** Whoever waits looks so often whether it is cancelled. */
const LOOK_MS = 50

interface Keeping {
  readonly watching?: Watching
  /** Other than usual in tests. */
  readonly smallBytes?: number
}

/**
 * Does to a data file what takes long where it is large: in a worker then, so that the engine goes on answering.
 *
 * @throws Failure
 */
export async function keep(
  entryUrl: string,
  task: KeeperTask,
  { watching = unwatched, smallBytes = SMALL_BYTES }: Keeping = {},
): Promise<unknown> {
  const bytes = statSync(task.dataPath, { throwIfNoEntry: false })?.size ?? 0
  if (bytes <= smallBytes) return keeperTasks(task, watching)
  const data: KeeperData = { task, cancel: new SharedArrayBuffer(4) }
  const worker = new Worker(workerUrl(entryUrl, 'keeper'), { workerData: data })
  const { promise, resolve, reject } = Promise.withResolvers<unknown>()
  worker.on('message', (message: KeeperMessage) => {
    if (message.kind === 'progress') return watching.onProgress(message.progress)
    if (message.kind === 'done') return resolve(message.value)
    reject(new Failure(message.failure.code, message.failure.values))
  })
  worker.on('error', error => {
    log('The keeper was lost')
    reject(error)
  })
  worker.on('exit', () => reject(new Error('The keeper ended without a word')))
  const looking = setInterval(() => watching.isCancelled() && Atomics.store(new Int32Array(data.cancel), 0, 1), LOOK_MS)
  return promise.finally(() => clearInterval(looking))
}
