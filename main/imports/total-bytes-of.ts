import { stat } from 'node:fs/promises'
import { unreadable } from './read/unreadable.ts'

/**
 * Size of a file as it lies on the disk, in bytes: what the progress of a reading counts towards.
 *
 * @throws Failure file-missing, file-unreadable
 */
export async function totalBytesOf(path: string): Promise<number> {
  try {
    return (await stat(path)).size
  } catch (error) {
    throw unreadable(error, path)
  }
}
