import { setTimeout as wait } from 'node:timers/promises'
import type { Db } from '#db/schema.ts'
import { beginToWrite } from '#db/sqlite/begin-to-write.ts'
import type { Store } from '#db/sqlite/open.ts'
import { Failure } from '../failure.ts'

/** How long another program may keep the data file locked, and how often it is asked again. */
const LONGEST_MS = 5000
const AGAIN_MS = 50

/**
 * One transaction, whole or not at all. A full disk makes SQLite roll back by itself; then nothing is left to be rolled back.
 *
 * @throws Failure cancelled while waiting for another program, data-file-locked; what `write` throws
 */
export async function inOwnTransaction<T>(store: Store, isCancelled: () => boolean, write: (db: Db) => Promise<T>): Promise<T> {
  const { raw, db } = store
  await waitToWrite(store, isCancelled)
  try {
    const written = await write(db)
    raw.exec('commit')
    return written
  } catch (error) {
    if (raw.inTransaction) raw.exec('rollback')
    throw error
  }
}

/** Begins a transaction as the only writer, waiting in short steps, so that it can be cancelled meanwhile. */
export async function waitToWrite({ raw, path }: Store, isCancelled: () => boolean): Promise<void> {
  for (const end = performance.now() + LONGEST_MS; !beginToWrite(raw); await wait(AGAIN_MS)) {
    if (isCancelled()) throw new Failure('cancelled')
    if (performance.now() > end) throw new Failure('data-file-locked', { path })
  }
}
