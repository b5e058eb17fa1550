import { existsSync } from 'node:fs'
import { stat } from 'node:fs/promises'
import { basename, dirname, extname, join, resolve } from 'node:path'
import type { DataStatus } from '#contract/data.ts'
import { settings } from '#db/queries/settings.ts'
import { contentHashOf, status } from '#db/queries/status.ts'
import type { Input, Output } from '#contract/operations.ts'
import { canBeRead } from '#db/sqlite/open-to-read.ts'
import { assertOurs, type Store } from '#db/sqlite/open.ts'
import { keep } from '../backups/keep.ts'
import { dateOf } from '../days.ts'
import { Failure } from '../failure.ts'
import { asReadingJob } from '../jobs/as-reading-job.ts'
import { asWritingJob } from '../jobs/as-writing-job.ts'
import { onceFor } from '../kept-answers.ts'
import type { Session } from '../session.ts'
import { storeFailure } from '../store-failure.ts'
import { giveName, makeFolderOf, realFile } from './data-file.ts'
import { mayWriteAt } from './open-data-file.ts'
import { handoverIn } from './handover/mark.ts'
import { unfitPlace } from './place/unfit-place.ts'

const NOTHING: DataStatus = {
  path: null,
  exists: false,
  missing: null,
  broken: null,
  damage: null,
  sample: false,
  readOnly: false,
  reading: null,
  handover: null,
  interactions: 0,
  locations: 0,
  providers: 0,
  imports: 0,
  firstDay: null,
  lastDay: null,
  contentHash: null,
}

/** Which data file is open and how much it holds; one that cannot even tell that is broken. */
export async function dataStatus(session: Session): Promise<DataStatus> {
  const store = await session.storeUnlessBroken()
  if (!store) return { ...NOTHING, path: session.path(), missing: missingIn(session), broken: session.broken() }
  try {
    return await statusOf(session, store)
  } catch (error) {
    const failure = storeFailure(error, store.path)
    if (!(failure instanceof Failure) || failure.code !== 'damaged-data-file') throw error
    session.sayDamaged(store.path, String(failure.values.detail))
    return { ...NOTHING, path: store.path, broken: { path: store.path, failure: failure.toRefusal() } }
  }
}

async function statusOf(session: Session, store: Store): Promise<DataStatus> {
  const found = await onceFor(session)('data.status', () => status(store.db))
  const said = await settings(store.db)
  return {
    path: store.path,
    exists: true,
    missing: null,
    broken: null,
    damage: session.damage(),
    sample: said.get('sample') === 'true',
    readOnly: store.isReadOnly || session.damage() !== null,
    reading: session.reading(),
    handover: handoverIn(said),
    interactions: found.interactions,
    locations: found.locations,
    providers: found.providers,
    imports: found.imports,
    firstDay: found.firstDay === null ? null : dateOf(found.firstDay),
    lastDay: found.lastDay === null ? null : dateOf(found.lastDay),
    contentHash: contentHashOf(found),
  }
}

function missingIn(session: Session): DataStatus['missing'] {
  const path = session.missing()
  const own = session.defaultPath()
  return path === null ? null : { path, own: path !== own && existsSync(own) ? own : null }
}

/** Opens another data file; the one before stays open when that fails. */
export async function openData(session: Session, { path, readOnly }: Input<'data.open'>): Promise<DataStatus> {
  session.assertIdle()
  await session.open(path, { readOnly })
  return dataStatus(session)
}

/** What can be done with a file that was not opened. */
export async function examineData({ path }: Input<'data.examine'>): Promise<Output<'data.examine'>> {
  const real = realFile(path)
  return { path, readable: await canBeRead(real, mayWriteAt(real) && unfitPlace(real) === null) }
}

/**
 * Writes a copy of the open data file with SQLite's online backup, and proves it; it is there in whole or not at all.
 *
 * @throws Failure cannot-write, disk-full, disk-refused, damaged-data-file, cancelled
 */
export async function backUp(session: Session, { path, jobId }: Input<'data.backup'>): Promise<{ path: string; bytes: number }> {
  const { path: dataPath, raw } = await session.store()
  if (resolve(path) === resolve(dataPath)) throw new Failure('cannot-write', { path, detail: 'it is the open data file itself' })
  if (existsSync(path)) throw new Failure('cannot-write', { path, detail: 'there is a file of that name already' })
  await makeFolderOf(path)
  const part = `${path}.${process.pid}.part`
  const task = { kind: 'copy', dataPath: raw.name, target: part, rows: null } as const
  await asReadingJob(session, jobId, watching => keep(session.entryUrl, task, { watching }))
  giveName(part, path)
  return { path, bytes: (await stat(path)).size }
}

/**
 * Copies a backup beside the named or default data file, under a new name, and opens the copy; both others stay as they are.
 *
 * @throws Failure busy, and why the backup cannot be opened or its copy not be written; cancelled
 */
export async function restore(session: Session, { path, jobId }: Input<'data.restore'>): Promise<DataStatus> {
  session.assertIdle()
  const named = session.namedPath()
  const folder = dirname(named === null || unfitPlace(named) !== null ? session.defaultPath() : named)
  const target = restoredName(join(folder, basename(path, extname(path))))
  await makeFolderOf(target)
  await assertOurs(path).catch((error: unknown) => Promise.reject(storeFailure(error, path)))
  const task = { kind: 'copy', dataPath: path, target, rows: null } as const
  await asWritingJob(session, watching => keep(session.entryUrl, task, { watching }), jobId)
  await session.open(target)
  return dataStatus(session)
}

function restoredName(stem: string): string {
  for (let copy = 1; ; copy++) {
    const path = `${stem} (restored${copy === 1 ? '' : ` ${copy}`}).branchwise`
    if (!existsSync(path)) return path
  }
}
