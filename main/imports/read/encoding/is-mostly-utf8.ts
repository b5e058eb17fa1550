/** Where bytes of another encoding make a character of UTF-8 by chance, far more of them make none. */
const FAR_MORE = 2
const REPLACEMENT = '\ufffd'
/** How a replacement character is written that stands in the file itself. */
const WRITTEN_REPLACEMENT = Buffer.from(REPLACEMENT).toString('latin1')

/**
 * Whether a text that is not all UTF-8 is UTF-8 with some damage, such as a character cut in two or a few lines of another
 * encoding: whole characters beyond ASCII are at least twice as many as the places that are none.
 */
export function isMostlyUtf8(bytes: Uint8Array): boolean {
  const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes)
  // oxlint-disable-next-line no-control-regex -- everything but ASCII
  const beyondAscii = text.match(/[^\x00-\x7f]/gu)?.length ?? 0
  const broken = text.split(REPLACEMENT).length - Buffer.from(bytes).toString('latin1').split(WRITTEN_REPLACEMENT).length
  return beyondAscii - broken >= broken * FAR_MORE
}
