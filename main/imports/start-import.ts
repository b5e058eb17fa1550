import type { Input } from '#contract/operations.ts'
import { importById } from '#db/queries/ledger.ts'
import { settings } from '#db/queries/settings.ts'
import { Failure } from '../failure.ts'
import { startImporter } from '../jobs/start-importer.ts'
import { assertWritable } from '../data/open-data-file.ts'
import type { Session } from '../session.ts'
import { findExports } from './find-exports.ts'

/**
 * Starts an import into the open data file, or into the user's own where the sample is open or none is.
 *
 * @throws Failure busy, read-only-data-file, file-missing, folder-without-exports, cannot-write (the named file holds the sample)
 */
export async function startImport(session: Session, { paths, mappings = [] }: Input<'imports.run'>): Promise<{ jobId: string }> {
  session.assertIdle()
  await findExports(paths)
  return startImporter(session, { kind: 'import', dataPath: await targetOf(session), paths, mappings })
}

/**
 * Tries an import, or the replacement of one, without writing anything.
 *
 * @throws Failure as startImport and startReplacement
 */
export async function startDryRun(
  session: Session,
  { paths, mappings = [], replaces }: Input<'imports.dry-run'>,
): Promise<{ jobId: string }> {
  session.assertIdle()
  if (replaces !== undefined) {
    const replacement = await replacementOf(session, replaces, paths)
    return startImporter(session, { kind: 'dry-run', ...replacement, mappings })
  }
  await findExports(paths)
  return startImporter(session, { kind: 'dry-run', dataPath: await targetOf(session), paths, mappings })
}

/**
 * Starts an import of a corrected file that undoes another import in the same transaction.
 *
 * @throws Failure busy, unknown-import, file-missing, folder-without-exports, not-one-file
 */
export async function startReplacement(
  session: Session,
  { importId, path, mappings = [] }: Input<'imports.replace'>,
): Promise<{ jobId: string }> {
  session.assertIdle()
  return startImporter(session, { kind: 'import', ...(await replacementOf(session, importId, [path])), mappings })
}

async function replacementOf(session: Session, importId: number, paths: readonly string[]) {
  const store = await session.storeToWrite()
  if (!(await importById(store.db, importId))) throw new Failure('unknown-import', { importId })
  const files = await findExports(paths)
  if (files.length !== 1) throw new Failure('not-one-file', { path: paths[0]!, files: files.length })
  return { dataPath: store.path, paths: files, replaces: importId }
}

async function targetOf(session: Session): Promise<string> {
  const isNamed = session.namedPath() !== null
  const store = await (isNamed ? session.storeIfAny() : session.storeUnlessBroken())
  if (!store) return (session.broken() === null ? session.path() : null) ?? session.defaultPath()
  session.assertSound()
  assertWritable(store)
  if ((await settings(store.db)).get('sample') !== 'true') return store.path
  if (isNamed)
    throw new Failure('cannot-write', {
      path: store.path,
      detail: 'it holds the sample company, which never mixes with real data',
    })
  return session.defaultPath()
}
