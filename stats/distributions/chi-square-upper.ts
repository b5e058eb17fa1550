import { incompleteGamma } from './incomplete-gamma.ts'

/**
 * Probability that chi-square with df degrees of freedom exceeds x.
 *
 * @example chiSquareUpper(5, 1) // 0.0253473186775
 */
export function chiSquareUpper(x: number, df: number): number {
  return incompleteGamma(df / 2, x / 2).upper
}
