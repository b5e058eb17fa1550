import { existsSync, linkSync, mkdirSync, renameSync, statSync } from 'node:fs'
import { copyFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import type { BackupReason } from '#contract/backups.ts'
import { backUpInto, unwatched, type Watching } from '#db/sqlite/back-up.ts'
import { removeDataFile, removeLog } from '../data/data-file.ts'
import { dateOf } from '../days.ts'
import { Failure } from '../failure.ts'
import { bytesOf, withNeeded, writeFailure } from '../disk-failure.ts'
import { refusalOf } from '../refusal-of.ts'
import { storeFailure } from '../store-failure.ts'
import { writeWhole } from '../write-whole.ts'
import { isDue } from './due.ts'
import {
  backupsOf,
  type Facts,
  factsPath,
  failurePath,
  folderOf,
  type Found,
  nameFor,
  partOf,
  removeBackup,
  removeParts,
} from './folder.ts'
import { keptOf } from './retention.ts'

export interface BackupTask {
  readonly dataPath: string
  readonly reason: BackupReason
  /** Bytes of all backups together. */
  readonly mostBytes: number
}

/** So many damaged files are kept as they were. */
const MOST_ASIDE = 2

/**
 * Makes a backup that counts only once it is proven: written under another name, checked, its facts put beside it, then renamed. Older ones
 * that are no longer kept go.
 *
 * @throws Failure damaged-data-file, cancelled, disk-full, disk-refused, cannot-write
 */
export async function makeBackup(
  { dataPath, reason, mostBytes }: BackupTask,
  { now = new Date(), watching = unwatched }: { now?: Date; watching?: Watching } = {},
): Promise<Found> {
  const [path, part] = pathsFor(dataPath, reason, now)
  try {
    const { holding, rows } = await backUpInto(dataPath, part, watching)
    const { interactions, imports } = holding
    const lastDay = holding.lastDay === null ? null : dateOf(holding.lastDay)
    await keep(path, part, { bytes: statSync(part).size, state: 'proven', interactions, imports, lastDay, rows })
  } catch (error) {
    await removeDataFile(part)
    throw withNeeded(storeFailure(error, dataPath), bytesOf(dataPath))
  }
  const made = (await backupsOf(dataPath)).find(found => found.path === path)
  if (made?.state !== 'proven') throw new Failure('cannot-write', { path, detail: 'it is not among the backups' })
  await rm(failurePath(dataPath), { force: true })
  await prune(dataPath, { mostBytes, made: path })
  return made
}

/** Keeps a damaged file as it is, where it can be looked at; it stays in its place too. */
export async function setAside(dataPath: string, now = new Date()): Promise<void> {
  const [path, part] = pathsFor(dataPath, 'restore', now)
  const log = `${dataPath}-wal`
  if (existsSync(log)) await copyFile(log, `${path}-wal`)
  try {
    linkSync(dataPath, part)
  } catch {
    await copyFile(dataPath, part) // a disk without links
  }
  await keep(path, part, {
    bytes: statSync(part).size,
    state: 'aside',
    interactions: null,
    imports: null,
    lastDay: null,
    rows: null,
  })
}

function pathsFor(dataPath: string, reason: BackupReason, now: Date): [path: string, part: string] {
  const folder = folderOf(dataPath)
  try {
    mkdirSync(folder, { recursive: true })
    const path = join(folder, nameFor(dataPath, reason, now))
    removeLog(path)
    return [path, partOf(path)]
  } catch (error) {
    throw writeFailure(error, folder)
  }
}

async function keep(path: string, part: string, facts: Facts): Promise<void> {
  await writeWhole(factsPath(path), JSON.stringify(facts))
  renameSync(part, path)
}

async function prune(
  dataPath: string,
  { mostBytes, made }: { readonly mostBytes: number; readonly made: string },
): Promise<void> {
  const all = await backupsOf(dataPath)
  const proven = all.filter(({ state }) => state === 'proven').map(found => ({ ...found, madeAt: new Date(found.madeAt) }))
  const justMade = proven.find(({ path }) => path === made)
  const kept = new Set(keptOf(proven, mostBytes, justMade).map(({ path }) => path))
  const aside = all.filter(({ state }) => state === 'aside').slice(MOST_ASIDE)
  for (const { path } of [...proven, ...aside]) if (!kept.has(path)) await removeBackup(path)
  await removeParts(dataPath)
}

/**
 * A backup before something that can be taken back without one: made where it is due, and where it cannot be made, that is noted for whoever looks.
 *
 * @throws Failure cancelled
 */
export async function backUpWhereDue(
  task: BackupTask,
  { now = new Date(), watching = unwatched }: { now?: Date; watching?: Watching } = {},
): Promise<void> {
  const { dataPath, reason } = task
  try {
    const proven = (await backupsOf(dataPath)).find(({ state }) => state === 'proven')
    const bytes = statSync(dataPath).size
    if (!isDue(reason, { bytes, newest: proven ? new Date(proven.madeAt) : null, now })) return
    await makeBackup(task, { now, watching })
  } catch (error) {
    if (error instanceof Failure && error.code === 'cancelled') throw error
    const failed = { at: now.toISOString(), failure: refusalOf(error, dataPath) }
    await writeWhole(failurePath(dataPath), JSON.stringify(failed)).catch(() => undefined)
  }
}
