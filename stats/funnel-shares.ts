import { binomialCdf } from './distributions/binomial-cdf.ts'
import { adjustedShareLimits, exactShareLimits, type FunnelLimits } from './funnel-limits.ts'
import { type Overdispersion, overdispersion } from './overdispersion.ts'

export type FunnelShare = {
  id: string
  x: number
  n: number
  share: number
  /** Distance from the target in standard errors (arcsine scale), and the same with the variance beyond chance. */
  z: number
  zAdjusted: number
  /** Exact two-sided p-value against the target. */
  p: number
  exact: FunnelLimits
  adjusted: FunnelLimits
}

/**
 * Funnel plot of shares: every unit against the pooled share, or a target given, with exact limits and limits that allow
 * for differences beyond chance. Units without opportunities are left out.
 * Spiegelhalter, Statistics in Medicine 24:1185 (2005) and Quality and Safety in Health Care 14:347 (2005).
 *
 * @throws RangeError when no unit has any opportunity
 */
export function funnelShares(
  units: readonly { id: string; x: number; n: number }[],
  { target: fixed }: { target?: number } = {},
): { target: number; overdispersion: Overdispersion; units: FunnelShare[] } {
  const present = units.filter(({ n }) => n > 0)
  if (present.length === 0) throw new RangeError('funnelShares needs opportunities')
  const target = fixed ?? present.reduce((sum, { x }) => sum + x, 0) / present.reduce((sum, { n }) => sum + n, 0)
  const centre = Math.asin(Math.sqrt(target))
  const scored = present.map(unit => {
    const distance = Math.asin(Math.sqrt(unit.x / unit.n)) - centre
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
      share: x / n,
      z,
      zAdjusted: distance / Math.sqrt(1 / (4 * n) + tau2),
      p: exactP(x, n, target),
      exact: exactShareLimits(n, target),
      adjusted: adjustedShareLimits(n, { target, tau2 }),
    })),
  }
}

function exactP(x: number, n: number, target: number): number {
  const upper = x > 0 ? binomialCdf(n - x, n, 1 - target) : 1
  return Math.min(1, 2 * Math.min(binomialCdf(x, n, target), upper))
}
