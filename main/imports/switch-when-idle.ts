import type { Input, Output } from '#contract/operations.ts'
import type { Watching } from '#db/sqlite/back-up.ts'
import { backUpBefore } from '../backups/backups.ts'
import { Failure } from '../failure.ts'
import type { Watched } from '../jobs/as-reading-job.ts'
import { asWritingJob } from '../jobs/as-writing-job.ts'
import type { Session } from '../session.ts'
import { isSwitched, switchImport } from './ledger.ts'

/**
 * Undoes or redoes an import, after a backup that can be watched and cancelled; what follows is one transaction.
 *
 * @throws Failure busy, unknown-import, cancelled, and as `storeToWrite`
 */
export async function switchWhenIdle(
  session: Session,
  { importId, jobId }: Input<'imports.undo'>,
  active: boolean,
): Promise<Output<'imports.undo'>> {
  const store = await session.storeToWrite()
  const switched = async ({ isCancelled, onProgress }: Watched) => {
    const watching: Watching = { isCancelled, onProgress: progress => onProgress({ ...progress, stage: 'backup' }) }
    const reason = active ? 'redo' : 'undo'
    if (await isSwitched(store.db, importId, active)) await backUpBefore(session, store, { reason, watching })
    if (isCancelled()) throw new Failure('cancelled')
    onProgress({ stage: 'work', done: 0, total: 0 })
    return switchImport(store, importId, active)
  }
  return asWritingJob(session, switched, jobId)
}
