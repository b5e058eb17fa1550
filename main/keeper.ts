import { parentPort, workerData } from 'node:worker_threads'
import { keeperTasks } from './backups/keeper-tasks.ts'
import { refusalOf } from './refusal-of.ts'
import type { KeeperData, KeeperMessage } from './worker-messages.ts'

/** Worker entry that copies or checks one data file, with connections of its own: questions are answered meanwhile. */
const port = parentPort
if (!port) throw new Error('The keeper runs as a worker')
const { task, cancel } = workerData as KeeperData // what the keeper is started with
const tell = (message: KeeperMessage) => port.postMessage(message)
const flag = new Int32Array(cancel)
const watching = {
  isCancelled: () => Atomics.load(flag, 0) === 1,
  onProgress: (progress: { readonly done: number; readonly total: number }) => tell({ kind: 'progress', progress }),
}
try {
  tell({ kind: 'done', value: await keeperTasks(task, watching) })
} catch (error) {
  tell({ kind: 'failed', failure: refusalOf(error, task.dataPath) })
}
