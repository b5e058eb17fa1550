import { poissonCdf } from './distributions/poisson-cdf.ts'
import { adjustedRateLimits, exactRateLimits, type FunnelLimits } from './funnel-limits.ts'
import { type Overdispersion, overdispersion } from './overdispersion.ts'

export type FunnelRate = {
  id: string
  x: number
  n: number
  rate: number
  /** Distance from the target in standard errors (square-root scale), and the same with the variance beyond chance. */
  z: number
  zAdjusted: number
  /** Exact two-sided p-value against the target. */
  p: number
  exact: FunnelLimits
  adjusted: FunnelLimits
}

/**
 * Funnel plot of rates: events x over exposure n of every unit against the pooled rate, or a target given, with exact Poisson
 * limits and limits that allow for differences beyond chance. The square root of a rate has variance 1 / (4 n) whatever the
 * rate. Units without exposure are left out.
 * Spiegelhalter, Statistics in Medicine 24:1185 (2005) and Quality and Safety in Health Care 14:347 (2005).
 *
 * @throws RangeError when no unit has any exposure
 */
export function funnelRates(
  units: readonly { id: string; x: number; n: number }[],
  { target: fixed }: { target?: number } = {},
): { target: number; overdispersion: Overdispersion; units: FunnelRate[] } {
  const present = units.filter(({ n }) => n > 0)
  if (present.length === 0) throw new RangeError('funnelRates needs exposure')
  const target = fixed ?? present.reduce((sum, { x }) => sum + x, 0) / present.reduce((sum, { n }) => sum + n, 0)
  const scored = present.map(unit => {
    const distance = Math.sqrt(unit.x / unit.n) - Math.sqrt(target)
    return { ...unit, distance, z: distance * 2 * Math.sqrt(unit.n), weight: 4 * unit.n }
  })
  const dispersion = overdispersion(scored)
  const { tau2 } = dispersion
  return {
    target,
    overdispersion: dispersion,
    units: scored.map(({ id, x, n, distance, z }) => ({
      id,
      x,
      n,
      rate: x / n,
      z,
      zAdjusted: distance / Math.sqrt(1 / (4 * n) + tau2),
      p: exactP(x, n * target),
      exact: exactRateLimits(n, target),
      adjusted: adjustedRateLimits(n, { target, tau2 }),
    })),
  }
}

function exactP(x: number, expected: number): number {
  if (expected === 0) return x === 0 ? 1 : 0
  return Math.min(1, 2 * Math.min(poissonCdf(x, expected).lower, poissonCdf(x - 1, expected).upper))
}
