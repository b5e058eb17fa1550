import type { Input, Output } from '#contract/operations.ts'
import type { Grouping, ScoredMetric, ShownScore } from '#contract/scores.ts'
import type { Interval } from '#contract/vocabulary.ts'
import { cellSums, ratingSteps } from '#db/queries/cells.ts'
import { unansweredSums } from '#db/queries/unanswered.ts'
import type { Db } from '#db/schema.ts'
import { meanInterval } from '#stats/mean-interval.ts'
import { mergeSufficient } from '#stats/merge-sufficient.ts'
import { netPromoter } from '#stats/net-promoter.ts'
import { poissonInterval } from '#stats/poisson-interval.ts'
import { orTooFew, readingOfEnough } from '../fewest-answers.ts'
import { shareOf } from '../share-of.ts'
import { fewestForRange } from '../fewest-for-range.ts'
import { askedGroups, grainsOf, groupKey, interactionsByGroup, namedGroups } from '../groups.ts'
import { answersOf, countOf, headOf, type MetricCell, type MetricCells, mergedCell, metricCells } from '../metric-cells.ts'
import { shown, shownLimit } from '../metric-facts.ts'
import { aboutOf, type Chosen } from '../selection.ts'
import { countsOfSteps } from '../tallies.ts'
import { type Asked, responseEffect } from './response-effect.ts'
import { scoreReading, scoresReading } from './scores-reading.ts'

/** Below so many answers the plain interval of a net promoter score is too narrow. */
const FEWEST_FOR_WALD = 100

type Parts = Pick<ShownScore, 'figure' | 'rating' | 'score' | 'rate' | 'share'>

/**
 * What the customers of a period said, by region, location or person, taken as independent: means with Student's t, shares
 * with Wilson's, net promoter scores with Wald's (adjusted below 100), complaints with the exact Poisson interval. What a
 * location is like as a place is another question: see `locations.list`.
 */
export async function metricScores(db: Db, input: Input<'metrics.scores'>): Promise<Output<'metrics.scores'>> {
  const { metric, ...asked } = input
  const { chosen, by } = await askedGroups(db, asked)
  const values = await metricCells(db, { metric, chosen, by: grainsOf(by) })
  const { unit, scale } = values
  const whole = mergeSufficient(values.cells)
  const centre = whole.n === 0 ? null : shown(whole.mean, unit, scale)
  const { groups, missingProvider } = await interactionsByGroup(db, chosen, by)
  const cells = Map.groupBy(values.cells, groupKey)
  const histograms = await histogramsOf(db, { metric, chosen, by }, values)
  const answers = await askedByGroup(db, chosen, by)
  const { whose, inOrder } = await namedGroups(db)
  const rows = inOrder(groups).map(group => {
    const key = groupKey(group)
    const cell = mergedCell(cells.get(key) ?? [])
    const parts = partsOf(metric, cell, { values, histogram: histograms.get(key) ?? null })
    const response = isAnswer(metric)
      ? responseEffect(values, cell, answers.get(key)!, by === 'region' ? null : whole.mean)
      : null
    const row = {
      ...whose(group),
      interactions: group.interactions,
      n: cell.n,
      missing: group.interactions + cell.requests - cell.n,
      ...parts,
    }
    const enough = cell.n >= fewestForRange
    const reading = scoreReading({ ...row, enough, response }, values)
    return { state: 'shown' as const, ...row, enough, response, reading }
  })
  return {
    about: await aboutOf(db, chosen),
    ...headOf(values),
    metric,
    by,
    missingProvider,
    centre,
    rows: orTooFew(rows, chosen),
    reading: readingOfEnough(rows, chosen, told => scoresReading(told, values, centre)),
  }
}

function isAnswer(metric: ScoredMetric): boolean {
  return metric === 'csat' || metric === 'ces' || metric === 'nps'
}

type Cell = Pick<MetricCell, 'n' | 'mean' | 'ss' | 'satisfied'>

const unknown: Interval = { value: null, lower: null, upper: null }
const none: Parts = { figure: unknown, rating: null, score: null, rate: null, share: null }

type Rest = { values: MetricCells; histogram: number[] | null }

function partsOf(metric: ScoredMetric, cell: Cell, { values, histogram }: Rest): Parts {
  if (cell.n === 0) return none
  switch (metric) {
    case 'csat':
    case 'ces':
      return ratingParts(values, cell, histogram)
    case 'nps':
      return scoreParts(cell)
    case 'complaint':
      return rateParts(cell)
    case 'abandoned':
    case 'repeat':
    case 'response':
      return shareParts(cell)
  }
}

function ratingParts({ unit, scale }: MetricCells, cell: Cell, histogram: number[] | null): Parts {
  const { mean, sd, se, lower, upper } = meanInterval(cell)
  const limit = (value: number | null) => (value === null ? null : shownLimit(value, unit, scale))
  return {
    ...none,
    figure: { value: mean, lower: limit(lower), upper: limit(upper) },
    rating: { mean: mean!, sd, standardError: se, lower, upper, histogram, satisfied: shareOf(cell.satisfied, cell.n) },
  }
}

function scoreParts(cell: Cell): Parts {
  const answers = answersOf(cell)
  const { n, adjusted, ...wald } = netPromoter(answers)!
  const limits = n < FEWEST_FOR_WALD ? 'adjusted-wald' : 'wald'
  const { lower, upper } = limits === 'wald' ? wald : adjusted
  return { ...none, figure: { value: wald.score, lower, upper }, score: { ...answers, ...wald, adjusted, limits } }
}

function rateParts(cell: Cell): Parts {
  const count = countOf(cell)
  const { rate, lower, upper } = poissonInterval(count, cell.n)!
  return {
    ...none,
    figure: { value: rate * 1000, lower: lower * 1000, upper: upper * 1000 },
    rate: { count, exposure: cell.n },
  }
}

function shareParts(cell: Cell): Parts {
  const share = shareOf(countOf(cell), cell.n)
  return { ...none, figure: { value: share.share, lower: share.lower, upper: share.upper }, share }
}

type Query = { metric: ScoredMetric; chosen: Chosen; by: Grouping }

/** Counts per step by group, of ratings on one scale of at most eleven steps. */
async function histogramsOf(
  db: Db,
  { metric, chosen, by }: Query,
  { scale }: MetricCells,
): Promise<Map<string, number[] | null>> {
  if ((metric !== 'csat' && metric !== 'ces') || scale.kind !== 'rating') return new Map()
  const rows = await ratingSteps(db, { metric, chosen, by: grainsOf(by) })
  const ends = { minimum: scale.minimum!, maximum: scale.maximum! }
  return new Map(rows.map(row => [groupKey(row), countsOfSteps(row, ends)]))
}

/** Who was asked, by group: where sources say what they offered, that, else everybody. */
async function askedByGroup(db: Db, chosen: Chosen, by: Grouping): Promise<Map<string, Asked>> {
  const sums = await cellSums(db, { chosen, by: grainsOf(by), columns: ['n', 'offered_known', 'offered'] })
  const unanswered = await unansweredSums(db, { chosen, by: grainsOf(by) })
  const requests = new Map(unanswered.map(row => [groupKey(row), row.n]))
  return new Map(sums.map(row => [groupKey(row), askedOf(row, requests.get(groupKey(row)) ?? 0)]))
}

/** Requests that nobody answered were offered; where some are known, other interactions are not all that was asked. */
function askedOf({ n, offered_known, offered }: { n: number; offered_known: number; offered: number }, requests: number): Asked {
  const basis = offered_known === n ? 'offered' : offered_known + requests === 0 ? 'all' : 'mixed'
  return { asked: offered + n - offered_known + requests, basis }
}
