/** Names that a sentence has room for. */
const ROOM = 3

/** The first names of a list for a sentence, and how many more there are. */
export function firstNames(names: readonly string[]): { names: readonly string[]; more: number } {
  return { names: names.slice(0, ROOM), more: Math.max(0, names.length - ROOM) }
}
