import { existsSync, lstatSync, realpathSync, renameSync, rmSync } from 'node:fs'
import { mkdir, rm } from 'node:fs/promises'
import { dirname, extname } from 'node:path'
import { importCount } from '#db/queries/ledger.ts'
import { openStore } from '#db/sqlite/open.ts'
import { stagedPaths } from '#db/sqlite/staging.ts'
import { writeFailure } from '../disk-failure.ts'

/** What lies beside a data file while it is used. */
const PARTS = ['', '-wal', '-shm', '-journal']

/**
 * The data file itself, where a path is that of a link to it: what belongs to it lies beside that, SQLite's log first of all. Folders on the way
 * to it may be links.
 */
export function realFile(path: string): string {
  return existsSync(path) && lstatSync(path).isSymbolicLink() ? realpathSync(path) : path
}

/** @throws Failure cannot-write, disk-full */
export async function makeFolderOf(path: string): Promise<void> {
  await mkdir(dirname(path), { recursive: true }).catch((error: unknown) => Promise.reject(writeFailure(error, path)))
}

/** Removes a data file that nobody has open. */
export async function removeDataFile(path: string): Promise<void> {
  for (const file of [...PARTS.map(part => path + part), ...stagedPaths(path)]) await rm(file, { force: true })
}

/** How many imports a data file that nobody may have finished making holds; 0 where there is none. */
export async function importsIn(path: string): Promise<number> {
  if (!existsSync(path)) return 0
  const store = await openStore(path)
  try {
    return await importCount(store.db)
  } finally {
    store.close()
  }
}

/** Removes what lies beside a data file that nobody has open and that another takes the place of. */
export function removeLog(path: string): void {
  for (const part of PARTS.slice(1)) rmSync(path + part, { force: true })
}

/**
 * Gives a finished data file its name. A log of another file that lies there would be read as its own.
 *
 * @param path of a file that is not there, or that nobody has open
 * @throws Failure cannot-write, disk-full, disk-refused
 */
export function giveName(finished: string, path: string): void {
  try {
    removeLog(path)
    renameSync(finished, path)
  } catch (error) {
    throw writeFailure(error, path)
  }
}

/**
 * Takes along what was last written to a data file that was moved while it was open: SQLite leaves it beside the old name. Nobody may have
 * the file open by now. Another file of the old name keeps what lies beside it.
 */
export function takeLogAlong(from: string, to: string): void {
  const [before, after] = [`${from}-wal`, `${to}-wal`]
  if (existsSync(from) || existsSync(after) || !existsSync(before)) return
  renameSync(before, after)
  rmSync(`${from}-shm`, { force: true })
}

/** A path that is free: region 2.branchwise. */
export function freeName(path: string): string {
  const ending = extname(path)
  const stem = path.slice(0, path.length - ending.length)
  for (let copy = 2; ; copy++) if (!existsSync(`${stem} ${copy}${ending}`)) return `${stem} ${copy}${ending}`
}
