import { mergeSorted } from './merge-sorted.ts'
import { quantile } from './quantile.ts'
import { rankQuantile } from './rank-quantile.ts'
import { wholeCounts } from './whole-counts.ts'

/**
 * Quantile (type 7, as `quantile`) of all values of several ascending arrays, without putting them together where they are whole numbers;
 * null for no value. In the unit of the values.
 *
 * @param parts each ascending; none is changed
 * @throws RangeError unless 0 <= p <= 1
 * @example unionQuantile([Float64Array.of(1, 4), Float64Array.of(2)], 0.5) // 2
 */
export function unionQuantile(parts: readonly Float64Array[], p: number): number | null {
  const [only] = parts
  if (parts.length === 1) return quantile(only!, p)
  const counts = wholeCounts(parts)
  if (counts === null) return quantile(mergeSorted(parts), p)
  const size = parts.reduce((sum, { length }) => sum + length, 0)
  if (!(p >= 0 && p <= 1)) throw new RangeError('unionQuantile needs a share between 0 and 1')
  return size === 0 ? null : rankQuantile(size, p, rank => valueAt(counts, rank))
}

/** The value at a rank, from 0 on. */
function valueAt(counts: Uint32Array, rank: number): number {
  let value = 0
  for (let before = counts[0]!; before <= rank; before += counts[value]!) value++
  return value
}
