/**
 * Arithmetic mean, in the unit of the values.
 *
 * @throws RangeError for no value
 * @example mean([10, 12, 11, 14, 9]) // 11.2
 */
export function mean(values: readonly number[]): number {
  if (values.length === 0) throw new RangeError('mean needs at least one value')
  let total = 0
  for (const value of values) total += value
  return total / values.length
}
