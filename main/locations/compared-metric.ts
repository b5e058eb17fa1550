import type { Output } from '#contract/operations.ts'
import type { Interval } from '#contract/vocabulary.ts'
import { meanInterval } from '#stats/mean-interval.ts'
import { type Estimate, modelDifference } from '#stats/model-difference.ts'
import { netPromoter } from '#stats/net-promoter.ts'
import { shareDifference } from '#stats/share-difference.ts'
import type { Sufficient } from '#stats/sufficient.ts'
import { welchDifference } from '#stats/welch-difference.ts'
import { wilsonInterval } from '#stats/wilson-interval.ts'
import { hasEnough } from '../fewest-answers.ts'
import { answersOf, countOf, type MetricCells, mergedCell } from '../metric-cells.ts'
import { factsOf, shown, shownDifference, shownLimit } from '../metric-facts.ts'
import { estimatesOf, type PlaceModel } from '../place-model.ts'
import type { Chosen } from '../selection.ts'
import { comparedReading, type Pair, PEERS } from './compare-reading.ts'
import { isDoubtful } from './response-rates.ts'

export type ComparedMetric = Output<'locations.compare'>['metrics'][number]

/** Below so many answers the plain interval of a net promoter score is too narrow. */
const FEW_ANSWERS = 100
const unknown: Interval = { value: null, lower: null, upper: null }

/** What is known beside the figures: how much is mix, and how many answered where. */
interface Beside {
  readonly mix: ComparedMetric['mix']
  readonly rates: ReadonlyMap<number, number>
  /** Says with how few values a side is too few to say. */
  readonly chosen: Chosen
}

/** Two locations, or one and all others, on one metric: what customers met, and how they compare as places in the model of the whole selection. */
export function comparedMetric(model: PlaceModel, pair: Pair, { mix, rates, chosen }: Beside): ComparedMetric {
  const { values } = model
  const { metric, unit, scale, better } = values
  const cells = Map.groupBy(values.cells, cell => cell.location)
  const a = mergedCell(cells.get(pair.a.id) ?? [])
  const b = mergedCell(cells.get(pair.b.id) ?? [])
  const isTold = hasEnough(chosen, a) && hasEnough(chosen, b)
  const observed = isTold && a.n > 0 && b.n > 0 ? observedDifference(a, b, values) : unknown
  const fair = isTold ? fairDifference(model, pair) : null
  const kind = factsOf(metric).kind
  const response = kind === 'rating' || kind === 'nps' ? responseOf(rates, pair) : null
  const verdict = verdictOf(fair ?? observed, better)
  return {
    metric,
    unit,
    scale,
    better,
    a: { ...(hasEnough(chosen, a) ? figureOf(a, values) : unknown), n: a.n },
    b: { ...(hasEnough(chosen, b) ? figureOf(b, values) : unknown), n: b.n },
    observed,
    fair,
    verdict,
    standing: isTold ? standingOf(model, pair) : null,
    mix: isTold ? mix : null,
    response,
    reading: comparedReading({ metric, unit, verdict, difference: fair ?? observed, response }, pair),
  }
}

/** All others together have no rate of their own: with them only the rate of the one is doubted. */
function responseOf(rates: ReadonlyMap<number, number>, pair: Pair): ComparedMetric['response'] {
  const [a, b] = [rates.get(pair.a.id), rates.get(pair.b.id)]
  return { a: a ?? null, b: b ?? null, doubtful: isDoubtful(a, pair.b.id === PEERS ? a : b) }
}

/** One location as measured in this period, with the interval that its answers leave open. */
function figureOf(own: Sufficient, { metric, unit, scale }: MetricCells): Interval {
  if (own.n === 0) return unknown
  const { lower, upper } = limitsOf(own, factsOf(metric).kind)
  const limit = (value: number | null) => (value === null ? null : shownLimit(value, unit, scale))
  return { value: shown(own.mean, unit, scale), lower: limit(lower), upper: limit(upper) }
}

function limitsOf(own: Sufficient, kind: ReturnType<typeof factsOf>['kind']): { lower: number | null; upper: number | null } {
  switch (kind) {
    case 'rating':
    case 'duration':
      return meanInterval(own)
    case 'share':
      return wilsonInterval(countOf(own), own.n)!
    case 'nps': {
      const score = netPromoter(answersOf(own))!
      return own.n < FEW_ANSWERS ? score.adjusted : score
    }
  }
}

/** a - b of what customers met: Newcombe for shares, else Welch; for durations the ratio of geometric means less 1. */
function observedDifference(a: Sufficient, b: Sufficient, { metric, unit, scale }: MetricCells): Interval {
  const share = factsOf(metric).kind === 'share'
  const found = share ? shareDifference({ x: countOf(a), n: a.n }, { x: countOf(b), n: b.n }) : welchDifference(a, b)
  const put = (value: number) => shownDifference(value, unit, scale)
  if (found === null) return { value: put(a.mean - b.mean), lower: null, upper: null }
  return { value: put(found.difference), lower: put(found.lower), upper: put(found.upper) }
}

/** a - b as places; null where the model has no estimate of both or cannot tell locations apart. */
function fairDifference(model: PlaceModel, { a, b }: Pair): Interval | null {
  const estimates = estimatesOf(model, 'location')
  const { fit } = model
  const [first, second] = [estimates.get(a.id), b.id === PEERS ? meanOf(fit) : estimates.get(b.id)]
  const component = model.fit?.components[model.levels.indexOf('location')]
  if (!first || !second || component?.state === 'not-identifiable') return null
  const { difference, lower, upper } = modelDifference(first, second)
  const { unit, scale } = model.values
  const put = (value: number) => shownDifference(value, unit, scale)
  return { value: put(difference), lower: put(lower), upper: put(upper) }
}

/** All others as a place: the mean of places. */
function meanOf(fit: PlaceModel['fit']): Estimate | null {
  return fit === null || fit.status === 'too-few' ? null : { estimate: fit.mu, standardError: fit.seMu ?? 0 }
}

/** Estimates needed for a range that is more than the two compared. */
const LEAST_PLACES = 3

/** Between the worst estimate of all locations and the best. */
function standingOf(model: PlaceModel, { a, b }: Pair): ComparedMetric['standing'] {
  const estimates = estimatesOf(model, 'location')
  const first = estimates.get(a.id)
  const second = b.id === PEERS ? meanOf(model.fit) : estimates.get(b.id)
  if (!first || !second || estimates.size < LEAST_PLACES) return null
  const all = Array.from(estimates.values(), ({ estimate }) => estimate)
  const [low, high] = [Math.min(...all), Math.max(...all)]
  if (high <= low) return null
  const up = model.values.better === 'higher'
  const place = ({ estimate }: Estimate) => (up ? estimate - low : high - estimate) / (high - low)
  return { a: place(first), b: place(second) }
}

function verdictOf({ lower, upper }: Interval, better: 'higher' | 'lower'): ComparedMetric['verdict'] {
  if (lower === null || upper === null) return 'too-few'
  if (lower <= 0 && upper >= 0) return 'not-distinguishable'
  return lower > 0 === (better === 'higher') ? 'a-better' : 'b-better'
}
