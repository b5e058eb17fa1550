import type { Sufficient } from './sufficient.ts'

/** Squares smaller than this share of the sum of squares are rounding, not spread. */
const ROUNDING = 8 * Number.EPSILON

/**
 * Sufficient statistics from count, sum and sum of squares, as roll-ups keep them.
 * Exact for ratings (integers); for other values digits are lost where the spread is far smaller than the mean.
 *
 * @example sufficientFromSums({ n: 2, total: 4, squares: 10 }) // { n: 2, mean: 2, ss: 2 }
 */
export function sufficientFromSums({ n, total, squares }: { n: number; total: number; squares: number }): Sufficient {
  if (n === 0) return { n: 0, mean: 0, ss: 0 }
  return { n, mean: total / n, ss: squaresAroundMean(n, total, squares) }
}

/** Sum of squares around the mean from at least one value's count, sum and sum of squares. */
export function squaresAroundMean(n: number, total: number, squares: number): number {
  const ss = squares - (total * total) / n
  return n === 1 || ss <= ROUNDING * squares ? 0 : ss
}
