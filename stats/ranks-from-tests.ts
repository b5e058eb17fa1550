import { holmLimit } from './holm.ts'

/** A place in an order of merit with the places that the data cannot rule out; 1 is best. */
export type RankRange = { id: string; rank: number; best: number; worst: number }

/**
 * Ranks and rank ranges from a test of every pair, Holm-adjusted: best = 1 + number significantly better,
 * worst = k - number significantly worse. Equal estimates share the better place.
 *
 * @param p p-value that the two units at these positions are equal
 */
export function ranksFromTests(
  units: readonly { id: string; estimate: number }[],
  { p, higherIsBetter, alpha }: { p: (first: number, second: number) => number; higherIsBetter: boolean; alpha: number },
): RankRange[] {
  const merit = units.map(({ estimate }) => (higherIsBetter ? estimate : -estimate))
  const pValues = new Float64Array((units.length * (units.length - 1)) / 2)
  let pair = 0
  for (let a = 0; a < units.length; a++) for (let b = a + 1; b < units.length; b++) pValues[pair++] = p(a, b)
  const limit = holmLimit(pValues, alpha)
  const better = units.map(() => 0)
  const worse = units.map(() => 0)
  pair = 0
  for (let a = 0; a < units.length; a++)
    for (let b = a + 1; b < units.length; b++) {
      if (pValues[pair++]! >= limit || merit[a] === merit[b]) continue
      const [winner, loser] = merit[a]! > merit[b]! ? [a, b] : [b, a]
      better[loser]! += 1
      worse[winner]! += 1
    }
  return units.map(({ id }, i) => ({
    id,
    rank: 1 + merit.filter(other => other > merit[i]!).length,
    best: 1 + better[i]!,
    worst: units.length - worse[i]!,
  }))
}
