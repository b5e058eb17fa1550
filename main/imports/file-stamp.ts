import { stat } from 'node:fs/promises'
import { Failure } from '../failure.ts'
import { fileHash } from './file-hash.ts'
import { exportName } from './read/export-name.ts'
import { fileOf } from './read/place-of.ts'

/** By what a file is known again: its size, and everything that changes when it is written or replaced. */
export interface FileStamp {
  readonly size: bigint
  /** Place on the disk, and times of the last changes in nanoseconds. */
  readonly marks: string
  /** Times too young to tell a later change: clocks of disks tick slowly, the slowest every two seconds. */
  readonly isFresh: boolean
}

const SLOWEST_TICK_MS = 2500

/** @returns null for a file that cannot be found */
export async function stampOf(path: string): Promise<FileStamp | null> {
  try {
    const { size, dev, ino, mtimeNs, ctimeNs, mtimeMs, ctimeMs } = await stat(fileOf(path).file, { bigint: true })
    const age = Date.now() - Number(mtimeMs > ctimeMs ? mtimeMs : ctimeMs)
    return { size, marks: [dev, ino, mtimeNs, ctimeNs].join(), isFresh: age < SLOWEST_TICK_MS }
  } catch {
    return null
  }
}

/**
 * Whether a file is still what it was when the stamp was taken. Where only its times or its place on the disk changed, or
 * may have, its content decides.
 *
 * @param hash of its content since the stamp; null where it was not found out
 */
export async function isUnchanged(path: string, stamp: FileStamp | null, hash: string | null): Promise<boolean> {
  const now = await stampOf(path)
  if (!stamp || !now || now.size !== stamp.size) return false
  const isMarkedSame = now.marks === stamp.marks
  if (hash === null || (isMarkedSame && !stamp.isFresh)) return isMarkedSame
  return fileHash(path).then(
    found => found.hash === hash,
    () => false,
  )
}

/** The refusal of a file that another program wrote to while it was read. */
export function fileChanged(path: string): Failure {
  return new Failure('file-changed', { name: exportName(path), path })
}
