import type { TextChunk } from './decode-text.ts'

/** A whole line in quotes, quotes inside it doubled; signs that an exporter adds behind every line may follow. */
const WRAPPED = /^"((?:[^"]|"")*)"[;,\t|]*$/
const CELLS = /[,;\t|]/
const ENOUGH_LINES = 3
const ENOUGH_SHARE = 0.1
const LINES = /[^\r\n]*(?:\r\n|\r|\n|$)/g

/**
 * Lines of a text that are rows wrapped in quotes once more: what looks like one cell is a row of its own. A few that are so
 * among many others are comments rather.
 *
 * @returns the first of them, as written; none where too few are so
 */
export function wrappedLines(head: string): string[] {
  const lines = head.split(/\r\n?|\n/).filter(line => line.trim() !== '')
  const wrapped = lines.filter(line => CELLS.test(WRAPPED.exec(line)?.[1] ?? ''))
  return wrapped.length >= ENOUGH_LINES && wrapped.length >= lines.length * ENOUGH_SHARE ? wrapped : []
}

/** A text with the quotes around whole lines taken off; every line keeps its number. */
export function unwrapped(text: string): string {
  return text.replaceAll(LINES, line => {
    const bare = line.replace(/[\r\n]+$/, '')
    const inside = WRAPPED.exec(bare)?.[1]
    return inside === undefined || !CELLS.test(inside) ? line : inside.replaceAll('""', '"') + line.slice(bare.length)
  })
}

/** As unwrapped, piece by piece. */
export async function* unwrappedPieces(pieces: AsyncIterable<TextChunk>): AsyncGenerator<TextChunk> {
  let carry = ''
  let read = 0
  for await (const { text, done } of pieces) {
    const all = carry + text
    const end = Math.max(all.lastIndexOf('\n'), all.lastIndexOf('\r', all.length - 2)) + 1
    carry = all.slice(end)
    read = done
    if (end > 0) yield { text: unwrapped(all.slice(0, end)), done }
  }
  yield { text: unwrapped(carry), done: read }
}
