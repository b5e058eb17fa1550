import type { Metric, Reading } from '#contract/vocabulary.ts'
import type { Figure } from './detail.ts'

/**
 * Strengths first: metrics whose whole interval lies on the good side of the middle half of the others, then those on the
 * other side. A short or long service time is neither.
 */
export function providerReading(figures: readonly Figure[]): Reading {
  const known = figures.filter(figure => figure.n > 0 && figure.metric !== 'service')
  if (known.length === 0) return { id: 'provider.none', values: {} }
  const compared = known.filter(figure => figure.peers !== null)
  if (compared.length === 0) return { id: 'provider.alone', values: {} }
  const strengthMetrics = listed(compared.filter(figure => sideOf(figure) === 'good'))
  const worthMetrics = listed(compared.filter(figure => sideOf(figure) === 'bad'))
  if (strengthMetrics && worthMetrics) return { id: 'provider.strengths-and-worth', values: { strengthMetrics, worthMetrics } }
  if (strengthMetrics) return { id: 'provider.strengths', values: { strengthMetrics } }
  return worthMetrics ? { id: 'provider.worth', values: { worthMetrics } } : { id: 'provider.near', values: {} }
}

export function sideOf({ estimate, peers, better }: Figure): 'good' | 'bad' | null {
  const above = estimate.lower! > peers!.upper
  const below = estimate.upper! < peers!.lower
  if (!above && !below) return null
  return above === (better === 'higher') ? 'good' : 'bad'
}

function listed(figures: readonly Figure[]): Metric[] | null {
  return figures.length === 0 ? null : figures.map(({ metric }) => metric)
}
