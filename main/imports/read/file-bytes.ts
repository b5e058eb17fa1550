import { createReadStream } from 'node:fs'
import { type Place, placeOf } from './place-of.ts'
import { unreadable } from './unreadable.ts'
import { Archive } from './zip/archive.ts'
import { CHUNK, unpack } from './zip/unpack.ts'

/** A piece of a file's content, unpacked. `done` = bytes as they are packed that were read for it. */
export interface ByteChunk {
  readonly bytes: Buffer
  readonly done: number
}

/**
 * The content of a file or of an entry of an archive, piece by piece; gzip is unpacked, by its first bytes, whatever the name.
 *
 * @throws Failure file-missing, file-unreadable, archive-unsafe
 */
export async function* bytesOf(path: string): AsyncGenerator<ByteChunk> {
  yield* bytesAt(await placeOf(path))
}

/** As bytesOf, for a place that is known. */
export async function* bytesAt(place: Place): AsyncGenerator<ByteChunk> {
  try {
    if (place.entry !== null) yield* bytesOfEntry(place.file, place.entry)
    else if (place.isGzip) yield* unpack(createReadStream(place.file, { highWaterMark: CHUNK }), 'gzip', place.path)
    else yield* bytesOfFile(place.file)
  } catch (error) {
    throw unreadable(error, place.path)
  }
}

async function* bytesOfFile(path: string): AsyncGenerator<ByteChunk> {
  const file = createReadStream(path, { highWaterMark: CHUNK })
  try {
    for await (const bytes of file as AsyncIterable<Buffer>) yield { bytes, done: file.bytesRead }
  } finally {
    file.destroy()
  }
}

async function* bytesOfEntry(file: string, entry: string): AsyncGenerator<ByteChunk> {
  const archive = await Archive.open(file)
  try {
    yield* archive.read(entry)
  } finally {
    archive.close()
  }
}
