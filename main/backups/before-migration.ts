import { unwatched } from '#db/sqlite/back-up.ts'
import { DEFAULT_BACKUP_MEGABYTES } from '../settings/settings.ts'
import { makeBackup } from './make-backup.ts'

/**
 * A change of layout cannot be taken back, so the file is backed up as it was; without room for that it is not opened. A limit that was chosen
 * holds again from the next backup on: what an older layout says of it is not read.
 */
export async function backUpBeforeMigration(dataPath: string, watching = unwatched): Promise<void> {
  await makeBackup({ dataPath, reason: 'migration', mostBytes: 2 * DEFAULT_BACKUP_MEGABYTES * 1e6 }, { watching })
}
