import { open, rename, rm } from 'node:fs/promises'
import { writeFailure } from './disk-failure.ts'

/**
 * Writes a file so that it is there in whole or not at all: beside its place first, then moved.
 *
 * @throws Failure disk-full, disk-refused, cannot-write
 */
export async function writeWhole(path: string, content: string | Uint8Array): Promise<void> {
  const part = `${path}.${process.pid}.part`
  try {
    const file = await open(part, 'w')
    try {
      await file.writeFile(content)
      await file.sync()
    } finally {
      await file.close()
    }
    await rename(part, path)
  } catch (error) {
    await rm(part, { force: true })
    throw writeFailure(error, path)
  }
}
