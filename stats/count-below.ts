/**
 * Number of values below a bound, by halving.
 *
 * @param sorted ascending
 * @example countBelow([1, 2, 2, 5], 2) // 1
 */
export function countBelow(sorted: ArrayLike<number>, bound: number): number {
  let low = 0
  let high = sorted.length
  while (low < high) {
    const middle = (low + high) >>> 1
    if (sorted[middle]! < bound) low = middle + 1
    else high = middle
  }
  return low
}
