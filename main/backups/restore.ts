import { existsSync } from 'node:fs'
import type { DataStatus } from '#contract/data.ts'
import type { FailureCode } from '#contract/failure.ts'
import type { Input } from '#contract/operations.ts'
import type { Watching } from '#db/sqlite/back-up.ts'
import { dataStatus } from '../data/data.ts'
import { realFile, removeDataFile } from '../data/data-file.ts'
import { Failure } from '../failure.ts'
import { asWritingJob } from '../jobs/as-writing-job.ts'
import type { Session } from '../session.ts'
import { backupsOf, type Found } from './folder.ts'
import { keep } from './keep.ts'
import { setAside } from './make-backup.ts'
import { mostBytesOf } from './worth-keeping.ts'

/**
 * Puts a backup in the place of the data file. What is there is backed up before, so that the restore can be taken back; a file that cannot be
 * read is set aside as it is. Until the last step, which is one renaming, the data file stays as it was; so long it can be cancelled.
 *
 * @throws Failure cancelled, busy, no-data-file, unknown-backup, damaged-data-file (the backup is), data-file-locked, disk-full, cannot-write
 */
export async function restoreBackup(session: Session, { backupId, path, jobId }: Input<'backups.restore'>): Promise<DataStatus> {
  session.assertIdle()
  const store = await session.storeUnlessBroken()
  const named = path ?? session.subject()
  if (named === null) throw new Failure('no-data-file')
  const dataPath = realFile(named)
  const backup = (await backupsOf(dataPath)).find(found => found.backupId === backupId)
  if (!backup || backup.state === 'aside') throw new Failure('unknown-backup', { name: backupId })
  const mostBytes = await mostBytesOf(store)
  await asWritingJob(session, watching => putInPlace(session, backup, { dataPath, mostBytes, watching }), jobId)
  return dataStatus(session)
}

interface Restoring {
  readonly dataPath: string
  readonly mostBytes: number
  readonly watching: Watching
}

async function putInPlace(session: Session, backup: Found, { watching, ...restoring }: Restoring): Promise<void> {
  const { dataPath } = restoring
  const target = `${dataPath}-restoring`
  const [copying, keeping] = halvesOf(watching)
  await keep(session.entryUrl, { kind: 'copy', dataPath: backup.path, target, rows: backup.rows }, { watching: copying })
  try {
    const isUnreadable = existsSync(dataPath) && !(await keepPresent(session, { ...restoring, watching: keeping }))
    await session.replaceBy(dataPath, target, { isUnreadable })
  } finally {
    await removeDataFile(target)
  }
}

/** @returns whether it could be read: else it is set aside */
async function keepPresent(session: Session, { dataPath, mostBytes, watching }: Restoring): Promise<boolean> {
  try {
    await keep(session.entryUrl, { kind: 'make', dataPath, reason: 'restore', mostBytes }, { watching })
    return true
  } catch (error) {
    if (!(error instanceof Failure) || !unreadable.has(error.code)) throw error
    if (watching.isCancelled()) throw new Failure('cancelled')
    await setAside(dataPath)
    return false
  }
}

const unreadable: ReadonlySet<FailureCode> = new Set(['damaged-data-file', 'not-a-data-file'])

/** So many parts of each of two copies. */
const PARTS = 1000

/** Two copies one after the other, told as one. */
function halvesOf({ isCancelled, onProgress }: Watching): [first: Watching, second: Watching] {
  const half = (before: number): Watching => ({
    isCancelled,
    onProgress: ({ done, total }) =>
      onProgress({ done: before + Math.round((PARTS * done) / Math.max(total, 1)), total: 2 * PARTS }),
  })
  return [half(0), half(PARTS)]
}
