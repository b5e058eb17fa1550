import { createReadStream } from 'node:fs'
import { createGunzip } from 'node:zlib'
import { unreadable } from './unreadable.ts'

const CHUNK = 256 * 1024

/** A piece of a file's content, unpacked. `done` = bytes of the file itself that were read for it. */
export interface ByteChunk {
  readonly bytes: Buffer
  readonly done: number
}

/**
 * The content of a file, piece by piece; gzip is unpacked, by its first bytes, whatever the name.
 *
 * @throws Failure file-missing, file-unreadable
 */
export async function* bytesOf(path: string): AsyncGenerator<ByteChunk> {
  const packed = await startsWithGzip(path)
  const file = createReadStream(path, { highWaterMark: CHUNK })
  const gunzip = packed ? createGunzip({ chunkSize: CHUNK }) : null
  if (gunzip) file.on('error', error => gunzip.destroy(error)).pipe(gunzip)
  try {
    for await (const bytes of (gunzip ?? file) as AsyncIterable<Buffer>) yield { bytes, done: file.bytesRead }
  } catch (error) {
    throw unreadable(error, path)
  } finally {
    file.destroy()
    gunzip?.destroy()
  }
}

async function startsWithGzip(path: string): Promise<boolean> {
  try {
    for await (const bytes of createReadStream(path, { end: 1 }) as AsyncIterable<Buffer>)
      return bytes[0] === 0x1f && bytes[1] === 0x8b
    return false
  } catch (error) {
    throw unreadable(error, path)
  }
}
