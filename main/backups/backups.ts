import type { Backup, BackupReason, Backups } from '#contract/backups.ts'
import type { Input } from '#contract/operations.ts'
import type { Watching } from '#db/sqlite/back-up.ts'
import type { Store } from '#db/sqlite/open.ts'
import { realFile } from '../data/data-file.ts'
import { assertWritable } from '../data/open-data-file.ts'
import { asWritingJob } from '../jobs/as-writing-job.ts'
import type { Session } from '../session.ts'
import { backupsOf, folderOf, type Found, lastFailure } from './folder.ts'
import { keep } from './keep.ts'
import { isWorthKeeping, mostBytesOf } from './worth-keeping.ts'

/** The backups of a data file, also where it cannot be opened or is no longer there. */
export async function listBackups(session: Session, of: Input<'backups.list'>): Promise<Backups> {
  const mostBytes = await mostBytesOf(await session.storeUnlessBroken())
  const named = of.path ?? session.subject()
  if (named === null) return { folder: null, backups: [], bytes: 0, mostBytes, undoes: null, failed: null }
  const path = realFile(named)
  const backups = await backupsOf(path)
  const [newest] = backups
  return {
    folder: folderOf(path),
    backups,
    bytes: backups.reduce((sum, { bytes }) => sum + bytes, 0),
    mostBytes,
    undoes: newest?.reason === 'restore' && newest.state === 'proven' ? newest.backupId : null,
    failed: await lastFailure(path),
  }
}

/** Makes a backup because somebody asks for it. @throws Failure busy, no-data-file, damaged-data-file, disk-full, cannot-write */
export async function makeBackupNow(session: Session, { jobId }: Input<'backups.make'>): Promise<Backup> {
  session.assertIdle()
  const store = await session.store()
  assertWritable(store)
  const mostBytes = await mostBytesOf(store)
  const task = { kind: 'make', dataPath: store.path, reason: 'by-hand', mostBytes } as const
  const made = await asWritingJob(session, watching => keep(session.entryUrl, task, { watching }), jobId)
  return made as Found // what makeBackup gives
}

/** A backup before something is done to the open data file that can be taken back without one, where one is due. @throws Failure cancelled */
export async function backUpBefore(
  session: Session,
  store: Store,
  { reason, watching }: { readonly reason: BackupReason; readonly watching: Watching },
): Promise<void> {
  if (!(await isWorthKeeping(store))) return
  const task = { kind: 'make-where-due', dataPath: store.path, reason, mostBytes: await mostBytesOf(store) } as const
  await keep(session.entryUrl, task, { watching })
}
