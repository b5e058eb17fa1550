import { createHash } from 'node:crypto'
import { passingBytesOf, passingPiecesOf } from './read/file-bytes.ts'
import { placeOf } from './read/place-of.ts'
import { totalBytesOf } from './total-bytes-of.ts'

export interface FileHash {
  /** SHA-256 in hexadecimal. */
  readonly hash: string
  readonly bytes: number
}

/**
 * SHA-256 of an export's bytes and their number: tells whether the very same was imported before. Of a file as it lies on the
 * disk; of an entry of an archive as unpacked, so that packing it anew makes no other file of it; of a sheet with its name.
 */
export async function fileHash(path: string): Promise<FileHash> {
  const place = await placeOf(path)
  const hash = createHash('sha256')
  if (place.entry === null) for (const { bytes } of passingPiecesOf(place.file)) hash.update(bytes)
  else for await (const { bytes } of passingBytesOf(place)) hash.update(bytes)
  const digest = hash.digest('hex')
  const named = place.part === null ? digest : createHash('sha256').update(`${digest}\n${place.part}`).digest('hex')
  return { hash: named, bytes: await totalBytesOf(path) }
}
