import { stat } from 'node:fs/promises'
import { placeOf } from './read/place-of.ts'
import { unreadable } from './read/unreadable.ts'
import { Archive } from './read/zip/archive.ts'

/**
 * Size of an export as it lies on the disk, packed where it is, in bytes: what the progress of a reading counts towards.
 *
 * @throws Failure file-missing, file-unreadable, archive-unsafe
 */
export async function totalBytesOf(path: string): Promise<number> {
  const found = await stat(path).catch(() => null)
  if (found) return found.size
  const { file, entry } = await placeOf(path)
  try {
    return entry === null ? (await stat(file)).size : await packedBytesOf(file, entry)
  } catch (error) {
    throw unreadable(error, path)
  }
}

async function packedBytesOf(file: string, name: string): Promise<number> {
  const archive = await Archive.open(file)
  try {
    return archive.entries.find(entry => entry.name === name)?.packedBytes ?? 0
  } finally {
    archive.close()
  }
}
