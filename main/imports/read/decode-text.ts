import { isAscii } from 'node:buffer'
import type { Encoding } from '#contract/mapping.ts'
import { bytesOf } from './file-bytes.ts'
import type { Place } from './place-of.ts'

export interface TextChunk {
  readonly text: string
  /** Whether it is known to have no character beyond ASCII. */
  readonly isAscii?: boolean
  /** Bytes of the file read so far. */
  readonly done: number
}

const TWO_BYTES: ReadonlySet<Encoding> = new Set<Encoding>(['utf-16le', 'utf-16be'])
const FIRST_BEYOND = 128

/** The text of a file, piece by piece, without byte order mark and without NUL characters. The last piece may be empty. */
export async function* textOf(place: Place, encoding: Encoding): AsyncGenerator<TextChunk> {
  const decoder = new TextDecoder(encoding)
  // All other encodings write ASCII as it is, where no character has begun before.
  const hasAscii = !TWO_BYTES.has(encoding)
  let isBetween = true
  let read = 0
  for await (const { bytes, done } of bytesOf(place)) {
    read = done
    const isPlain = hasAscii && isBetween && isAscii(bytes)
    isBetween = (bytes.at(-1) ?? 0) < FIRST_BEYOND
    yield { text: withoutNuls(decoder.decode(bytes, { stream: true })), isAscii: isPlain, done }
  }
  yield { text: withoutNuls(decoder.decode()), done: read }
}

function withoutNuls(text: string): string {
  return text.includes('\0') ? text.replaceAll('\0', '') : text
}
