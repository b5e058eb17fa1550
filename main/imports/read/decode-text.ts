import type { Encoding } from '#contract/imports.ts'
import { bytesOf } from './file-bytes.ts'
import type { Place } from './place-of.ts'

export interface TextChunk {
  readonly text: string
  /** Bytes of the file read so far. */
  readonly done: number
}

/** The text of a file, piece by piece, without byte order mark and without NUL characters. The last piece may be empty. */
export async function* textOf(place: Place, encoding: Encoding): AsyncGenerator<TextChunk> {
  const decoder = new TextDecoder(encoding)
  let read = 0
  for await (const { bytes, done } of bytesOf(place)) {
    read = done
    yield { text: withoutNuls(decoder.decode(bytes, { stream: true })), done }
  }
  yield { text: withoutNuls(decoder.decode()), done: read }
}

function withoutNuls(text: string): string {
  return text.includes('\0') ? text.replaceAll('\0', '') : text
}
