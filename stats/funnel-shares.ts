import { binomialCdf } from './distributions/binomial-cdf.ts'
import { type Count, type CountModel, type Funnel, funnelCounts } from './funnel-counts.ts'
import { adjustedShareLimits, exactShareLimits } from './funnel-limits.ts'

/** The arcsine of the root of a share has variance 1 / (4 n) whatever the share. */
const binomial: CountModel = {
  stabilise: share => Math.asin(Math.sqrt(share)),
  exactP: ({ x, n }, target) => {
    const upper = x > 0 ? binomialCdf(n - x, n, 1 - target) : 1
    return Math.min(1, 2 * Math.min(binomialCdf(x, n, target), upper))
  },
  exact: exactShareLimits,
  adjusted: adjustedShareLimits,
}

/**
 * Funnel plot of shares: x out of n opportunities of every unit, binomial, as funnelCounts.
 *
 * @throws RangeError when no unit has any opportunity
 */
export function funnelShares(units: readonly Count[], options: { target?: number } = {}): Funnel {
  return funnelCounts(units, { ...options, model: binomial })
}
