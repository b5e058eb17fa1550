import { closeSync, createReadStream, openSync, readSync } from 'node:fs'
import type { Place } from './place-of.ts'
import { unreadable } from './unreadable.ts'
import { Archive } from './zip/archive.ts'
import { CHUNK, unpack, type Unpacked } from './zip/unpack.ts'

/**
 * The content of a file or of an entry of an archive, piece by piece; gzip is unpacked.
 *
 * @throws Failure file-missing, file-unreadable, archive-unsafe
 */
export function bytesOf(place: Place): AsyncGenerator<Unpacked> {
  return contentOf(place, piecesOf)
}

/** The same where nothing of a piece is kept once the next is asked for: they may lie in the same memory. */
export function passingBytesOf(place: Place): AsyncGenerator<Unpacked> {
  return contentOf(place, passingPiecesOf)
}

async function* contentOf(place: Place, pieces: (file: string) => Iterable<Unpacked>): AsyncGenerator<Unpacked> {
  try {
    if (place.entry !== null) yield* bytesOfEntry(place.file, place.entry)
    else if (place.isGzip) yield* unpack(createReadStream(place.file, { highWaterMark: CHUNK }), 'gzip', place.path)
    else yield* pieces(place.file)
  } catch (error) {
    throw unreadable(error, place.path)
  }
}

/**
 * The bytes of a file as they lie on the disk. Reading blocks the thread, which has nothing else to do: handing every piece to
 * another thread and back costs more than the reading.
 *
 * @throws errors of the disk as they are
 */
export function* piecesOf(file: string, size = CHUNK): Generator<Unpacked> {
  const descriptor = openSync(file, 'r')
  try {
    for (let done = 0; ; ) {
      const piece = Buffer.allocUnsafeSlow(size)
      const read = readSync(descriptor, piece)
      if (read === 0) return
      done += read
      yield { bytes: piece.subarray(0, read), done }
    }
  } finally {
    closeSync(descriptor)
  }
}

const LARGE_CHUNK = 4 * CHUNK

/** The same where nothing of a piece is kept once the next is asked for: all lie in the same memory. */
export function* passingPiecesOf(file: string): Generator<Unpacked> {
  const descriptor = openSync(file, 'r')
  try {
    const piece = Buffer.allocUnsafeSlow(LARGE_CHUNK)
    for (let done = 0, read = 1; read > 0; ) {
      read = readSync(descriptor, piece)
      done += read
      if (read > 0) yield { bytes: piece.subarray(0, read), done }
    }
  } finally {
    closeSync(descriptor)
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
