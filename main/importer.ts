import { existsSync } from 'node:fs'
import { parentPort, workerData } from 'node:worker_threads'
import type { ImportResult } from '#contract/imports.ts'
import { importCount } from '#db/queries/ledger.ts'
import { giveBackLog } from '#db/sqlite/checkpoint.ts'
import { openStore } from '#db/sqlite/open.ts'
import { makeFolderOf, removeDataFile } from './data/data-file.ts'
import { refusalOf } from './refusal-of.ts'
import { readInThread } from './imports/read-in-thread.ts'
import { dryRun } from './imports/dry-run.ts'
import { runImport } from './imports/run-import.ts'
import type { FilesToRead } from './imports/read-files.ts'
import { importSample } from './sample/import-sample.ts'
import { storeFailure } from './session.ts'
import type { ImporterData, ImporterMessage } from './worker-messages.ts'

/** Worker entry for one import, with a connection of its own: reading goes on while it writes. */
const { task, cancel } = workerData as ImporterData
const port = parentPort
if (!port) throw new Error('The importer runs as a worker')

const tell = (message: ImporterMessage) => port.postMessage(message)
const flag = new Int32Array(cancel)
const isCancelled = () => Atomics.load(flag, 0) === 1
const options = {
  isCancelled,
  onProgress: (progress: Extract<ImporterMessage, { kind: 'progress' }>['progress']) => tell({ kind: 'progress', progress }),
  onWritten: () => tell({ kind: 'written' }),
  now: () => new Date(),
  read: (files: FilesToRead, sampleFolder: string | null = null) =>
    readInThread(files, { entryUrl: import.meta.url, sampleFolder, isCancelled }),
}

let hasWritten = false

async function run(): Promise<ImportResult> {
  const fresh = !existsSync(task.dataPath)
  await makeFolderOf(task.dataPath)
  const store = await openStore(task.dataPath, { create: true }).catch(async (error: unknown) => {
    if (fresh) await removeDataFile(task.dataPath)
    throw storeFailure(error, task.dataPath)
  })
  const before = await importCount(store.db)
  try {
    return await (task.kind === 'sample'
      ? importSample(store, { ...options, exports: task.exports })
      : task.kind === 'dry-run'
        ? dryRun(store, task, options)
        : runImport(store, task, options))
  } catch (error) {
    giveBackLog(store.raw)
    throw error
  } finally {
    hasWritten = (await importCount(store.db)) > before
    store.close()
    if (fresh && !hasWritten) await removeDataFile(task.dataPath)
  }
}

run().then(
  result => tell({ kind: 'done', result }),
  (error: unknown) => tell({ kind: 'failed', failure: refusalOf(error, task.dataPath), hasWritten }),
)
