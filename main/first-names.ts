/** Names that a sentence has room for. */
const ROOM = 3
const listed = new Intl.ListFormat('en')

/** The first names of a list for a sentence, and how many more there are. */
export function firstNames(names: readonly string[]): { names: string; more: number } {
  const more = Math.max(0, names.length - ROOM)
  return { names: more > 0 ? names.slice(0, ROOM).join(', ') : listed.format(names), more }
}
