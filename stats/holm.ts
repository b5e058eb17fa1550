/**
 * P-values adjusted for several tests by Holm's step-down method, in the order given.
 * Holm, Scandinavian Journal of Statistics 6:65 (1979). Equals R's `p.adjust(p, 'holm')`.
 *
 * @example holm([0.01, 0.04, 0.03]) // [0.03, 0.06, 0.06]
 */
export function holm(pValues: readonly number[]): number[] {
  const order = pValues.map((_, i) => i).sort((a, b) => pValues[a]! - pValues[b]!)
  const adjusted = [...pValues]
  let largest = 0
  for (const [rank, i] of order.entries()) {
    largest = Math.max(largest, Math.min(1, (pValues.length - rank) * pValues[i]!))
    adjusted[i] = largest
  }
  return adjusted
}

/**
 * P-values below this stay below alpha when they are adjusted for all of them by `holm`; none of the others does. Only those below alpha
 * are sorted, so that hundreds of thousands take milliseconds.
 *
 * @example holmLimit(Float64Array.of(0.01, 0.04, 0.03), 0.05) // 0.03
 */
export function holmLimit(pValues: Float64Array, alpha: number): number {
  const low = pValues.filter(p => p < alpha).sort()
  const first = low.findIndex((p, rank) => (pValues.length - rank) * p >= alpha)
  return first < 0 ? alpha : low[first]!
}
