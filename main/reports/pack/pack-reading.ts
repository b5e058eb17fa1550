import type { Overview } from '#contract/overview.ts'
import type { PackStanding } from '#contract/reports/location-pack.ts'
import type { Metric, Reading } from '#contract/vocabulary.ts'

type Card = Pick<Overview['cards'][number], 'metric'> & { readonly chart: { readonly verdict: string } }

/** On which headlines a location has changed of late. */
export function packReading(cards: readonly Card[]): Reading {
  const of = (verdict: string) => cards.filter(({ chart }) => chart.verdict === verdict).map(({ metric }) => metric)
  const [worseMetrics, betterMetrics, steadyMetrics, earlyMetrics] = [of('worse'), of('better'), of('steady'), of('too-early')]
  if (cards.length === 0) return { id: 'pack.none', values: {} }
  return {
    id: 'pack.changes',
    values: {
      ...counted('worse', worseMetrics),
      ...counted('better', betterMetrics),
      ...counted('steady', steadyMetrics),
      ...counted('early', earlyMetrics),
    },
  }
}

function counted(name: string, found: readonly Metric[]): Reading['values'] {
  return { [name]: found.length, [`${name}Metrics`]: [...found] }
}

/** On which metrics a location can be told apart from the mean of all; null where it is alone or has too few values. Handle time is no merit. */
export function standingReading(standings: readonly PackStanding[]): Reading | null {
  const told = standings.filter(
    ({ standing, metric, estimate }) => standing !== 'too-few' && metric !== 'service' && estimate.value !== null,
  )
  const compared = told.filter(({ others }) => others !== null)
  if (compared.length === 0) return null
  const of = (standing: string) => compared.filter(each => each.standing === standing).map(({ metric }) => metric)
  return {
    id: 'pack.standing',
    values: { ...counted('better', of('better')), ...counted('worse', of('worse')), metrics: compared.length },
  }
}
