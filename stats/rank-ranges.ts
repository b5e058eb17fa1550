import { normalQuantile } from './distributions/normal-quantile.ts'
import { twoSidedP } from './distributions/two-sided-p.ts'
import { type RankRange, ranksFromTests } from './ranks-from-tests.ts'

export type { RankRange } from './ranks-from-tests.ts'

/**
 * Places of units in order of merit, with the range of places that their estimates and standard errors leave open:
 * two-sided z tests of all pairs, Holm-adjusted. Mogstad, Romano, Shaikh and Wilhelm, Review of Economic Studies 91:476 (2024).
 *
 * @throws RangeError for an estimate or standard error that is not a number
 * @example rankRanges([{ id: 'a', estimate: 4.2, standardError: 0.1 }, { id: 'b', estimate: 3, standardError: 0.1 }])
 * // [{ id: 'a', rank: 1, best: 1, worst: 1 }, { id: 'b', rank: 2, best: 2, worst: 2 }]
 */
export function rankRanges(
  units: readonly { id: string; estimate: number; standardError: number }[],
  { higherIsBetter = true, alpha = 0.05 }: { higherIsBetter?: boolean; alpha?: number } = {},
): RankRange[] {
  if (units.some(({ estimate, standardError }) => !Number.isFinite(estimate) || !(standardError >= 0)))
    throw new RangeError('rankRanges needs estimates with standard errors')
  // Of pairs that are not told apart by themselves nobody asks for more.
  const least = normalQuantile(1 - alpha / 2) * (1 - 1e-9)
  const p = (first: number, second: number) => {
    const a = units[first]!
    const b = units[second]!
    const difference = a.estimate - b.estimate
    if (difference === 0) return 1
    const z = difference / Math.hypot(a.standardError, b.standardError)
    return Math.abs(z) < least ? 1 : twoSidedP(z)
  }
  return ranksFromTests(units, { p, higherIsBetter, alpha })
}
