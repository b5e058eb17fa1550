import { statSync } from 'node:fs'
import { Worker } from 'node:worker_threads'
import { Failure } from '../failure.ts'
import { workerUrl } from '../worker-url.ts'
import type { KeeperMessage } from '../worker-messages.ts'
import { type KeeperTask, keeperTasks } from './keeper-tasks.ts'

/** A smaller file is copied or checked before a worker would have started. */
const SMALL_BYTES = 50e6

/**
 * Does to a data file what takes long where it is large: in a worker then, so that the engine goes on answering.
 *
 * @throws Failure
 */
export async function keep(entryUrl: string, task: KeeperTask): Promise<unknown> {
  const bytes = statSync(task.dataPath, { throwIfNoEntry: false })?.size ?? 0
  if (bytes <= SMALL_BYTES) return keeperTasks(task)
  const worker = new Worker(workerUrl(entryUrl, 'keeper'), { workerData: task })
  const { promise, resolve, reject } = Promise.withResolvers<KeeperMessage>()
  worker.on('message', resolve)
  worker.on('error', reject)
  worker.on('exit', () => reject(new Error('The keeper ended without a word')))
  const message = await promise
  if (message.ok) return message.value
  throw new Failure(message.failure.code, message.failure.values)
}
