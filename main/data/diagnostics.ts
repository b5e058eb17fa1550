import { statSync } from 'node:fs'
import type { Diagnostics } from '#contract/data.ts'
import { migrations } from '#db/migrations/index.ts'
import { layoutOf, type Store } from '#db/sqlite/open.ts'
import { sqliteVersion } from '#db/sqlite/sqlite-version.ts'
import { backupsOf } from '../backups/folder.ts'
import type { Session } from '../session.ts'
import { dataStatus } from './data.ts'

/** Kinds, counts and sizes only, so that it can be given to anybody. */
export async function dataDiagnostics(session: Session): Promise<Diagnostics> {
  const status = await dataStatus(session)
  const store = status.exists ? await session.storeUnlessBroken() : null
  const { interactions, locations, providers, imports, readOnly } = status
  const counts = { interactions, locations, providers, imports, readOnly, damaged: status.damage !== null }
  return {
    sqlite: sqliteVersion(),
    newestLayout: migrations.length,
    file: store && { ...sizesOf(store), ...counts, ...(await backupFacts(store.path)) },
    broken: status.broken?.failure.code ?? null,
  }
}

function sizesOf({ raw }: Store) {
  const bytesAt = (path: string) => statSync(path, { throwIfNoEntry: false })?.size ?? 0
  return { layout: layoutOf(raw), bytes: bytesAt(raw.name), logBytes: bytesAt(`${raw.name}-wal`) }
}

async function backupFacts(path: string) {
  const backups = await backupsOf(path)
  return { backups: backups.length, lastBackup: backups[0]?.madeAt ?? null }
}
