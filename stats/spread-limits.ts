import { chiSquareQuantile } from './distributions/chi-square-quantile.ts'
import type { FunnelLimits } from './funnel-limits.ts'

/**
 * Limits of the standard deviation of n values whose true one is sigma (chi-square): exact for normal values.
 * Null for fewer than two values.
 *
 * @example spreadLimits(5, 0.9)?.upper95 // 1.502
 */
export function spreadLimits(n: number, sigma: number): FunnelLimits | null {
  if (n < 2) return null
  const at = (p: number) => sigma * Math.sqrt(chiSquareQuantile(p, n - 1) / (n - 1))
  return { lower95: at(0.025), upper95: at(0.975), lower998: at(0.001), upper998: at(0.999) }
}
