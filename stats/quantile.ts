import { rankQuantile } from './rank-quantile.ts'

/**
 * Quantile of sorted values by linear interpolation at (n - 1) p (type 7 of Hyndman and Fan, American Statistician 50:361, 1996);
 * null for no value. In the unit of the values.
 *
 * @param sorted ascending
 * @throws RangeError unless 0 <= p <= 1
 * @example quantile([1, 2, 4], 0.75) // 3
 */
export function quantile(sorted: ArrayLike<number>, p: number): number | null {
  if (!(p >= 0 && p <= 1)) throw new RangeError('quantile needs a share between 0 and 1')
  return sorted.length === 0 ? null : rankQuantile(sorted.length, p, rank => sorted[rank]!)
}
