import { chiSquareQuantile } from './distributions/chi-square-quantile.ts'
import type { FunnelLimits } from './funnel-limits.ts'

/** Kurtosis of normal values. */
const NORMAL = 3

/**
 * Limits of the standard deviation of n values whose true one is sigma (chi-square): exact for normal values. For others the
 * distance from sigma is stretched on the logarithm by sqrt((kurtosis - 1) / 2), the ratio of the standard errors of a variance.
 * Null for fewer than two values.
 *
 * @example spreadLimits(5, 0.9)?.upper95 // 1.502
 */
export function spreadLimits(n: number, sigma: number, kurtosis = NORMAL): FunnelLimits | null {
  if (n < 2) return null
  const stretch = Math.sqrt((kurtosis - 1) / (NORMAL - 1))
  const at = (p: number) => sigma * Math.sqrt(chiSquareQuantile(p, n - 1) / (n - 1)) ** stretch
  return { lower95: at(0.025), upper95: at(0.975), lower998: at(0.001), upper998: at(0.999) }
}
