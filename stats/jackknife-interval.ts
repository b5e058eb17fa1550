import { studentTQuantile } from './distributions/student-t-quantile.ts'

/**
 * An estimate less its bias, and its interval, from the estimates without one block of the data each (weeks, say): whatever
 * values of a block have in common widens it. Student's t with (blocks - 1) around the corrected value: a share of variance, say,
 * is too large by chance alone. Efron and Tibshirani, An Introduction to the Bootstrap (1993), 10.5 and 11.5.
 *
 * @param estimate of all blocks together
 * @throws RangeError for fewer than two blocks
 * @example jackknifeInterval(2, [1.5, 2, 2.5]) // value 2, standard error 0.5774
 */
export function jackknifeInterval(
  estimate: number,
  without: readonly number[],
  confidence = 0.95,
): { value: number; standardError: number; lower: number; upper: number } {
  const blocks = without.length
  if (blocks < 2) throw new RangeError('jackknifeInterval needs at least two blocks')
  const middle = without.reduce((sum, each) => sum + each, 0) / blocks
  const value = blocks * estimate - (blocks - 1) * middle
  const standardError = Math.sqrt(((blocks - 1) / blocks) * without.reduce((sum, each) => sum + (each - middle) ** 2, 0))
  const reach = studentTQuantile((1 + confidence) / 2, blocks - 1) * standardError
  return { value, standardError, lower: value - reach, upper: value + reach }
}
