import { importCount } from '#db/queries/ledger.ts'
import { settings } from '#db/queries/settings.ts'
import type { Store } from '#db/sqlite/open.ts'
import { Failure } from '../failure.ts'
import { storeFailure } from '../store-failure.ts'
import { DEFAULT_BACKUP_MEGABYTES } from '../settings/settings.ts'

/** Whether a data file is backed up unasked: one with imports of the user's own. The sample can be made anew, and what is only read does not change. */
export async function isWorthKeeping({ db, isReadOnly }: Store): Promise<boolean> {
  if (isReadOnly || (await settings(db)).get('sample') === 'true') return false
  return (await importCount(db)) > 0
}

/** Bytes that all backups of a data file may take together; of one that cannot be read, as many as usual. */
export async function mostBytesOf(store: Store | null): Promise<number> {
  const chosen = store === null ? undefined : await chosenMegabytes(store)
  return Number(chosen ?? DEFAULT_BACKUP_MEGABYTES) * 1e6
}

/** Damage to the settings keeps nobody from the backups. */
async function chosenMegabytes({ db, path }: Store): Promise<string | undefined> {
  try {
    return (await settings(db)).get('backupMegabytes')
  } catch (error) {
    const failure = storeFailure(error, path)
    if (failure instanceof Failure && failure.code === 'damaged-data-file') return undefined
    throw failure
  }
}
