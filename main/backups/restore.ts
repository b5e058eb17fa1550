import { existsSync } from 'node:fs'
import type { DataStatus } from '#contract/data.ts'
import type { FailureCode } from '#contract/failure.ts'
import type { Input } from '#contract/operations.ts'
import { dataStatus } from '../data/data.ts'
import { removeDataFile } from '../data/data-file.ts'
import { Failure } from '../failure.ts'
import { asWritingJob } from '../jobs/as-writing-job.ts'
import type { Session } from '../session.ts'
import { backupsOf, type Found } from './folder.ts'
import { keep } from './keep.ts'
import { setAside } from './make-backup.ts'
import { mostBytesOf } from './worth-keeping.ts'

/**
 * Puts a backup in the place of the data file. What is there is backed up before, so that the restore can be taken back; a file that cannot be
 * read is set aside as it is. Until the last step, which is one renaming, the data file stays as it was.
 *
 * @throws Failure busy, no-data-file, unknown-backup, damaged-data-file (the backup is), data-file-locked, disk-full, cannot-write
 */
export async function restoreBackup(session: Session, { backupId, path }: Input<'backups.restore'>): Promise<DataStatus> {
  session.assertIdle()
  const store = await session.storeUnlessBroken()
  const dataPath = path ?? session.subject()
  if (dataPath === null) throw new Failure('no-data-file')
  const backup = (await backupsOf(dataPath)).find(found => found.backupId === backupId)
  if (!backup || backup.state === 'aside') throw new Failure('unknown-backup', { name: backupId })
  const mostBytes = await mostBytesOf(store)
  await asWritingJob(session, () => putInPlace(session, backup, { dataPath, mostBytes }))
  return dataStatus(session)
}

async function putInPlace(
  session: Session,
  backup: Found,
  { dataPath, mostBytes }: { dataPath: string; mostBytes: number },
): Promise<void> {
  const target = `${dataPath}-restoring`
  await keep(session.entryUrl, { kind: 'copy', dataPath: backup.path, target, rows: backup.rows })
  try {
    const isUnreadable = existsSync(dataPath) && !(await keepPresent(session, dataPath, mostBytes))
    await session.replaceBy(dataPath, target, { isUnreadable })
  } finally {
    await removeDataFile(target)
  }
}

/** @returns whether it could be read: else it is set aside */
async function keepPresent(session: Session, dataPath: string, mostBytes: number): Promise<boolean> {
  try {
    await keep(session.entryUrl, { kind: 'make', dataPath, reason: 'restore', mostBytes })
    return true
  } catch (error) {
    if (!(error instanceof Failure) || !unreadable.has(error.code)) throw error
    await setAside(dataPath)
    return false
  }
}

const unreadable: ReadonlySet<FailureCode> = new Set(['damaged-data-file', 'not-a-data-file'])
