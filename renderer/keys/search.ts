/** Something that the palette leads to or does. */
export interface Entry {
  readonly id: string
  readonly group: 'places' | 'locations' | 'people' | 'metrics' | 'reports' | 'commands'
  readonly name: string
  /** Beside the name: where a person works. */
  readonly detail?: string
  /** Other words that it is found by. */
  readonly also?: string
  /** As printed on the keys. */
  readonly keys?: readonly string[]
  readonly run: () => void
}

export interface Indexed {
  readonly entry: Entry
  readonly text: string
}

export interface Found {
  readonly group: Entry['group']
  readonly entries: readonly Entry[]
  /** Found, but not shown. */
  readonly more: number
}

const groups: readonly Entry['group'][] = ['places', 'locations', 'people', 'metrics', 'reports', 'commands']
/** Shown of each group. */
const MOST = 7

/** Folds every name once, so that a key costs one look at each. */
export function indexed(entries: readonly Entry[]): readonly Indexed[] {
  return entries.map(entry => ({ entry, text: foldedOnce(`${entry.name} ${entry.detail ?? ''} ${entry.also ?? ''}`) }))
}

const foldedBefore = new Map<string, string>()
const MOST_FOLDED = 20_000

/** The palette opens with thousands of the same names again. */
function foldedOnce(text: string): string {
  const known = foldedBefore.get(text)
  if (known !== undefined) return known
  if (foldedBefore.size >= MOST_FOLDED) foldedBefore.clear()
  const plain = folded(text)
  foldedBefore.set(text, plain)
  return plain
}

/** Entries whose words begin with every word of the query, or hold it; by group, the closest first. Of an empty query nobody's name. */
export function search(index: readonly Indexed[], query: string): readonly Found[] {
  const words = folded(query).split(' ').filter(Boolean)
  const found = new Map<Entry['group'], { entry: Entry; rank: number }[]>(groups.map(group => [group, []]))
  for (const { entry, text } of index) {
    if (words.length === 0 && (entry.group === 'people' || entry.group === 'locations')) continue
    const rank = rankOf(text, words)
    if (rank !== null) found.get(entry.group)!.push({ entry, rank })
  }
  return [...found].flatMap(([group, entries]) => {
    if (entries.length === 0) return []
    const ordered = entries.toSorted((a, b) => a.rank - b.rank)
    const most = words.length === 0 && group === 'commands' ? entries.length : MOST
    return [{ group, entries: ordered.slice(0, most).map(({ entry }) => entry), more: Math.max(0, entries.length - most) }]
  })
}

/** 0 = the name begins with it, 1 = a word does, 2 = it is somewhere; null = a word of the query is nowhere. */
function rankOf(text: string, words: readonly string[]): number | null {
  let rank = 0
  for (const word of words) {
    const at = text.indexOf(word)
    if (at < 0) return null
    rank = Math.max(rank, at === 0 ? 0 : text[at - 1] === ' ' || text.includes(` ${word}`) ? 1 : 2)
  }
  return rank
}

const PLAIN = /^[\x20-\x7e]*$/

/** Without case, accents and signs. */
export function folded(text: string): string {
  if (PLAIN.test(text))
    return text
      .toLowerCase()
      .replace(/[^a-z0-9]+/g, ' ')
      .trim()
  return text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
}
