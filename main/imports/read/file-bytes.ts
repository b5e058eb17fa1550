import { createReadStream } from 'node:fs'
import type { Place } from './place-of.ts'
import { unreadable } from './unreadable.ts'
import { Archive } from './zip/archive.ts'
import { CHUNK, unpack, type Unpacked } from './zip/unpack.ts'

/**
 * The content of a file or of an entry of an archive, piece by piece; gzip is unpacked.
 *
 * @throws Failure file-missing, file-unreadable, archive-unsafe
 */
export async function* bytesOf(place: Place): AsyncGenerator<Unpacked> {
  try {
    if (place.entry !== null) yield* bytesOfEntry(place.file, place.entry)
    else if (place.isGzip) yield* unpack(createReadStream(place.file, { highWaterMark: CHUNK }), 'gzip', place.path)
    else yield* bytesOfFile(place.file)
  } catch (error) {
    throw unreadable(error, place.path)
  }
}

async function* bytesOfFile(path: string): AsyncGenerator<Unpacked> {
  const file = createReadStream(path, { highWaterMark: CHUNK })
  try {
    for await (const bytes of file as AsyncIterable<Buffer>) yield { bytes, done: file.bytesRead }
  } finally {
    file.destroy()
  }
}

async function* bytesOfEntry(file: string, entry: string): AsyncGenerator<Unpacked> {
  const archive = await Archive.open(file)
  try {
    yield* archive.read(entry)
  } finally {
    archive.close()
  }
}
