import type { Input, Output } from '#contract/operations.ts'
import { type Metric, metrics, type Selection } from '#contract/vocabulary.ts'
import { randomStream } from '#stats/random-stream.ts'

type Facets = Output<'interactions.facets'>

/** What a user may have chosen: the filter bar, and each screen's own choices. */
export interface Chosen {
  readonly selection: Selection
  readonly metric: Metric
  readonly view: 'ranges' | 'funnel' | 'panels'
  readonly momentMetric: Metric
  readonly peopleMetric: Metric
  /** Of the location that is looked at by itself. */
  readonly locationId: string
}

const DAY = 86_400_000
const lists = ['locations', 'groups', 'services', 'channels', 'customerTypes'] as const
const alone = metrics.filter(metric => metric !== 'service')

/** The case of a number: the same one in every run. */
export function randomChoice(facets: Facets, seed: number): Chosen {
  const next = randomStream(seed)
  const one = <Value>(values: readonly Value[]): Value => values[Math.floor(next() * values.length)]!
  const some = <Value>(values: readonly Value[], most: number): Value[] => {
    const wanted = 1 + Math.floor(next() * Math.min(most, values.length))
    return [...new Set(Array.from({ length: wanted }, () => one(values)))]
  }
  const holds = (share: number) => next() < share
  const offered = {
    locations: facets.locations.map(({ locationId }) => locationId),
    groups: facets.groups,
    services: facets.services,
    channels: facets.channels,
    customerTypes: facets.customerTypes,
  }
  const filter: Record<string, unknown> = {}
  for (const key of lists)
    if (offered[key].length > 0 && holds(0.3)) filter[key] = some(offered[key], key === 'locations' ? 12 : 3)
  if (facets.handlings && holds(0.25)) filter.handling = one(['self-service', 'assisted'])
  if (holds(0.25)) filter.minimumAnswers = one([2, 10, 30, 100, 400])
  return {
    selection: {
      ...periodOf(facets, next),
      ...(holds(0.4) && { against: one(['previous', 'last-year'] as const) }),
      ...(Object.keys(filter).length > 0 && { filter }),
    },
    metric: one(alone),
    view: one(['ranges', 'ranges', 'funnel', 'panels'] as const),
    momentMetric: one(alone),
    peopleMetric: one(['csat', 'nps', 'ces', 'wait'] as const),
    locationId: one(offered.locations),
  }
}

/** Both ends, one, or none; from a day to all of the data, now and then beside it. */
function periodOf({ firstDay, lastDay }: Facets, next: () => number): Pick<Selection, 'from' | 'to'> {
  const [first, last] = [Date.parse(firstDay!), Date.parse(lastDay!)]
  const day = () => first + Math.floor(next() * ((last - first) / DAY + 1)) * DAY
  const [a, b] = [day(), day()].toSorted((x, y) => x - y) as [number, number]
  const text = (at: number) => new Date(at).toISOString().slice(0, 10)
  const kind = next()
  if (kind < 0.3) return {}
  if (kind < 0.45) return { from: text(a) }
  if (kind < 0.55) return { to: text(b) }
  if (kind < 0.6) return { from: text(last + DAY), to: text(last + 30 * DAY) }
  return { from: text(a), to: text(b) }
}

/** The choices as an address of the app. */
export function addressOf(path: string, { from, to, against, filter = {} }: Selection, own: Record<string, string> = {}): string {
  const values = new URLSearchParams(own)
  for (const [key, value] of Object.entries({ from, to, against })) if (value) values.set(key, value)
  for (const key of lists) for (const each of filter[key] ?? []) values.append(key, each)
  if (filter.handling) values.set('handling', filter.handling)
  if (filter.minimumAnswers) values.set('minimumAnswers', String(filter.minimumAnswers))
  return `${path}?${values}`
}

/** A screen about one location asks without the filter's own. */
export function atLocation(selection: Selection, locationId: string): Input<'locations.detail'> {
  const { locations: _, groups: __, ...filter } = selection.filter ?? {}
  return { ...selection, ...(selection.filter && { filter }), locationId }
}
