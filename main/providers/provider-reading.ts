import type { Metric, Reading } from '#contract/vocabulary.ts'
import { say } from '#words/say.ts'
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
  const strengths = listed(compared.filter(figure => sideOf(figure) === 'good'))
  const worth = listed(compared.filter(figure => sideOf(figure) === 'bad'))
  if (strengths !== null && worth !== null) return { id: 'provider.strengths-and-worth', values: { strengths, worth } }
  if (strengths !== null) return { id: 'provider.strengths', values: { strengths } }
  return worth === null ? { id: 'provider.near', values: {} } : { id: 'provider.worth', values: { worth } }
}

function sideOf({ estimate, peers, better }: Figure): 'good' | 'bad' | null {
  const above = estimate.lower! > peers!.upper
  const below = estimate.upper! < peers!.lower
  if (!above && !below) return null
  return above === (better === 'higher') ? 'good' : 'bad'
}

function listed(figures: readonly Figure[]): string | null {
  if (figures.length === 0) return null
  const names = figures.map(figure => nameOf(figure.metric))
  return new Intl.ListFormat('en', { type: 'conjunction' }).format(names)
}

function nameOf(metric: Metric): string {
  return say(`metric.${metric}.name`).toLowerCase()
}
