import { normalCdf } from './normal-cdf.ts'

/**
 * Two-sided p-value of a standard normal test statistic.
 *
 * @example twoSidedP(1.959963984540054) // 0.05
 */
export function twoSidedP(z: number): number {
  return Math.min(1, 2 * normalCdf(-Math.abs(z)))
}
