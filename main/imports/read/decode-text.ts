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
/** The byte order mark of UTF-8. */
const MARK = Buffer.from([0xef, 0xbb, 0xbf])

/** The text of a file, piece by piece, without byte order mark and without NUL characters. The last piece may be empty. */
export async function* textOf(place: Place, encoding: Encoding): AsyncGenerator<TextChunk> {
  const decoder = new TextDecoder(encoding)
  // All other encodings write ASCII as it is, where no character has begun before.
  const hasAscii = !TWO_BYTES.has(encoding)
  let isBetween = true
  let mayHaveMark = encoding === 'utf-8'
  let read = 0
  for await (const { bytes, done } of bytesOf(place)) {
    const isPlain = hasAscii && isBetween && isAscii(mayHaveMark ? withoutMark(bytes) : bytes)
    mayHaveMark = false
    read = done
    isBetween = (bytes.at(-1) ?? 0) < FIRST_BEYOND
    yield { text: withoutNuls(decoder.decode(bytes, { stream: true })), isAscii: isPlain, done }
  }
  yield { text: withoutNuls(decoder.decode()), done: read }
}

/** The decoder leaves the mark out. */
function withoutMark(bytes: Buffer): Buffer {
  return bytes.subarray(0, MARK.length).equals(MARK) ? bytes.subarray(MARK.length) : bytes
}

function withoutNuls(text: string): string {
  return text.includes('\0') ? text.replaceAll('\0', '') : text
}
