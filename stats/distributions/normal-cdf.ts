import { incompleteGamma } from './incomplete-gamma.ts'

/**
 * Probability that a standard normal value is at most z; relative error about 1e-14 also in the lower tail.
 *
 * @example normalCdf(-1.959963984540054) // 0.025
 */
export function normalCdf(z: number): number {
  const { lower, upper } = incompleteGamma(0.5, (z * z) / 2)
  return z < 0 ? upper / 2 : 0.5 + lower / 2
}
