import { twoSidedP } from './distributions/two-sided-p.ts'
import { sufficientOf } from './sufficient.ts'

export type SuccessiveDifferences = {
  n: number
  /** Mean squared successive difference, in squared units of the values, and its root. */
  mssd: number
  rmssd: number
  /** Sum of squared differences over the sum of squares: about 2 by chance, below when drifting, above when see-sawing. */
  eta: number
  z: number
  p: number
  /** Correlation of each value with the one before. */
  lag1: number
}

/**
 * How values in time order change from one to the next: von Neumann's ratio with a normal test.
 * Von Neumann, Annals of Mathematical Statistics 12:367 (1941). Null for fewer than three values or none that differ.
 *
 * @example successiveDifferences([5, 4, 4, 3, 5])?.mssd // 1.5
 */
export function successiveDifferences(values: readonly number[]): SuccessiveDifferences | null {
  const { n, mean, ss } = sufficientOf(values)
  if (n < 3 || ss === 0) return null
  let squares = 0
  let products = 0
  for (let i = 1; i < n; i++) {
    squares += (values[i]! - values[i - 1]!) ** 2
    products += (values[i]! - mean) * (values[i - 1]! - mean)
  }
  const mssd = squares / (n - 1)
  const eta = squares / ss
  const z = (eta - 2) / Math.sqrt((4 * (n - 2)) / (n * n - 1))
  return { n, mssd, rmssd: Math.sqrt(mssd), eta, z, p: twoSidedP(z), lag1: products / ss }
}
