import { type RatingSteps, ratingSteps } from '#db/queries/cells.ts'
import type { Chosen } from '#db/queries/chosen.ts'
import { type ValueGrain, valueCounts } from '#db/queries/value-counts.ts'
import { unansweredSums } from '#db/queries/unanswered.ts'
import type { Day, Db } from '#db/schema.ts'
import { RATIO } from '#stats/log-histogram.ts'
import type { Tally } from '#stats/tally.ts'
import { weekdayOf } from './days.ts'
import { interactionValue } from './interaction-value.ts'
import { type MetricCells, metricCells, type ScaleChoice } from './metric-cells.ts'
import { type Method, mostExactValues } from './wait-quantiles.ts'

/** Group of a tally in internal ids; what was not asked for is 0. */
type TallyKey = Record<ValueGrain, number>

export interface TallyGroup extends TallyKey {
  readonly tally: Tally
  readonly n: number
}

export interface Tallies {
  readonly values: MetricCells
  readonly method: Method
  readonly groups: readonly TallyGroup[]
}

type Query = {
  metric: MetricCells['metric']
  chosen: Chosen
  by: readonly ValueGrain[]
  scale?: ScaleChoice | undefined
  exactUpTo?: number | undefined
}

/**
 * Values of a metric by group with how often each occurs, on the scale that models use: ratings from the histograms of the
 * roll-ups where these say all, everything else from the rows. Durations above 250,000 are counted in steps of 2 %.
 */
export async function tallies(db: Db, { metric, chosen, by, scale, exactUpTo = mostExactValues }: Query): Promise<Tallies> {
  const values = await metricCells(db, { metric, chosen, by: [], scale })
  const fromSteps = await stepGroups(db, values, { chosen, by })
  if (fromSteps !== null) return { values, method: 'exact', groups: fromSteps }
  const isDuration = values.scale.kind === 'seconds' || values.scale.kind === 'log-seconds'
  if (!isDuration || values.n <= exactUpTo) {
    const rows = await valueCounts(db, { chosen, value: await interactionValue(db, chosen, values), by })
    const requests = await requestCounts(db, values, { chosen, by })
    return { values, method: 'exact', groups: grouped(requests.length === 0 ? rows : joined(rows, requests)) }
  }
  const logs = await interactionValue(db, chosen, { metric, scale: { kind: 'log-seconds', minimum: null, maximum: null } })
  const rows = await valueCounts(db, { chosen, value: logs, by, step: Math.log(RATIO) })
  const back = values.scale.kind === 'seconds' ? Math.exp : (value: number) => value
  return { values, method: 'histogram', groups: grouped(rows.map(row => ({ ...row, value: back(row.value) }))) }
}

type Count = TallyKey & { readonly value: number; readonly n: number }

/** Requests that nobody answered, which count as 0 in the response rate; they have a day but no hour. */
async function requestCounts(db: Db, { metric }: MetricCells, { chosen, by }: Pick<Query, 'chosen' | 'by'>): Promise<Count[]> {
  if (metric !== 'response' || by.includes('hour')) return []
  const grains = (['location', 'provider'] as const).filter(grain => by.includes(grain))
  const rows = await unansweredSums(db, { chosen, by: by.includes('weekday') ? [...grains, 'day'] : grains })
  const weekdayAt = (day: Day) => (by.includes('weekday') ? weekdayOf(day) : 0)
  return rows.map(({ location, provider, day, n }) => ({ location, provider, weekday: weekdayAt(day), hour: 0, value: 0, n }))
}

/** Counts of one group and value together. */
function joined(...parts: readonly (readonly Count[])[]): Count[] {
  const groups = Map.groupBy(parts.flat(), count => `${tallyKey(count)}/${count.value}`)
  return Array.from(groups.values(), own => ({ ...own[0]!, n: own.reduce((sum, { n }) => sum + n, 0) }))
}

function tallyKey({ location, provider, weekday, hour }: TallyKey): string {
  return `${location}/${provider}/${weekday}/${hour}`
}

function grouped(rows: readonly Count[]): TallyGroup[] {
  return [...Map.groupBy(rows, tallyKey).values()].map(own => {
    const { location, provider, weekday, hour } = own[0]!
    const tally = own.map(({ value, n }) => ({ value, n })).sort((a, b) => a.value - b.value)
    return { location, provider, weekday, hour, tally, n: tally.reduce((sum, bin) => sum + bin.n, 0) }
  })
}

/** Groups of ratings on one scale from their histograms; null where the question, the scale or the ratings need the rows. */
async function stepGroups(
  db: Db,
  { metric, scale }: MetricCells,
  { chosen, by }: Pick<Query, 'chosen' | 'by'>,
): Promise<TallyGroup[] | null> {
  if ((metric !== 'csat' && metric !== 'ces') || scale.kind !== 'rating') return null
  const grains = by.flatMap(grain => (grain === 'location' || grain === 'provider' ? [grain] : []))
  if (grains.length < by.length) return null
  const rows = await ratingSteps(db, { metric, chosen, by: grains })
  const counts = rows.map(row => countsOfSteps(row, { minimum: scale.minimum!, maximum: scale.maximum! }))
  if (counts.some(found => found === null)) return null
  return rows.map(({ location, provider, n }, i) => ({
    location,
    provider,
    weekday: 0,
    hour: 0,
    n,
    tally: counts[i]!.flatMap((count, k) => (count > 0 ? [{ value: scale.minimum! + k, n: count }] : [])),
  }))
}

/** Counts of every step of a scale from its lowest; null where the scale has more than eleven or ratings lie between steps. */
export function countsOfSteps(row: RatingSteps, { minimum, maximum }: { minimum: number; maximum: number }): number[] | null {
  if (maximum - minimum > 10) return null
  const all = [row.c0, row.c1, row.c2, row.c3, row.c4, row.c5, row.c6, row.c7, row.c8, row.c9, row.c10]
  const counts = all.slice(0, Math.floor(maximum - minimum) + 1)
  const sumOf = (power: number) => counts.reduce((sum, n, k) => sum + n * (minimum + k) ** power, 0)
  return sumOf(1) === row.total && sumOf(2) === row.squares ? counts : null
}
