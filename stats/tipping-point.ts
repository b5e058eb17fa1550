/**
 * How far the mean of those who did not answer must lie below (positive) or above (negative) that of those who did for the
 * mean of all to equal a target: (mean - target) (n + silent) / silent, in the unit of the values. A tipping-point analysis:
 * Yan, Lee and Li, Journal of Biopharmaceutical Statistics 19:1085 (2009). Null when nobody was silent, or nobody answered.
 *
 * @throws RangeError for a negative count
 * @example tippingPoint({ n: 50, mean: 4, silent: 50 }, 3.9) // 0.2: silent customers at 3.8 on average
 */
export function tippingPoint({ n, mean, silent }: { n: number; mean: number; silent: number }, target: number): number | null {
  if (!(n >= 0 && silent >= 0)) throw new RangeError('tippingPoint needs counts')
  if (n === 0 || silent === 0) return null
  return ((mean - target) * (n + silent)) / silent
}
