import type { Readable } from 'node:stream'
import { createGunzip, createInflateRaw } from 'node:zlib'
import { Failure } from '../../../failure.ts'
import { exportName } from '../export-name.ts'

/** What may be unpacked: more is a mistake or an attack, not an export of a branch. */
export const MOST_PACKED = 100e6
export const MOST_UNPACKED = 1e9
export const MOST_RATIO = 200
export const MOST_ENTRIES = 2000
/** Few rows that are all alike pack better than any ratio; so little of them harms nobody. */
export const HARMLESS = 8e6
export const CHUNK = 64 * 1024

export type UnsafeReason =
  | 'packed'
  | 'unpacked'
  | 'ratio'
  | 'entries'
  | 'name'
  | 'nested'
  | 'overlap'
  | 'size'
  | 'checksum'
  | 'encrypted'
  | 'xml'
  | 'damaged'

/** The refusal of an archive, or of one of its entries, that is not safe to unpack. */
export function unsafe(path: string, reason: UnsafeReason): Failure {
  return new Failure('archive-unsafe', { name: exportName(path), path, reason })
}

/** A piece of unpacked content, and how many packed bytes were read for it so far. */
export interface Unpacked {
  readonly bytes: Buffer
  readonly done: number
}

/**
 * Unpacks a stream piece by piece and stops as soon as more comes out than is safe.
 *
 * @throws Failure archive-unsafe; errors of disk and zlib as they are
 */
export async function* unpack(packed: Readable, method: 'gzip' | 'deflate', path: string): AsyncGenerator<Unpacked> {
  const inflate = method === 'gzip' ? createGunzip({ chunkSize: CHUNK }) : createInflateRaw({ chunkSize: CHUNK })
  packed.on('error', error => inflate.destroy(error)).pipe(inflate)
  let unpacked = 0
  try {
    for await (const bytes of inflate as AsyncIterable<Buffer>) {
      unpacked += bytes.length
      const done = inflate.bytesWritten
      if (done > MOST_PACKED) throw unsafe(path, 'packed')
      if (unpacked > MOST_UNPACKED) throw unsafe(path, 'unpacked')
      if (unpacked > HARMLESS && unpacked > done * MOST_RATIO) throw unsafe(path, 'ratio')
      yield { bytes, done }
    }
  } finally {
    packed.destroy()
    inflate.destroy()
  }
}
