import { existsSync } from 'node:fs'
import { mkdir, stat } from 'node:fs/promises'
import { basename, dirname, extname, join, resolve } from 'node:path'
import type { DataStatus } from '#contract/data.ts'
import { settings } from '#db/queries/settings.ts'
import { contentHashOf, status } from '#db/queries/status.ts'
import type { Input, Output } from '#contract/operations.ts'
import { canBeRead } from '#db/sqlite/open-to-read.ts'
import { copyStore, type Store } from '#db/sqlite/open.ts'
import { StoreError } from '#db/sqlite/store-error.ts'
import { dateOf } from '../days.ts'
import { bytesOf, diskFailure, withNeeded, writeFailure } from '../disk-failure.ts'
import { Failure } from '../failure.ts'
import type { Session } from '../session.ts'
import { storeFailure } from '../store-failure.ts'
import { makeFolderOf } from './data-file.ts'
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
  const found = await status(store.db)
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
  return { path, readable: await canBeRead(path, mayWriteAt(path) && unfitPlace(path) === null) }
}

/** Writes a copy of the open data file with SQLite's online backup. */
export async function backUp(session: Session, path: string): Promise<{ path: string; bytes: number }> {
  const store = await session.store()
  if (resolve(path) === resolve(store.path))
    throw new Failure('cannot-write', { path, detail: 'it is the open data file itself' })
  if (existsSync(path)) throw new Failure('cannot-write', { path, detail: 'there is a file of that name already' })
  try {
    await mkdir(dirname(path), { recursive: true })
    await store.raw.backup(path)
  } catch (error) {
    throw withNeeded(writeFailure(error, path), bytesOf(store.raw.name))
  }
  return { path, bytes: (await stat(path)).size }
}

/** Copies a backup beside the named or default data file, under a new name, and opens the copy; both others stay as they are. */
export async function restore(session: Session, path: string): Promise<DataStatus> {
  session.assertIdle()
  const named = session.namedPath()
  const folder = dirname(named === null || unfitPlace(named) !== null ? session.defaultPath() : named)
  const target = restoredName(join(folder, basename(path, extname(path))))
  await makeFolderOf(target)
  await copyStore(path, target).catch((error: unknown) => Promise.reject(copyFailure(error, { path, target })))
  await session.open(target)
  return dataStatus(session)
}

function copyFailure(error: unknown, { path, target }: { path: string; target: string }): unknown {
  return error instanceof StoreError ? storeFailure(error, path) : withNeeded(diskFailure(error, target) ?? error, bytesOf(path))
}

function restoredName(stem: string): string {
  for (let copy = 1; ; copy++) {
    const path = `${stem} (restored${copy === 1 ? '' : ` ${copy}`}).branchwise`
    if (!existsSync(path)) return path
  }
}
