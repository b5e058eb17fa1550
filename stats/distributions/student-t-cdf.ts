import { incompleteBeta } from './incomplete-beta.ts'

/**
 * Probability that Student's t with df degrees of freedom (fractional allowed) is at most t.
 *
 * @example studentTCdf(-2, 5) // 0.0509697394149
 */
export function studentTCdf(t: number, df: number): number {
  if (Math.abs(t) === Infinity) return t < 0 ? 0 : 1
  const square = t * t
  const { lower, upper } = incompleteBeta(df / (df + square), df / 2, 0.5, square / (df + square))
  return t < 0 ? lower / 2 : 0.5 + upper / 2
}
