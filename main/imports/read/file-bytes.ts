import { createReadStream } from 'node:fs'
import { stat } from 'node:fs/promises'
import { basename } from 'node:path'
import { createGunzip } from 'node:zlib'
import { Failure } from '../../failure.ts'

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
    throw asFailure(error, path)
  } finally {
    file.destroy()
    gunzip?.destroy()
  }
}

/** Size of the file as it lies on the disk, in bytes; what `onBytes` of a reading counts towards. */
export async function totalBytesOf(path: string): Promise<number> {
  try {
    return (await stat(path)).size
  } catch (error) {
    throw asFailure(error, path)
  }
}

async function startsWithGzip(path: string): Promise<boolean> {
  try {
    for await (const bytes of createReadStream(path, { end: 1 }) as AsyncIterable<Buffer>)
      return bytes[0] === 0x1f && bytes[1] === 0x8b
    return false
  } catch (error) {
    throw asFailure(error, path)
  }
}

/** Errors that the code around throws pass through; those of disk and gzip become refusals. */
function asFailure(error: unknown, path: string): unknown {
  const code = (error as NodeJS.ErrnoException | null)?.code
  if (typeof code !== 'string' || error instanceof Failure) return error
  if (code === 'ENOENT') return new Failure('file-missing', { path })
  return new Failure('file-unreadable', { name: basename(path), path, detail: (error as Error).message })
}
