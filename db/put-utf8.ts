/** Most bytes that a unit of a text takes. */
export const WIDEST_UNIT = 3
const ASCII = 128

/**
 * Writes a text as UTF-8, for which there must be room. Nearly all are short and of ASCII: these are written letter by letter,
 * which takes half the time of a call into the engine.
 *
 * @returns where it ends
 */
export function putUtf8(bytes: Uint8Array, at: number, text: string): number {
  const { length } = text
  for (let i = 0; i < length; i++) {
    const code = text.charCodeAt(i)
    if (code >= ASCII) return at + Buffer.from(bytes.buffer, bytes.byteOffset).write(text, at, 'utf8')
    bytes[at + i] = code
  }
  return at + length
}
