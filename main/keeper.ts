import { parentPort, workerData } from 'node:worker_threads'
import { type KeeperTask, keeperTasks } from './backups/keeper-tasks.ts'
import { refusalOf } from './refusal-of.ts'
import type { KeeperMessage } from './worker-messages.ts'

/** Worker entry that copies or checks one data file, with connections of its own: questions are answered meanwhile. */
const port = parentPort
if (!port) throw new Error('The keeper runs as a worker')
const task = workerData as KeeperTask // what the keeper is started with
const tell = (message: KeeperMessage) => port.postMessage(message)
try {
  tell({ ok: true, value: await keeperTasks(task) })
} catch (error) {
  tell({ ok: false, failure: refusalOf(error, task.dataPath) })
}
