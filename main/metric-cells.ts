import type { Metric, Scale, Unit } from '#contract/vocabulary.ts'
import type { CellSum } from '#db/cell-sums.ts'
import { type CellKey, cellSums, extentOf, type Grain, type RatingSums, ratingSums, waitKindsBySize } from '#db/queries/cells.ts'
import type { Chosen } from '#db/queries/chosen.ts'
import { repeatSums } from '#db/queries/repeats.ts'
import { scales } from '#db/queries/scales.ts'
import { unansweredSums } from '#db/queries/unanswered.ts'
import type { Db, RatingMetric, ScaleTable } from '#db/schema.ts'
import { mergeSufficient } from '#stats/merge-sufficient.ts'
import { sufficientFromSums } from '#stats/sufficient-from-sums.ts'
import type { Sufficient } from '#stats/sufficient.ts'
import { type Better, factsOf } from './metric-facts.ts'
import { offersKnown } from './offers-known.ts'

/** How values are to be scaled: durations as logarithms (default) or raw seconds; ratings raw where there is one scale, or 0..1. */
export type ScaleChoice = 'log' | 'raw' | 'unit'

/** Values of a metric in one group. A grain that was not asked for is 0; provider 0 = not known. */
export interface MetricCell extends CellKey, Sufficient {
  /** Ratings: satisfied customers among them. */
  readonly satisfied: number
  /** Response: requests among the values that nobody answered; they are no interactions. */
  readonly requests?: number
}

/** A metric's values by group on the scale that models use, and what is missing. */
export interface MetricCells {
  readonly metric: Metric
  readonly unit: Unit
  readonly better: Better
  readonly scale: Scale
  readonly cells: readonly MetricCell[]
  /** Values in the cells. */
  readonly n: number
  /** Interactions in the selection, of the response rate with the requests that nobody answered, and how many have no usable value. */
  readonly interactions: number
  readonly missing: number
  /** Durations of zero, left out of logarithms; among the missing. */
  readonly zeros: number
}

/** What every answer about a metric begins with. */
export function headOf({ metric, unit, scale, better, n, missing }: MetricCells) {
  return { metric, unit, scale, better, n, missing }
}

type Query = {
  metric: Metric
  chosen: Chosen
  by: readonly Grain[]
  scale?: ScaleChoice | undefined
  /** Interactions of the selection, where the caller has counted them already. */
  interactions?: number | undefined
  /** The kind of wait that the selection has most of, where the caller knows it already. */
  waitKind?: number | undefined
}
type Measured = { scale: Scale; better?: Better; cells: MetricCell[]; zeros?: number }

/** Sufficient statistics of a metric by group. Of waits only the kind that the selection has most of; others count as missing. */
export async function metricCells(db: Db, query: Query): Promise<MetricCells> {
  const { metric, chosen } = query
  const { unit, better } = factsOf(metric)
  const measured = await measure(db, query)
  const cells = measured.cells.filter(cell => cell.n > 0)
  const visits = query.interactions ?? (await extentOf(db, chosen)).interactions
  const interactions = visits + cells.reduce((sum, { requests = 0 }) => sum + requests, 0)
  const n = cells.reduce((sum, cell) => sum + cell.n, 0)
  return { metric, unit, better, zeros: 0, ...measured, cells, n, interactions, missing: interactions - n }
}

function measure(db: Db, query: Query): Promise<Measured> {
  switch (query.metric) {
    case 'csat':
    case 'ces':
      return ratings(db, query, query.metric)
    case 'nps':
      return scores(db, query)
    case 'wait':
    case 'service':
    case 'resolution':
      return durations(db, query, query.metric)
    case 'complaint':
      return shares(db, query, { of: 'complaint_n', count: 'complaints' })
    case 'abandoned':
      return shares(db, query, { of: 'outcome_n', count: 'gave_up' })
    case 'response':
      return responses(db, query)
    case 'repeat':
      return repeats(db, query)
  }
}

async function ratings(db: Db, { chosen, by, scale }: Query, metric: RatingMetric): Promise<Measured> {
  const sums = await ratingSums(db, { metric, chosen, by })
  const used = new Set(sums.map(row => row.scale))
  const known = await scales(db)
  const [only] = used.size === 1 && scale !== 'unit' ? [...used].map(id => known.get(id)) : []
  if (only) {
    const better = only.direction === 'higher_better' ? 'higher' : 'lower'
    const cells = sums.map(row => ({ ...keyOf(row), ...sufficientFromSums(row), satisfied: row.satisfied }))
    return { scale: { kind: 'rating', minimum: only.minimum, maximum: only.maximum }, better, cells }
  }
  const cells = sums.map(row => ({ ...keyOf(row), ...unitSufficient(row, known.get(row.scale)!), satisfied: row.satisfied }))
  return { scale: { kind: 'unit', minimum: 0, maximum: 1 }, better: 'higher', cells: mergedByKey(cells) }
}

/** Ratings as their place on the scale from 0 (worst) to 1 (best). */
function unitSufficient(sums: RatingSums, { minimum, maximum, direction }: Omit<ScaleTable, 'id'>): Sufficient {
  const { n, mean, ss } = sufficientFromSums(sums)
  const range = maximum - minimum
  const place = direction === 'higher_better' ? mean - minimum : maximum - mean
  return { n, mean: place / range, ss: ss / range ** 2 }
}

async function scores(db: Db, { chosen, by }: Query): Promise<Measured> {
  const sums = await ratingSums(db, { metric: 'nps', chosen, by })
  const cells = sums.map(({ n, promoters, detractors, ...row }) => ({
    ...keyOf(row),
    ...sufficientFromSums({ n, total: 100 * (promoters - detractors), squares: 10_000 * (promoters + detractors) }),
    satisfied: row.satisfied,
  }))
  return { scale: { kind: 'nps', minimum: -100, maximum: 100 }, cells: mergedByKey(cells) }
}

async function durations(
  db: Db,
  { chosen, by, scale, waitKind: known }: Query,
  name: 'wait' | 'service' | 'resolution',
): Promise<Measured> {
  const waitKind = name === 'wait' ? (known ?? (await usualWaitKind(db, chosen))) : undefined
  const names = [`${name}_n`, `${name}_total`, `${name}_squares`] as const
  const logNames = [`${name}_log_n`, `${name}_log_total`, `${name}_log_squares`] as const
  const raw = scale === 'raw'
  const columns: CellSum[] = raw ? [...names, logNames[0]] : [names[0], ...logNames]
  const sums = await cellSums(db, { chosen, by, columns, ...(waitKind === undefined ? {} : { waitKind }) })
  const cells = sums.map(row => {
    const [n, total, squares] = (raw ? names : logNames).map(column => row[column]) as [number, number, number]
    return { ...keyOf(row), ...sufficientFromSums({ n, total, squares }), satisfied: 0 }
  })
  const zeros = sums.reduce((sum, row) => sum + row[names[0]] - row[logNames[0]], 0)
  if (raw) return { scale: { kind: 'seconds', minimum: 0, maximum: null }, cells }
  return { scale: { kind: 'log-seconds', minimum: null, maximum: null }, cells, zeros }
}

/** The kind of wait that a selection has most of; undefined where it has no waits. Kinds are never mixed. */
export async function usualWaitKind(db: Db, chosen: Chosen): Promise<number | undefined> {
  return (await waitKindsBySize(db, chosen))[0]?.kind
}

async function shares(db: Db, { chosen, by }: Query, { of, count }: { of: CellSum; count: CellSum }): Promise<Measured> {
  const sums = await cellSums(db, { chosen, by, columns: [of, count] })
  return shareCells(sums.map(row => ({ ...row, n: row[of], x: row[count] })))
}

/** Of every location by what its own sources tell. Requests that nobody answered are no interactions, but they were offered. */
async function responses(db: Db, query: Query): Promise<Measured> {
  const { chosen, by } = query
  const offers = await offersKnown(db, chosen)
  const ofOffered = (location: number) => offers === 'everywhere' || (offers !== 'nowhere' && offers.includes(location))
  const columns = ['n', 'answered', 'offered', 'answered_of_known'] as const
  const grains = typeof offers === 'string' ? by : [...by, 'location' as const]
  const sums = await cellSums(db, { chosen, by: grains, columns })
  const counts = sums.map(row => ({
    ...keyOf(row),
    location: by.includes('location') ? row.location : 0,
    ...(ofOffered(row.location) ? { n: row.offered, x: row.answered_of_known } : { n: row.n, x: row.answered }),
  }))
  const requests = (await unansweredSums(db, { chosen, by })).map(row => ({ ...row, x: 0, requests: row.n }))
  return shareCells(addedByKey([...counts, ...requests]))
}

type Counts = CellKey & { readonly n: number; readonly x: number; readonly requests?: number }

function addedByKey(counts: readonly Counts[]): Counts[] {
  const groups = Map.groupBy(counts, ({ location, provider, week, day }) => `${location}/${provider}/${week}/${day}`)
  return [...groups.values()].map(group => group.reduce(added))
}

function added(sum: Counts, next: Counts): Counts {
  return { ...sum, n: sum.n + next.n, x: sum.x + next.x, requests: (sum.requests ?? 0) + (next.requests ?? 0) }
}

async function repeats(db: Db, { chosen, by }: Query): Promise<Measured> {
  const sums = await repeatSums(db, { chosen, by })
  return shareCells(sums.map(row => ({ ...row, x: row.again })))
}

function shareCells(counts: readonly Counts[]): Measured {
  const cells = counts.map(({ n, x, requests = 0, ...row }) => ({
    ...keyOf(row),
    ...sufficientFromSums({ n, total: x, squares: x }),
    satisfied: 0,
    requests,
  }))
  return { scale: { kind: 'share', minimum: 0, maximum: 1 }, cells }
}

function keyOf({ location, provider, week, day }: CellKey): CellKey {
  return { location, provider, week, day }
}

function mergedByKey(cells: readonly MetricCell[]): MetricCell[] {
  const groups = Map.groupBy(cells, ({ location, provider, week, day }) => `${location}/${provider}/${week}/${day}`)
  return [...groups.values()].map(group => ({ ...keyOf(group[0]!), ...mergedCell(group) }))
}

/** One group out of several. */
export function mergedCell(cells: Iterable<MetricCell>): Sufficient & { satisfied: number; requests: number } {
  const parts = [...cells]
  return {
    ...mergeSufficient(parts),
    satisfied: parts.reduce((sum, { satisfied }) => sum + satisfied, 0),
    requests: parts.reduce((sum, { requests = 0 }) => sum + requests, 0),
  }
}

/** How many of a group of shares had the property. */
export function countOf({ n, mean }: Sufficient): number {
  return Math.round(n * mean)
}

/** Answers behind a group of scores of -100, 0 and +100. */
export function answersOf({ n, mean, ss }: Sufficient): { promoters: number; passives: number; detractors: number } {
  const decided = (ss + n * mean * mean) / 10_000
  const balance = (n * mean) / 100
  const promoters = Math.round((decided + balance) / 2)
  const detractors = Math.round((decided - balance) / 2)
  return { promoters, passives: n - promoters - detractors, detractors }
}
