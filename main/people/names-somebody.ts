/** Shorter parts of a name are initials and particles that many texts have. */
const SHORTEST = 3

/** Whether a text has a part of any of the names as a word of its own, whatever the case. */
export function namesSomebody(names: Iterable<string>): (text: string) => boolean {
  const parts = new Set(Array.from(names, wordsOf).flat())
  return text => wordsOf(text).some(word => parts.has(word))
}

/** Words of letters with their marks, in small letters; "O'Neil" is one, "Kaya-Berg" are two. */
function wordsOf(text: string): string[] {
  const words =
    text
      .normalize('NFC')
      .toLowerCase()
      .match(/[\p{L}\p{M}'’]+/gu) ?? []
  return words.map(word => word.replaceAll(/^['’]+|['’]s?$/g, '')).filter(word => Array.from(word).length >= SHORTEST)
}
