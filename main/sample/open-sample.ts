import { existsSync } from 'node:fs'
import { join } from 'node:path'
import type { Input } from '#contract/operations.ts'
import { importCount } from '#db/queries/ledger.ts'
import { settings } from '#db/queries/settings.ts'
import { openStore } from '#db/sqlite/open.ts'
import { removeDataFile } from '../data/data-file.ts'
import { Failure } from '../failure.ts'
import { startImporter } from '../jobs/start-importer.ts'
import type { Session } from '../session.ts'
import { storeFailure } from '../store-failure.ts'

/**
 * Opens the sample company in a data file of its own, making it first where it is not there or was left half made.
 *
 * @throws Failure cannot-write where the named file holds other data
 */
export async function openSample(session: Session, { exports }: Input<'sample.open'>): Promise<{ jobId: string }> {
  session.assertIdle()
  const path = samplePath(session)
  if (existsSync(path)) {
    if (await isWholeSample(path)) return finishedJob(session, path)
    if (session.path() === path) session.close()
    await removeDataFile(path)
  }
  return startImporter(session, { kind: 'sample', dataPath: path, exports: exports ?? null })
}

/** The file named on the command line, else one beside the user's own data. */
function samplePath(session: Session): string {
  const named = session.namedPath()
  return named ?? join(session.userData, 'data', 'sample.branchwise')
}

async function isWholeSample(path: string): Promise<boolean> {
  const store = await openStore(path).catch((error: unknown) => Promise.reject(storeFailure(error, path)))
  try {
    const stored = await settings(store.db)
    const imports = await importCount(store.db)
    if (store.isHandedOver || (stored.get('sample') !== 'true' && (imports > 0 || stored.size > 0)))
      throw new Failure('cannot-write', { path, detail: 'it holds other data, and the sample never mixes with real data' })
    return stored.get('sample_complete') === 'true'
  } finally {
    store.close()
  }
}

async function finishedJob(session: Session, path: string): Promise<{ jobId: string }> {
  await session.open(path)
  const job = session.jobs.add(() => undefined)
  job.progress = { ...job.progress, state: 'done' }
  return { jobId: job.progress.jobId }
}
