import type { Input, Output } from '#contract/operations.ts'
import type { Metric, Reading } from '#contract/vocabulary.ts'
import { locationsById, providersById } from '#db/queries/places.ts'
import type { Db } from '#db/schema.ts'
import { modelDifference } from '#stats/model-difference.ts'
import { sizeOf } from '../locations/compare-reading.ts'
import { type Better, shownDifference } from '../metric-facts.ts'
import { aboutOf, type Chosen, providerIdOf, resolveSelection } from '../selection.ts'
import { type ProviderFigures, providersFigures } from './provider-figures.ts'

type Compared = Output<'providers.compare'>
type ComparedMetric = Compared['metrics'][number]

/** Of a person as such: service time has no better side, and the others are a location's. */
const metrics: readonly Metric[] = ['csat', 'nps', 'ces', 'wait']

/**
 * Is one person really better than another? Their estimates from the model of everybody in the period, wherever they work,
 * and the difference with its interval. Who came to whom, for what and when is not allowed for.
 *
 * @throws Failure unknown-provider
 */
export async function comparePeople(db: Db, { a, b, ...selection }: Input<'providers.compare'>): Promise<Compared> {
  const ids = [await providerIdOf(db, a), await providerIdOf(db, b)] as const
  const everybody: Chosen = { ...(await resolveSelection(db, selection)), locationIds: null, providerIds: null }
  const [first, second] = [await whose(db, ids[0]), await whose(db, ids[1])]
  const found: ComparedMetric[] = []
  for (const metric of metrics) {
    const { values, figures } = await providersFigures(db, metric, everybody)
    const [own, other] = [figures.get(ids[0]), figures.get(ids[1])]
    if (own && other) found.push(comparedOn(values, { own, other, a: first.name, b: second.name }))
  }
  return { about: await aboutOf(db, { ...everybody, providerIds: [...ids] }), a: first, b: second, metrics: found }
}

async function whose(db: Db, id: number): Promise<Compared['a']> {
  const { publicId, name, locationId } = (await providersById(db)).get(id)!
  const location = (await locationsById(db)).get(locationId)!
  return { providerId: publicId, locationId: location.publicId, locationName: location.name, name }
}

type Measured = Pick<ComparedMetric, 'metric' | 'unit' | 'scale' | 'better'>
type Pair = { own: ProviderFigures; other: ProviderFigures; a: string; b: string }

function comparedOn({ metric, unit, scale, better }: Measured, { own, other, a, b }: Pair): ComparedMetric {
  const { difference, lower, upper } = modelDifference(own.model, other.model)
  const put = (value: number) => shownDifference(value, unit, scale)
  const told = {
    metric,
    unit,
    scale,
    better,
    difference: { value: put(difference), lower: put(lower), upper: put(upper) },
    verdict: verdictOf({ lower, upper }, better),
  }
  return { ...told, a: estimateOf(own), b: estimateOf(other), reading: readingOf(told, { a, b }) }
}

function estimateOf({ n, estimate, lower, upper }: ProviderFigures): ComparedMetric['a'] {
  return { value: estimate, lower, upper, n }
}

function verdictOf({ lower, upper }: { lower: number; upper: number }, better: Better): ComparedMetric['verdict'] {
  if (lower <= 0 && upper >= 0) return 'not-distinguishable'
  return lower > 0 === (better === 'higher') ? 'a-better' : 'b-better'
}

type Told = Pick<ComparedMetric, 'metric' | 'unit' | 'verdict'> & {
  difference: { value: number; lower: number; upper: number }
}

function readingOf({ metric, unit, difference, verdict }: Told, names: { a: string; b: string }): Reading {
  const values = { metric, scope: 'people', ...names, ...sizeOf('difference', difference.value, unit) }
  if (verdict === 'not-distinguishable') return { id: 'people.alike', values }
  const ends = [Math.abs(difference.lower), Math.abs(difference.upper)] as const
  const [least, most] = [Math.min(...ends), Math.max(...ends)]
  const better = verdict === 'a-better' ? 'a' : 'b'
  return { id: 'people.apart', values: { ...values, better, ...sizeOf('least', least, unit), ...sizeOf('most', most, unit) } }
}
