/**
 * Quantile by linear interpolation at (n - 1) p between values told by rank (type 7 of Hyndman and Fan, American Statistician 50:361, 1996).
 *
 * @param size number of values, at least 1
 * @param p share, 0 <= p <= 1
 * @param valueAt the value at a rank, from 0 on, ascending
 * @example rankQuantile(3, 0.75, rank => [1, 2, 4][rank]) // 3
 */
export function rankQuantile(size: number, p: number, valueAt: (rank: number) => number): number {
  const position = (size - 1) * p
  const below = Math.floor(position)
  const low = valueAt(below)
  const high = valueAt(Math.min(below + 1, size - 1))
  return low + (position - below) * (high - low)
}
