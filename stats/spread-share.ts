/**
 * Standard deviation as a share (0..1) of the largest one that n values with this mean can have on a scale with two ends,
 * so that high and low averages can be compared. Null where that largest one is zero, or for fewer than two values.
 * Mestdagh et al., Psychological Methods 23:690 (2018).
 *
 * @example spreadShare({ n: 100, mean: 3, sd: 1 }, { lowest: 1, highest: 5 }) // 0.4975
 */
export function spreadShare(
  { n, mean, sd }: { n: number; mean: number; sd: number },
  { lowest, highest }: { lowest: number; highest: number },
): number | null {
  if (n < 2) return null
  const largest = (mean - lowest) * (highest - mean) * (n / (n - 1))
  return largest > 0 ? sd / Math.sqrt(largest) : null
}
