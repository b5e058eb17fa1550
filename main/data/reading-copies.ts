import { accessSync, constants, lstatSync, mkdirSync, mkdtempSync, rmdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { isAlive } from '../is-alive.ts'
import { namesIn } from './names-in.ts'

/** A folder of this name holds nothing but copies, in the user's own folder; a temporary one is called branchwise-reading-x7Kd2q. */
const FOLDER = 'branchwise-reading'
/** A copy and what lies beside it: 4711-1-region.branchwise-wal. */
const COPY = /^\d+-\d+-/

let copies = 0

/** Where the copy goes that is read in the place of a data file. What processes left there that ended without closing theirs is removed. */
export function placeForCopy(path: string, userData: string): string {
  removeCopies(userData, pid => !isAlive(pid))
  return join(folderForCopies(userData), `${process.pid}-${++copies}-${basename(path)}`)
}

/** The user's own folder; the command line has none where that of its data file cannot be written. */
function folderForCopies(userData: string): string {
  const folder = join(userData, FOLDER)
  try {
    mkdirSync(folder, { recursive: true })
    accessSync(folder, constants.W_OK)
    return folder
  } catch {
    return mkdtempSync(join(tmpdir(), `${FOLDER}-`))
  }
}

/** Removes the copies of some processes. */
export function removeCopies(userData: string, isOver: (pid: number) => boolean): void {
  const temporary = namesIn(tmpdir()).filter(name => name.startsWith(`${FOLDER}-`))
  for (const folder of [join(userData, FOLDER), ...temporary.map(name => join(tmpdir(), name))])
    if (isOurs(folder)) removeCopiesIn(folder, isOver)
}

function removeCopiesIn(folder: string, isOver: (pid: number) => boolean): void {
  const left = namesIn(folder).filter(name => COPY.test(name) && isOver(Number.parseInt(name, 10)))
  try {
    for (const name of left) rmSync(join(folder, name), { force: true })
    if (left.length > 0) rmdirSync(folder) // an empty one may be about to be used
  } catch {
    // Another copy is read, or what is left cannot be removed.
  }
}

/** Whether it is a folder of this user's: a link, or a folder of somebody else's, could have been laid to have other files removed. */
function isOurs(folder: string): boolean {
  try {
    const found = lstatSync(folder)
    return found.isDirectory() && (process.getuid === undefined || found.uid === process.getuid())
  } catch {
    return false
  }
}
