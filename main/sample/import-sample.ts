import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { ImportResult } from '#contract/imports.ts'
import { setSetting } from '#db/queries/settings.ts'
import type { Store } from '#db/sqlite/open.ts'
import { type RunOptions, runImport } from '../imports/run-import.ts'
import { writeSampleExports } from './write-exports.ts'

/** Fills a data file of its own with the sample company, through the ordinary import of its branch exports. */
export async function importSample(store: Store, options: RunOptions): Promise<ImportResult> {
  const folder = await mkdtemp(join(tmpdir(), 'branchwise-sample-'))
  try {
    await setSetting(store.db, 'sample', 'true')
    await writeSampleExports(folder)
    const result = await runImport(store, { paths: [folder] }, options)
    await setSetting(store.db, 'sample_complete', 'true')
    return result
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}
