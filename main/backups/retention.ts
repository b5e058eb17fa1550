/** What a backup is kept or given up by. */
export interface Kept {
  readonly madeAt: Date
  readonly bytes: number
}

const RECENT = 10
const WEEKS = 8
const MONTHS = 12
/** However little room there is, these come first. */
const NEWEST = 3
const DAY_MS = 86_400_000

/**
 * Which backups are kept: the 10 newest, the last of each of the 8 newest weeks (Monday to Sunday, UTC) and of the 12 newest months that have
 * any. Where they are larger together than they may be, recent ones go first, but for the newest three, then months and weeks from the
 * oldest on; the newest is always kept.
 *
 * @param most bytes of all together
 * @param made the one that was just made, which is kept in the place of the newest: where the clock is wrong, or was, those are not the same
 */
export function keptOf<One extends Kept>(backups: readonly One[], most: number, made?: One): One[] {
  const newest = backups.toSorted((a, b) => b.madeAt.getTime() - a.madeAt.getTime())
  const recent = newest.slice(0, RECENT)
  const wanted = new Set([
    ...(made ? [made] : []),
    ...recent.slice(0, NEWEST),
    ...lastOfEach(newest, weekOf).slice(0, WEEKS),
    ...lastOfEach(newest, monthOf).slice(0, MONTHS),
    ...recent,
  ])
  let room = most
  const kept = new Set<One>()
  for (const one of wanted) {
    room -= one.bytes
    if (room < 0 && kept.size > 0) break
    kept.add(one)
  }
  return newest.filter(one => kept.has(one))
}

/** The first of each group, in the order of the list. */
function lastOfEach<One extends Kept>(newest: readonly One[], groupOf: (at: Date) => number): One[] {
  const seen = new Set<number>()
  return newest.filter(({ madeAt }) => !seen.has(groupOf(madeAt)) && seen.add(groupOf(madeAt)))
}

/** 1970-01-01 was a Thursday. */
const weekOf = (at: Date): number => Math.floor((at.getTime() / DAY_MS + 3) / 7)
const monthOf = (at: Date): number => at.getUTCFullYear() * 12 + at.getUTCMonth()
