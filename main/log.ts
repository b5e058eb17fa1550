import { appendFileSync, mkdirSync, renameSync, statSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { dirname } from 'node:path'
import { getEnvironmentData, setEnvironmentData } from 'node:worker_threads'
import { faultOf } from '#contract/fault-of.ts'

/** Under this name every thread that is started later finds where the log is. */
const LOG = 'branchwise-log'
/** Bytes. A log that is full is kept beside the one that follows, and goes when that is full. */
const FULL = 500_000

const before = (path: string) => `${path}.1`

/** From now on this thread, and every one that it starts, also logs into this file; without one only to stderr. */
export function logInto(path: string): void {
  setEnvironmentData(LOG, path)
}

/** Writes a line of our own to stderr and into the log: never a name, a comment, a cell or a path of the user's. */
export function log(text: string): void {
  console.error(text)
  const path = getEnvironmentData(LOG)
  if (typeof path === 'string') append(path, `${new Date().toISOString()} ${text}\n`)
}

/** Logs what kind of thing went wrong and where in the program. */
export function logFault(error: unknown): void {
  log(faultOf(error))
}

/** At once, since the program may end right after; what cannot be kept is on stderr only. */
function append(path: string, text: string): void {
  try {
    mkdirSync(dirname(path), { recursive: true })
    if ((statSync(path, { throwIfNoEntry: false })?.size ?? 0) >= FULL) renameSync(path, before(path))
    appendFileSync(path, text, { mode: 0o600 })
  } catch {
    // Nobody could be told.
  }
}

/** The last lines of the log of this process. */
export async function lastLogged(most: number): Promise<string[]> {
  const path = getEnvironmentData(LOG)
  if (typeof path !== 'string') return []
  const texts = await Promise.all([before(path), path].map(each => readFile(each, 'utf8').catch(() => '')))
  return texts.flatMap(text => text.split('\n').filter(line => line !== '')).slice(-most)
}
