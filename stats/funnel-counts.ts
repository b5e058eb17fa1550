import type { FunnelLimits } from './funnel-limits.ts'
import { type Overdispersion, overdispersion } from './overdispersion.ts'

/** Events of one unit and what they are counted out of: opportunities or exposure. */
export type Count = { id: string; x: number; n: number }

export type FunnelCount = Count & {
  /** x / n. */
  value: number
  /** Distance from the target in standard errors on the stabilised scale, and the same with the variance beyond chance. */
  z: number
  zAdjusted: number
  /** Exact two-sided p-value against the target. */
  p: number
  exact: FunnelLimits
  adjusted: FunnelLimits
}

/** How chance makes x out of n at a target. */
export type CountModel = {
  /** Scale on which a value of n has the variance 1 / (4 n), whatever the target. */
  stabilise: (value: number) => number
  exactP: (count: { x: number; n: number }, target: number) => number
  exact: (n: number, target: number) => FunnelLimits
  adjusted: (n: number, beyond: { target: number; tau2: number }) => FunnelLimits
}

export type Funnel = { target: number; overdispersion: Overdispersion; units: FunnelCount[] }

/**
 * Funnel plot of counts: every unit against the pooled value, or a target given, with exact limits and limits that allow for
 * differences beyond chance. Units that count out of nothing are left out.
 * Spiegelhalter, Statistics in Medicine 24:1185 (2005) and Quality and Safety in Health Care 14:347 (2005).
 *
 * @throws RangeError when no unit counts out of anything
 */
export function funnelCounts(units: readonly Count[], { model, target: fixed }: { model: CountModel; target?: number }): Funnel {
  const present = units.filter(({ n }) => n > 0)
  if (present.length === 0) throw new RangeError('a funnel needs a unit that counts out of something')
  const target = fixed ?? present.reduce((sum, { x }) => sum + x, 0) / present.reduce((sum, { n }) => sum + n, 0)
  const scored = present.map(unit => {
    const distance = model.stabilise(unit.x / unit.n) - model.stabilise(target)
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
      value: x / n,
      z,
      zAdjusted: distance / Math.sqrt(1 / (4 * n) + tau2),
      p: model.exactP({ x, n }, target),
      exact: model.exact(n, target),
      adjusted: model.adjusted(n, { target, tau2 }),
    })),
  }
}
