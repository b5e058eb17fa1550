import { type FunnelLimits, meanLimits } from './funnel-limits.ts'
import { type Overdispersion, overdispersion } from './overdispersion.ts'

export type FunnelMean = {
  id: string
  n: number
  mean: number
  /** Distance from the target in standard errors, and the same with the variance beyond chance. */
  z: number
  zAdjusted: number
  plain: FunnelLimits
  adjusted: FunnelLimits
}

/**
 * Funnel plot of means: every unit against the overall mean, or a target given; limits target ± z sqrt(sd^2 / n + tau2).
 * Units without values are left out. Spiegelhalter, Statistics in Medicine 24:1185 (2005).
 *
 * @param withinSd standard deviation of values within units, above zero, in the unit of the values
 * @throws RangeError when no unit has values or the standard deviation is not above zero
 */
export function funnelMeans(
  units: readonly { id: string; n: number; mean: number }[],
  { withinSd, target: fixed }: { withinSd: number; target?: number },
): { target: number; withinSd: number; overdispersion: Overdispersion; units: FunnelMean[] } {
  const present = units.filter(({ n }) => n > 0)
  if (present.length === 0 || !(withinSd > 0)) throw new RangeError('funnelMeans needs values that vary')
  const rows = present.reduce((sum, { n }) => sum + n, 0)
  const target = fixed ?? present.reduce((sum, { n, mean }) => sum + (n / rows) * mean, 0)
  const variance = withinSd * withinSd
  const scored = present.map(unit => ({
    ...unit,
    z: ((unit.mean - target) / withinSd) * Math.sqrt(unit.n),
    weight: unit.n / variance,
  }))
  const dispersion = overdispersion(scored)
  const { tau2 } = dispersion
  return {
    target,
    withinSd,
    overdispersion: dispersion,
    units: scored.map(({ id, n, mean, z }) => ({
      id,
      n,
      mean,
      z,
      zAdjusted: (mean - target) / Math.sqrt(variance / n + tau2),
      plain: meanLimits(n, { target, withinSd, tau2: 0 }),
      adjusted: meanLimits(n, { target, withinSd, tau2 }),
    })),
  }
}
