import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { ImportResult } from '#contract/imports.ts'
import { setSetting } from '#db/queries/settings.ts'
import type { Store } from '#db/sqlite/open.ts'
import { type RunOptions, runImport } from '../imports/run-import.ts'
import { truth } from './truth.ts'
import { writeSampleExports } from './write-exports.ts'

const zoneOf = (place: string) => truth.locations.find(location => location.name === place)?.zone ?? null

/** Fills a data file of its own with the sample company, through the ordinary import of its branch exports. */
export async function importSample(store: Store, options: RunOptions): Promise<ImportResult> {
  const folder = await mkdtemp(join(tmpdir(), 'branchwise-sample-'))
  try {
    await setSetting(store.db, 'sample', 'true')
    await setSetting(store.db, 'company', truth.company)
    await setSetting(store.db, 'zone', truth.locations[0]!.zone)
    await writeSampleExports(folder)
    const result = await runImport(store, { paths: [folder] }, { ...options, zoneOf })
    await setSetting(store.db, 'sample_complete', 'true')
    return result
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}
