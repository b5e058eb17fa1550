import { incompleteGamma } from './incomplete-gamma.ts'

/**
 * Probability of at most x events (lower) and of more than x (upper) where mean are expected, mean above zero.
 *
 * @example poissonCdf(3, 2).lower // 0.857123460499
 */
export function poissonCdf(x: number, mean: number): { lower: number; upper: number } {
  const events = Math.floor(x)
  if (events < 0) return { lower: 0, upper: 1 }
  const { lower: above, upper: atMost } = incompleteGamma(events + 1, mean)
  return { lower: atMost, upper: above }
}
