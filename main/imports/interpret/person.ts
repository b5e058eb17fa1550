/** Between names; a comma may stand inside one. */
const BETWEEN = /\s*(?:;|\n|\|)\s*|\s+[/&+]\s+/
const SIGNS = /[;|/&+\n]/

export interface People {
  /** Null = nobody. */
  readonly first: string | null
  /** Whether there are others beside. */
  readonly several: boolean
}

export const NOBODY: People = { first: null, several: false }

/** The people of one cell: `Ann; Ben` was served by Ann and passed on. Names like "Smith, John" stay whole. */
export function peopleOf(cell: string): People {
  if (!SIGNS.test(cell)) return { first: cell, several: false }
  const names = cell
    .split(BETWEEN)
    .map(name => name.trim())
    .filter(name => name !== '')
  return { first: names[0] ?? null, several: new Set(names).size > 1 }
}
