/**
 * P-values adjusted so that the share of false findings among those below a bound stays below it, in the order given.
 * Benjamini and Hochberg, JRSS B 57:289 (1995). Equals R's `p.adjust(p, 'BH')`.
 *
 * @example benjaminiHochberg([0.01, 0.04, 0.03]) // [0.03, 0.04, 0.04]
 */
export function benjaminiHochberg(pValues: readonly number[]): number[] {
  const order = pValues.map((_, i) => i).sort((a, b) => pValues[b]! - pValues[a]!)
  const adjusted = [...pValues]
  let smallest = 1
  for (const [fromLargest, i] of order.entries()) {
    smallest = Math.min(smallest, (pValues.length / (pValues.length - fromLargest)) * pValues[i]!)
    adjusted[i] = smallest
  }
  return adjusted
}
