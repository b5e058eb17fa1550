import type { Metric, Scale, Unit } from '#contract/vocabulary.ts'

export type Better = 'higher' | 'lower'

/** How a metric is measured. */
export type MetricKind = 'rating' | 'nps' | 'duration' | 'share'

interface MetricFacts {
  readonly kind: MetricKind
  /** Unit in which values of the metric are shown. */
  readonly unit: Unit
  /** Which way is good, unless the ratings say otherwise (a raw scale on which low is best). */
  readonly better: Better
}

const facts: Record<Metric, MetricFacts> = {
  csat: { kind: 'rating', unit: 'points', better: 'higher' },
  nps: { kind: 'nps', unit: 'score', better: 'higher' },
  ces: { kind: 'rating', unit: 'points', better: 'higher' },
  wait: { kind: 'duration', unit: 'seconds', better: 'lower' },
  service: { kind: 'duration', unit: 'seconds', better: 'lower' },
  resolution: { kind: 'duration', unit: 'seconds', better: 'lower' },
  complaint: { kind: 'share', unit: 'per-thousand', better: 'lower' },
  abandoned: { kind: 'share', unit: 'share', better: 'lower' },
  repeat: { kind: 'share', unit: 'share', better: 'lower' },
  response: { kind: 'share', unit: 'share', better: 'higher' },
}

export function factsOf(metric: Metric): MetricFacts {
  return facts[metric]
}

/** A value on the model's scale in the unit in which it is shown: logarithms become seconds, shares of complaints per 1,000. */
export function shown(value: number, unit: Unit, scale: Scale): number {
  if (scale.kind === 'log-seconds') return Math.exp(value)
  return unit === 'per-thousand' ? value * 1000 : value
}

/** As shown, but kept within the bounds of the scale: for the ends of intervals. */
export function shownLimit(value: number, unit: Unit, scale: Scale): number {
  const lowest = scale.kind === 'log-seconds' ? -Infinity : (scale.minimum ?? -Infinity)
  return shown(Math.min(scale.maximum ?? Infinity, Math.max(lowest, value)), unit, scale)
}

/** A difference on the model's scale as it is shown: of logarithms the ratio less 1, of complaints per 1,000. */
export function shownDifference(difference: number, unit: Unit, scale: Scale): number {
  if (scale.kind === 'log-seconds') return Math.expm1(difference)
  return unit === 'per-thousand' ? difference * 1000 : difference
}
