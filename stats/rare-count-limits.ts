import { type CountLaw, rareCountScore } from './rare-count-score.ts'

/**
 * Smallest and largest count that lie within so many sigmas of what is usual: whole numbers, and not alike on both sides.
 *
 * @param sigmas by rareCountScore, on either side
 * @example rareCountLimits({ kind: 'poisson', mean: 1 }, 3) // { lower: 0, upper: 5 }
 */
export function rareCountLimits(law: CountLaw, sigmas: number): { lower: number; upper: number } {
  const [middle, most] = law.kind === 'poisson' ? [Math.floor(law.mean), Infinity] : [Math.floor(law.n * law.p), law.n]
  let [lower, upper] = [middle, middle]
  while (lower > 0 && rareCountScore(lower - 1, law) >= -sigmas) lower -= 1
  while (upper < most && rareCountScore(upper + 1, law) <= sigmas) upper += 1
  return { lower, upper }
}
