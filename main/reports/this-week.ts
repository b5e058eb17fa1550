import type { Attention, Overview } from '#contract/overview.ts'
import type { Monday } from '#contract/reports/monday.ts'
import type { Metric, Reading } from '#contract/vocabulary.ts'
import { firstNames } from '../first-names.ts'

/** Locations to speak to, and to thank, by name. */
const VISITS = 2
/** A level that chance explains as easily as this is not worth a manager's week. */
const CHANCE = 0.05

type Ground = Pick<Monday, 'doubtful'> & { readonly overview: Pick<Overview, 'reported' | 'attention' | 'splits'> }

/** What to do this week, in order: missing exports, the locations that need somebody, thanks, where unevenness lies, doubtful data. */
export function thisWeek({ overview, doubtful }: Ground): Reading[] {
  const { reported, attention, splits } = overview
  const found = [
    exportsToAskFor(reported),
    ...visits(attention.needsYou),
    thanks(attention.thanks),
    unevenness(splits),
    dataToMend(doubtful),
  ].filter(reading => reading !== null)
  return found.length === 0 ? [{ id: 'this-week.quiet', values: {} }] : found
}

function exportsToAskFor(reported: Overview['reported']): Reading | null {
  const late = reported.filter(({ state }) => state !== 'reported').map(({ name }) => name)
  return late.length === 0 ? null : { id: 'this-week.exports', values: firstNames(late) }
}

/** One line for each location, whatever the number of its changes. */
function visits(needsYou: readonly Attention[]): Reading[] {
  return byPlace(needsYou)
    .slice(0, VISITS)
    .map(({ place, ofMetrics, customers }) => ({ id: 'this-week.visit', values: { place, ofMetrics, customers } }))
}

function thanks(deserving: readonly Attention[]): Reading | null {
  const places = byPlace(deserving).map(({ place }) => place)
  return places.length === 0 ? null : { id: 'this-week.thanks', values: firstNames(places) }
}

function byPlace(list: readonly Attention[]) {
  const places = new Map<string, { place: string; ofMetrics: Metric[]; customers: number }>()
  for (const { locationId, name, metric, customers } of list) {
    const known = places.get(locationId) ?? { place: name, ofMetrics: [], customers: 0 }
    known.ofMetrics.push(metric)
    known.customers = Math.max(known.customers, customers) // the weeks may be the same
    places.set(locationId, known)
  }
  return [...places.values()]
}

/** The larger of what can be worked on, between locations or between people, of the metric where it is largest. */
function unevenness(splits: Overview['splits']): Reading | null {
  const levels = splits.flatMap(({ metric, state, levels }) =>
    state === 'estimated'
      ? levels
          .filter(({ level, p }) => (level === 'location' || level === 'provider') && p !== null && p < CHANCE)
          .map(({ level, share }) => ({ metric, level, share }))
      : [],
  )
  const largest = levels.toSorted((a, b) => b.share - a.share)[0]
  if (largest === undefined) return null
  return { id: `this-week.unevenness.${largest.level}`, values: { ofMetrics: [largest.metric], levelShare: largest.share } }
}

function dataToMend(doubtful: Monday['doubtful']): Reading | null {
  return doubtful.length === 0 ? null : { id: 'this-week.mend', values: firstNames(doubtful.map(({ name }) => name)) }
}
