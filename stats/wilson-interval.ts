import { normalQuantile } from './distributions/normal-quantile.ts'

/** A share of a whole with its interval, all 0..1. */
export type ShareInterval = { share: number; lower: number; upper: number }

/**
 * Share x of n with Wilson's score interval; null when there is nothing to share.
 * Newcombe, Statistics in Medicine 17:857 (1998), method 3. Equals R's `prop.test(x, n, correct = FALSE)`.
 *
 * @throws RangeError unless 0 <= x <= n
 * @example wilsonInterval(81, 263) // share 0.308, lower 0.2553, upper 0.3662
 */
export function wilsonInterval(x: number, n: number, confidence = 0.95): ShareInterval | null {
  if (!(x >= 0 && x <= n)) throw new RangeError('wilsonInterval needs 0 <= x <= n')
  if (n === 0) return null
  const z = normalQuantile((1 + confidence) / 2)
  const share = x / n
  const square = (z * z) / n
  const middle = (share + square / 2) / (1 + square)
  const reach = (z * Math.sqrt((share * (1 - share)) / n + square / (4 * n))) / (1 + square)
  return { share, lower: x === 0 ? 0 : Math.max(0, middle - reach), upper: x === n ? 1 : Math.min(1, middle + reach) }
}
