import { chiSquareQuantile } from './distributions/chi-square-quantile.ts'

/**
 * Interval of the true standard deviation behind one of n values (chi-square): exact for normal values, in their unit.
 * Null for fewer than two values.
 *
 * @example spreadInterval(5, 0.9) // { lower: 0.539, upper: 2.586 }
 */
export function spreadInterval(n: number, sd: number, confidence = 0.95): { lower: number; upper: number } | null {
  if (n < 2) return null
  const tail = (1 - confidence) / 2
  const at = (p: number) => sd * Math.sqrt((n - 1) / chiSquareQuantile(p, n - 1))
  return { lower: at(1 - tail), upper: at(tail) }
}
