import { poissonCdf } from './distributions/poisson-cdf.ts'
import { type Count, type CountModel, type Funnel, funnelCounts } from './funnel-counts.ts'
import { adjustedRateLimits, exactRateLimits } from './funnel-limits.ts'

/** The square root of a rate has variance 1 / (4 n) whatever the rate. */
const poisson: CountModel = {
  stabilise: Math.sqrt,
  exactP: ({ x, n }, target) => {
    const expected = n * target
    if (expected === 0) return x === 0 ? 1 : 0
    return Math.min(1, 2 * Math.min(poissonCdf(x, expected).lower, poissonCdf(x - 1, expected).upper))
  },
  exact: exactRateLimits,
  adjusted: adjustedRateLimits,
}

/**
 * Funnel plot of rates: x events over an exposure n of every unit, Poisson, as funnelCounts.
 *
 * @throws RangeError when no unit has any exposure
 */
export function funnelRates(units: readonly Count[], options: { target?: number } = {}): Funnel {
  return funnelCounts(units, { ...options, model: poisson })
}
