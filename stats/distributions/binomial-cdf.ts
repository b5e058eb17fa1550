import { incompleteBeta } from './incomplete-beta.ts'

/**
 * Probability of at most x successes in n trials.
 *
 * @example binomialCdf(3, 10, 0.2) // 0.8791261184
 */
export function binomialCdf(x: number, n: number, p: number): number {
  const successes = Math.floor(x)
  if (successes < 0) return 0
  if (successes >= n) return 1
  return incompleteBeta(p, successes + 1, n - successes).upper
}
