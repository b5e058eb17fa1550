import { statfsSync, statSync } from 'node:fs'
import { dirname } from 'node:path'
import { Failure } from './failure.ts'

const FULL = ['SQLITE_FULL', 'ENOSPC', 'EDQUOT']
/** The system's other noes: too large a file, a disk that fails. Of SQLite's, all that end in an error of the system. */
const REFUSED = /^(SQLITE_IOERR(_.*)?|EFBIG|EIO)$/

/** What is told of a disk that is full or fails; null of any other error. @param path what was to be written */
export function diskFailure(error: unknown, path: string): Failure | null {
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  const isFull = FULL.includes(code)
  if (!isFull && !REFUSED.test(code)) return null
  const left = { path, leftMegabytes: megabytesLeft(path) }
  return isFull
    ? new Failure('disk-full', { ...left, neededMegabytes: 0 })
    : new Failure('disk-refused', { ...left, detail: code })
}

/** What is told of a full disk, with how many bytes were needed; anything else as it is. */
export function withNeeded(failure: unknown, bytes: number): unknown {
  if (!(failure instanceof Failure) || failure.code !== 'disk-full') return failure
  return new Failure('disk-full', { ...failure.values, neededMegabytes: Math.ceil(bytes / 1e6) })
}

/** Bytes of a data file with what is written ahead of it; 0 where there is none. */
export function bytesOf(path: string): number {
  return ['', '-wal'].reduce((sum, part) => sum + (statSync(path + part, { throwIfNoEntry: false })?.size ?? 0), 0)
}

/** What is told of a file that could not be written, whatever the reason. */
export function writeFailure(error: unknown, path: string): Failure {
  const detail = error instanceof Error ? error.message : String(error)
  return diskFailure(error, path) ?? new Failure('cannot-write', { path, detail })
}

/** Room on the disk of a file that may not be there, in whole megabytes. */
function megabytesLeft(path: string): number {
  for (let folder = dirname(path); ; folder = dirname(folder)) {
    try {
      const { bavail, bsize } = statfsSync(folder)
      return Math.floor((bavail * bsize) / 1e6)
    } catch {
      if (dirname(folder) === folder) return 0
    }
  }
}
