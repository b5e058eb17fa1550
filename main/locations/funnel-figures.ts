import type { FunnelKind } from '#contract/funnel.ts'
import type { Metric } from '#contract/vocabulary.ts'
import {
  adjustedRateLimits,
  adjustedShareLimits,
  exactRateLimits,
  exactShareLimits,
  type FunnelLimits,
  meanLimits,
} from '#stats/funnel-limits.ts'
import { funnelMeans } from '#stats/funnel-means.ts'
import { funnelRates } from '#stats/funnel-rates.ts'
import { funnelShares } from '#stats/funnel-shares.ts'
import type { Overdispersion } from '#stats/overdispersion.ts'
import type { Sufficient } from '#stats/sufficient.ts'
import { answersOf, countOf } from '../metric-cells.ts'
import { factsOf } from '../metric-facts.ts'

export type { FunnelLimits } from '#stats/funnel-limits.ts'

/** Values of one location. */
export type FunnelPlace = Sufficient & { readonly id: number; readonly satisfied: number; readonly requests: number }

/** A funnel of any kind on the model's scale. */
export interface FunnelFigures {
  readonly target: number
  readonly phi: number
  readonly threshold: number
  readonly tau2: number
  readonly widened: boolean
  /** All locations have the one value that they can have: limits have no width. */
  readonly equal: boolean
  readonly units: readonly {
    readonly id: number
    readonly n: number
    readonly count: number | null
    readonly value: number
    readonly z: number
    readonly zAdjusted: number
    /** Exact two-sided p-value against the target; null for means. */
    readonly p: number | null
    readonly plain: FunnelLimits
    readonly adjusted: FunnelLimits
  }[]
  readonly limitsAt: (n: number, which: 'plain' | 'adjusted') => FunnelLimits
}

/** Null where nothing is known, or where values within locations never differ. */
export function funnelFigures(
  places: readonly FunnelPlace[],
  { kind, metric, residual }: { kind: FunnelKind; metric: Metric; residual: number },
): FunnelFigures | null {
  if (places.length === 0) return null
  if (kind === 'mean') return figuresOfMeans(places, withinSd(places, residual))
  const counts = places.map(place => ({ id: String(place.id), n: place.n, x: eventsOf(place, metric) }))
  return figuresOfCounts(kind, counts)
}

type Counts = readonly { id: string; x: number; n: number }[]

function eventsOf(place: FunnelPlace, metric: Metric): number {
  switch (factsOf(metric).kind) {
    case 'rating':
      return place.satisfied
    case 'nps':
      return answersOf(place).promoters
    case 'share':
    case 'duration':
      return countOf(place)
  }
}

/** The model's residual; where it has none, what is left within locations. */
function withinSd(places: readonly FunnelPlace[], residual: number): number {
  if (residual > 0) return Math.sqrt(residual)
  const freedom = places.reduce((sum, { n }) => sum + n - 1, 0)
  return freedom > 0 ? Math.sqrt(places.reduce((sum, { ss }) => sum + ss, 0) / freedom) : 0
}

function figuresOfMeans(places: readonly FunnelPlace[], sd: number): FunnelFigures | null {
  if (!(sd > 0)) return null
  const named = places.map(({ id, n, mean }) => ({ id: String(id), n, mean }))
  const { target, units, overdispersion } = funnelMeans(named, { withinSd: sd })
  const { tau2 } = overdispersion
  return {
    target,
    ...decided(overdispersion),
    equal: false,
    units: units.map(({ id, mean, ...rest }) => ({ ...rest, id: Number(id), count: null, value: mean, p: null })),
    limitsAt: (n, which) => meanLimits(n, { target, withinSd: sd, tau2: which === 'plain' ? 0 : tau2 }),
  }
}

function figuresOfCounts(kind: 'share' | 'rate', counts: Counts): FunnelFigures {
  const isShare = kind === 'share'
  const { target, units, overdispersion } = (isShare ? funnelShares : funnelRates)(counts)
  const [exact, adjusted] = isShare ? [exactShareLimits, adjustedShareLimits] : [exactRateLimits, adjustedRateLimits]
  const { tau2 } = overdispersion
  return {
    target,
    ...decided(overdispersion),
    equal: target === 0 || (isShare && target === 1),
    units: units.map(({ id, x, exact: plain, ...rest }) => ({ ...rest, id: Number(id), count: x, plain })),
    limitsAt: (n, which) => (which === 'plain' ? exact(n, target) : adjusted(n, { target, tau2 })),
  }
}

function decided({ phi, threshold, tau2 }: Overdispersion) {
  return { phi, threshold, tau2, widened: phi > threshold }
}
