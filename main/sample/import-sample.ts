import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { ImportResult } from '#contract/imports.ts'
import { nameKey } from '#db/name-key.ts'
import { setSetting } from '#db/queries/settings.ts'
import type { Store } from '#db/sqlite/open.ts'
import type { FilesToRead, ReadEvent } from '../imports/read-files.ts'
import { type RunOptions, runImport } from '../imports/run-import.ts'
import { readSample } from './read-sample.ts'
import { truth } from './truth.ts'

interface SampleOptions extends Omit<RunOptions, 'read'> {
  /** Writes the exports to the folder and reads them; in this thread by default. */
  readonly read?: (files: FilesToRead, sampleFolder: string) => AsyncGenerator<ReadEvent>
  /** The folder that keeps the exports; by default a temporary one. */
  readonly exports?: string | null
}

const zones = new Map(truth.locations.map(({ name, zone }) => [nameKey(name), zone]))

/** Fills a data file of its own with the sample company, through the ordinary import of its branch exports. */
export async function importSample(
  store: Store,
  { read = readSample, exports = null, ...options }: SampleOptions,
): Promise<ImportResult> {
  const folder = exports ?? (await mkdtemp(join(tmpdir(), 'branchwise-sample-')))
  try {
    // Some twenty commits that need not wait for the disk: a sample that is not whole is made anew.
    store.raw.pragma('synchronous = NORMAL')
    await setSetting(store.db, 'sample', 'true')
    await setSetting(store.db, 'company', truth.company)
    await setSetting(store.db, 'zone', truth.locations[0]!.zone)
    const result = await runImport(store, { paths: [folder] }, { ...options, zones, read: files => read(files, folder) })
    await setSetting(store.db, 'sample_complete', 'true')
    return result
  } finally {
    if (exports === null) await rm(folder, { recursive: true, force: true })
  }
}
