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
