import type { Output } from '#contract/operations.ts'
import type { Interval, Metric, Reading, Unit } from '#contract/vocabulary.ts'
import { LOW_RESPONSE } from './response-rates.ts'

type ComparedMetric = Output<'locations.compare'>['metrics'][number]

/** Stands for all other locations together; no location has this id. */
export const PEERS = 0

export interface Pair {
  readonly a: { readonly id: number; readonly name: string }
  readonly b: { readonly id: number; readonly name: string }
}

type Compared = {
  metric: Metric
  unit: Unit
  verdict: ComparedMetric['verdict']
  difference: Interval
  response: ComparedMetric['response']
}

/** Who is better on one metric and by how much, as places where the model has them. */
export function comparedReading({ metric, unit, verdict, difference, response }: Compared, { a, b }: Pair): Reading {
  const values = { metric, a: a.name, b: b.name, ...doubtOf(response, { a, b }) }
  if (verdict === 'too-few') return { id: 'compare.too-few', values }
  const { lower, upper, value } = difference
  if (verdict === 'not-distinguishable')
    return { id: 'compare.alike', values: { ...values, ...sizeOf('difference', value!, unit) } }
  const [least, most] = [Math.abs(lower!), Math.abs(upper!)].sort((x, y) => x - y) as [number, number]
  return {
    id: 'compare.apart',
    values: {
      ...values,
      better: verdict === 'a-better' ? a.name : b.name,
      worse: verdict === 'a-better' ? b.name : a.name,
      ...sizeOf('difference', value!, unit),
      ...sizeOf('least', least, unit),
      ...sizeOf('most', most, unit),
    },
  }
}

/** On which metrics either is better. */
export function comparisonReading(metrics: readonly Compared[], { a, b }: Pair): Reading {
  const told = metrics.filter(({ verdict }) => verdict !== 'too-few')
  const metricsOf = (verdict: Compared['verdict']) => told.filter(found => found.verdict === verdict).map(({ metric }) => metric)
  const [aBetter, bBetter] = [metricsOf('a-better'), metricsOf('b-better')]
  const doubtful = told.find(({ response }) => response?.doubtful)
  const values = { a: a.name, b: b.name, metrics: told.length, ...doubtOf(doubtful?.response ?? null, { a, b }) }
  if (told.length === 0) return { id: 'compare.none', values }
  if (aBetter.length + bBetter.length === 0) return { id: 'compare.all-alike', values }
  return {
    id: 'compare.summary',
    values: {
      ...values,
      aCount: aBetter.length,
      bCount: bBetter.length,
      aMetrics: aBetter,
      bMetrics: bBetter,
      rest: told.length - aBetter.length - bBetter.length,
    },
  }
}

/** On how many figures the first stands above the second among all locations, and on how many they can be told apart. */
export function standingsReading(
  metrics: readonly Pick<ComparedMetric, 'standing' | 'verdict'>[],
  { a, b }: Pair,
): Reading | null {
  const placed = metrics.filter(({ standing }) => standing !== null)
  if (placed.length === 0) return null
  const higher = placed.filter(({ standing }) => standing!.a > standing!.b).length
  const apart = placed.filter(({ verdict }) => verdict === 'a-better' || verdict === 'b-better').length
  return { id: 'compare.standings', values: { a: a.name, b: b.name, higher, apart, figures: placed.length } }
}

/** Who answered too seldom, as values of a sentence: a few who answer may differ from those who do not. */
function doubtOf(response: ComparedMetric['response'], { a, b }: Pair): Reading['values'] {
  if (!response?.doubtful) return { doubt: 'none' }
  const low = (rate: number | null) => rate !== null && rate < LOW_RESPONSE
  const values = { responseAShare: response.a, responseBShare: response.b }
  if (low(response.a) && low(response.b)) return { ...values, doubt: 'both' }
  if (!low(response.a) && !low(response.b)) return { ...values, ...unevenOf(response, { a, b }) }
  const lower = low(response.a) ? { low: a.name, lowShare: response.a } : { low: b.name, lowShare: response.b }
  return { ...values, ...lower, doubt: 'low' }
}

function unevenOf({ a, b }: NonNullable<ComparedMetric['response']>, pair: Pair): Reading['values'] {
  if (a !== null && b !== null) return { doubt: 'uneven' }
  return { doubt: 'unknown', low: a === null ? pair.a.name : pair.b.name }
}

/** The size of a difference: of durations a share of the shorter or longer wait, of shares in percentage points. */
export function sizeOf(name: string, value: number, unit: Unit): Record<string, number | string> {
  const size = Math.abs(value)
  switch (unit) {
    case 'seconds':
      return { size: 'ratio', [`${name}Share`]: size }
    case 'share':
      return { size: 'percentage', [`${name}Rate`]: size * 100 }
    case 'per-thousand':
      return { size: 'thousand', [`${name}Rate`]: size }
    case 'score':
    case 'count':
      return { size: 'score', [`${name}Rate`]: size }
    case 'points':
      return { size: 'points', [`${name}Points`]: size }
  }
}
