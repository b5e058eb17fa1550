import { open, rename, rm } from 'node:fs/promises'
import { writeFailure } from './disk-failure.ts'

/**
 * Writes a file so that it is there in whole or not at all: beside its place first, then moved.
 *
 * @param before done once all is written, before the file stands in its place: where it fails, no file does
 * @throws Failure disk-full, disk-refused, cannot-write; what `before` throws
 */
export async function writeWhole(path: string, content: string | Uint8Array, before?: () => Promise<void>): Promise<void> {
  const part = `${path}.${process.pid}.part`
  try {
    await written(part, content, path)
    await before?.()
    await rename(part, path).catch((error: unknown) => {
      throw writeFailure(error, path)
    })
  } catch (error) {
    await rm(part, { force: true })
    throw error
  }
}

async function written(part: string, content: string | Uint8Array, path: string): Promise<void> {
  try {
    const file = await open(part, 'w')
    try {
      await file.writeFile(content)
      await file.sync()
    } finally {
      await file.close()
    }
  } catch (error) {
    throw writeFailure(error, path)
  }
}
