import type { Headlines, ImportResult } from '#contract/imports.ts'
import type { Db } from '#db/schema.ts'
import type { Store } from '#db/sqlite/open.ts'
import { headlines } from '../overview/headlines.ts'
import { waitToWrite } from './in-own-transaction.ts'
import { type FilesToImport, runImport, type RunOptions } from './run-import.ts'

/**
 * What an import would come to: the real one, in a transaction that is rolled back. Reading goes on meanwhile, and nothing is
 * left behind.
 *
 * @throws Failure as runImport does
 */
export async function dryRun(store: Store, files: FilesToImport, options: RunOptions): Promise<ImportResult> {
  const { raw, db } = store
  const before = await headlinesOf(db)
  await waitToWrite(store, options.isCancelled)
  try {
    const result = await runImport(store, files, { ...options, inTransaction: write => inSavepoint(store, write) })
    const after = await headlinesOf(db)
    return { ...result, files: result.files.map(file => ({ ...file, importId: null })), dryRun: { before, after } }
  } finally {
    if (raw.inTransaction) raw.exec('rollback')
  }
}

/** As a transaction within the one that is rolled back: a file that breaks off leaves nothing for the next. */
async function inSavepoint<T>({ raw, db }: Store, write: (db: Db) => Promise<T>): Promise<T> {
  raw.exec('savepoint file')
  try {
    const written = await write(db)
    raw.exec('release file')
    return written
  } catch (error) {
    if (raw.inTransaction) raw.exec('rollback to file; release file')
    throw error
  }
}

async function headlinesOf(db: Db): Promise<Headlines> {
  const { about, locations, providers, cards } = await headlines(db, {})
  const metrics = cards.map(({ metric, unit, scale, better, n, headline }) => ({
    metric,
    unit,
    scale,
    better,
    n,
    value: headline.value,
  }))
  return { interactions: about.interactions, locations, providers, metrics }
}
