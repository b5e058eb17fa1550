import { backUpInto, proven, unwatched } from '#db/sqlite/back-up.ts'
import { checkFile, type RowTotals } from '#db/sqlite/check.ts'
import { salvage } from '#db/sqlite/salvage.ts'
import { removeDataFile } from '../data/data-file.ts'
import { bytesOf, diskFailure, withNeeded } from '../disk-failure.ts'
import { Failure } from '../failure.ts'
import { storeFailure } from '../store-failure.ts'
import { backUpWhereDue, type BackupTask, makeBackup } from './make-backup.ts'

/** What takes long on a large file. */
export type KeeperTask =
  | ({ readonly kind: 'make' | 'make-where-due' } & BackupTask)
  | { readonly kind: 'check'; readonly dataPath: string }
  /** Brings what can be read into a new file. */
  | { readonly kind: 'salvage'; readonly dataPath: string; readonly target: string }
  /** Copies a data file, which is of so many rows where that is known, and proves the copy. */
  | { readonly kind: 'copy'; readonly dataPath: string; readonly target: string; readonly rows: RowTotals | null }

/** Runs a task in this thread. @throws Failure */
export async function keeperTasks(task: KeeperTask, watching = unwatched): Promise<unknown> {
  try {
    switch (task.kind) {
      case 'make':
        return await makeBackup(task, { watching })
      case 'make-where-due':
        return await backUpWhereDue(task, { watching })
      case 'check':
        return checkFile(task.dataPath)
      case 'salvage':
        return await salvage(task.dataPath, task.target, watching)
      case 'copy':
        return await copyProven(task, watching)
    }
  } catch (error) {
    throw 'target' in task ? copyFailure(error, task) : storeFailure(error, task.dataPath)
  }
}

/** What cannot be read is the file, what cannot be written its copy. */
function copyFailure(error: unknown, { kind, dataPath, target }: Extract<KeeperTask, { target: string }>): unknown {
  const failure = diskFailure(error, target) ?? storeFailure(error, dataPath)
  if (failure instanceof Failure && failure.code === 'cannot-write')
    return new Failure('cannot-write', { ...failure.values, path: target })
  return withNeeded(failure, COPIES[kind] * bytesOf(dataPath))
}

/** How many times a file is there as long as it takes: a salvage writes another one and a log beside it. */
const COPIES = { copy: 1, salvage: 2 } as const

async function copyProven(
  { dataPath, target, rows }: Extract<KeeperTask, { kind: 'copy' }>,
  watching: typeof unwatched,
): Promise<void> {
  await removeDataFile(target)
  try {
    await backUpInto(dataPath, target, watching)
    if (rows !== null) proven(target, rows)
  } catch (error) {
    await removeDataFile(target)
    throw error
  }
}
