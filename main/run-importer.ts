import { existsSync } from 'node:fs'
import { parentPort } from 'node:worker_threads'
import type { ImportResult } from '#contract/imports.ts'
import { importCount } from '#db/queries/ledger.ts'
import type { Watching } from '#db/sqlite/back-up.ts'
import { giveBackLog } from '#db/sqlite/checkpoint.ts'
import { openStore, type Store } from '#db/sqlite/open.ts'
import { backUpBeforeMigration } from './backups/before-migration.ts'
import { backUpWhereDue } from './backups/make-backup.ts'
import { isWorthKeeping, mostBytesOf } from './backups/worth-keeping.ts'
import { makeFolderOf, removeDataFile } from './data/data-file.ts'
import type { FilesToRead } from './imports/read-files.ts'
import { readInThread } from './imports/read-in-thread.ts'
import type { ReaderThread } from './imports/reader-thread.ts'
import { runImport } from './imports/run-import.ts'
import { refusalOf } from './refusal-of.ts'
import { assertWritable } from './data/open-data-file.ts'
import { storeFailure } from './store-failure.ts'
import type { ImporterData, ImporterMessage } from './worker-messages.ts'

/** Runs one import in a worker, with a connection of its own: reading goes on while it writes. */
export async function runImporter(data: ImporterData, entryUrl: string, reader: ReaderThread): Promise<void> {
  const port = parentPort
  if (!port) throw new Error('The importer runs as a worker')
  const tell = (message: ImporterMessage) => port.postMessage(message)
  const { dataPath } = data.task
  const file = { isFresh: !existsSync(dataPath), hasWritten: false }
  try {
    tell({ kind: 'done', result: await written(data, file, optionsOf(data, { entryUrl, reader, tell })) })
  } catch (error) {
    tell({ kind: 'failed', failure: refusalOf(error, dataPath), hasWritten: file.hasWritten })
  } finally {
    await reader.worker.terminate()
  }
}

interface Around {
  readonly entryUrl: string
  readonly reader: ReaderThread
  readonly tell: (message: ImporterMessage) => void
}

function optionsOf({ cancel }: ImporterData, { entryUrl, reader, tell }: Around) {
  const flag = new Int32Array(cancel)
  const isCancelled = () => Atomics.load(flag, 0) === 1
  return {
    isCancelled,
    watching: { isCancelled, onProgress: progress => tell({ kind: 'backing-up', progress }) } satisfies Watching,
    onProgress: (progress: Extract<ImporterMessage, { kind: 'progress' }>['progress']) => tell({ kind: 'progress', progress }),
    onWritten: () => tell({ kind: 'written' }),
    now: () => new Date(),
    read: (files: FilesToRead, sampleFolder: string | null = null) =>
      readInThread(files, { entryUrl, sampleFolder, isCancelled, started: reader }),
  }
}

/** A data file that is made for an import of which nothing comes is taken away again. */
async function written(
  { task }: ImporterData,
  file: { readonly isFresh: boolean; hasWritten: boolean },
  options: ReturnType<typeof optionsOf>,
): Promise<ImportResult> {
  await makeFolderOf(task.dataPath)
  const beforeMigration = () => backUpBeforeMigration(task.dataPath, options.watching)
  const store = await openStore(task.dataPath, { create: true, beforeMigration }).catch(async (error: unknown) => {
    if (file.isFresh) await removeDataFile(task.dataPath)
    throw storeFailure(error, task.dataPath)
  })
  const before = await importCount(store.db)
  try {
    assertWritable(store)
    await backUpBeforeImport(store, task, options.watching)
    return await taskRun(store, task, options)
  } catch (error) {
    giveBackLog(store.raw)
    throw error
  } finally {
    file.hasWritten = (await importCount(store.db)) > before
    store.close()
    if (file.isFresh && !file.hasWritten) await removeDataFile(task.dataPath)
  }
}

/** Whoever cancels it cancels the import. */
async function backUpBeforeImport(store: Store, task: ImporterData['task'], watching: Watching): Promise<void> {
  if (task.kind !== 'import' || !(await isWorthKeeping(store))) return
  const reason = task.replaces === undefined ? 'import' : 'replacement'
  await backUpWhereDue({ dataPath: task.dataPath, reason, mostBytes: await mostBytesOf(store) }, { watching })
}

/** What only some tasks need is loaded for them alone: an import begins the sooner. */
async function taskRun(store: Store, task: ImporterData['task'], options: ReturnType<typeof optionsOf>): Promise<ImportResult> {
  if (task.kind === 'sample')
    return (await import('./sample/import-sample.ts')).importSample(store, { ...options, exports: task.exports })
  if (task.kind === 'dry-run') return (await import('./imports/dry-run.ts')).dryRun(store, task, options)
  return runImport(store, task, options)
}
