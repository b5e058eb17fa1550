import { chiSquareUpper } from './distributions/chi-square-upper.ts'
import type { Tally } from './tally.ts'

export type KruskalWallis = {
  k: number
  n: number
  h: number
  df: number
  p: number
  /** Size of the effect, 0..1. */
  epsilon2: number
}

/**
 * Do groups differ in level, whatever the distribution? Rank test with correction for ties; equals R's `kruskal.test`.
 * Kruskal and Wallis, JASA 47:583 (1952). Null for fewer than two groups or values that are all equal.
 * Takes rows as independent: not a test of locations, whose rows share providers.
 */
export function kruskalWallis(groups: readonly Tally[]): KruskalWallis | null {
  const present = groups.filter(group => group.some(({ n }) => n > 0))
  const { rankOf, n, ties } = ranksOf(present)
  const untied = 1 - ties / (n ** 3 - n)
  if (present.length < 2 || !(untied > 0)) return null
  const squares = present.reduce((sum, group) => {
    const size = group.reduce((count, bin) => count + bin.n, 0)
    const ranks = group.reduce((total, bin) => total + bin.n * rankOf.get(bin.value)!, 0)
    return sum + ranks ** 2 / size
  }, 0)
  const h = ((12 * squares) / (n * (n + 1)) - 3 * (n + 1)) / untied
  const df = present.length - 1
  return { k: present.length, n, h, df, p: chiSquareUpper(h, df), epsilon2: h / (n - 1) }
}

/** Middle rank of every value over all groups, and the sum of t^3 - t over ties. */
function ranksOf(groups: readonly Tally[]): { rankOf: Map<number, number>; n: number; ties: number } {
  const counts = new Map<number, number>()
  for (const { value, n } of groups.flat()) counts.set(value, (counts.get(value) ?? 0) + n)
  const rankOf = new Map<number, number>()
  let below = 0
  let ties = 0
  for (const [value, n] of [...counts].sort(([a], [b]) => a - b)) {
    rankOf.set(value, below + (n + 1) / 2)
    below += n
    ties += n ** 3 - n
  }
  return { rankOf, n: below, ties }
}
