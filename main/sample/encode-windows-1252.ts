/** The characters that Windows-1252 has where Latin-1 has control codes, with their bytes. */
const byteOf = new Map<string, number>()
for (let byte = 0x80; byte <= 0x9f; byte++) byteOf.set(new TextDecoder('windows-1252').decode(Uint8Array.of(byte)), byte)

/**
 * Text as bytes of Windows-1252, the code page of spreadsheets in western Europe.
 *
 * @throws RangeError for a character that the code page does not have
 */
export function encodeWindows1252(text: string): Buffer {
  const bytes = Buffer.from(text, 'latin1')
  for (const { 0: character, index } of text.matchAll(/[^\0-\x7f\xa0-\xff]/g)) {
    const byte = byteOf.get(character)
    if (byte === undefined) throw new RangeError(`Windows-1252 has no "${character}"`)
    bytes[index] = byte
  }
  return bytes
}
