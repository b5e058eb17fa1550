/**
 * Gini coefficient of values that are not negative: 0 when all are equal, towards 1 when one has everything.
 * Sum of (2i - n - 1) x_(i) over n sum x. Null for no value or a zero sum.
 *
 * @param sorted ascending
 * @example gini([1, 1, 2]) // 0.1667
 */
export function gini(sorted: ArrayLike<number>): number | null {
  const n = sorted.length
  let total = 0
  let weighted = 0
  for (let i = 0; i < n; i++) {
    total += sorted[i]!
    weighted += (2 * (i + 1) - n - 1) * sorted[i]!
  }
  return total > 0 ? weighted / (n * total) : null
}
