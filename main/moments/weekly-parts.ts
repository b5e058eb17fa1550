import type { ChartGrain, ControlChart } from '#contract/charts.ts'
import type { Metric, Scale, Unit } from '#contract/vocabulary.ts'
import { cellSums, waitKindsBySize } from '#db/queries/cells.ts'
import type { WaitHistogram } from '#db/queries/wait-histograms.ts'
import { type Duration, weeklyDurations, weeklyWaitBuckets } from '#db/queries/weekly-durations.ts'
import type { Db } from '#db/schema.ts'
import { bucketQuantile } from '#stats/bucket-quantile.ts'
import { countBelow } from '#stats/count-below.ts'
import { histogramCountAtMost } from '#stats/histogram-count-at-most.ts'
import type { BucketCounts } from '#stats/log-histogram.ts'
import { mergeSorted } from '#stats/merge-sorted.ts'
import type { Count } from '#stats/rate-limits.ts'
import type { Sufficient } from '#stats/sufficient.ts'
import { unionQuantile } from '#stats/union-quantile.ts'
import { countOf, mergedCell, metricCells } from '../metric-cells.ts'
import { type Better, factsOf } from '../metric-facts.ts'
import type { Chosen } from '../selection.ts'
import { mostExactValues } from '../wait-quantiles.ts'
import { periodOf } from './periods.ts'

/** What a group of values comes to, in the unit that is shown. `count` for shares and rates only. */
export interface Figure {
  readonly n: number
  readonly value: number | null
  readonly count: Count | null
}

/** The values of one location in one week (counted as in db/queries/cells.ts), day, or a day of a month (main/moments/periods.ts). */
export interface Part {
  readonly location: number
  readonly week: number
}

/** A metric's values by location and week, and the figure of any union of them. */
export interface WeeklyParts {
  readonly metric: Metric
  readonly unit: Unit
  readonly scale: Scale
  readonly better: Better
  readonly statistic: ControlChart['statistic']
  readonly method: 'exact' | 'histogram'
  readonly grain: ChartGrain
  /** Of waits: the kind that the selection has most of, the only one read. */
  readonly waitKind?: number | undefined
  readonly parts: readonly Part[]
  /** Of the parts at these positions. */
  figureOf(positions: readonly number[]): Figure
  /** Values of these parts. */
  sizeOf(positions: readonly number[]): number
  /** Sufficient statistics of these parts on the model's scale; null for durations. */
  mergedOf(positions: readonly number[]): (Sufficient & { satisfied: number; requests: number }) | null
  /** Of a duration's part: values of at most so many seconds, and all of them. @throws RangeError for other metrics */
  withinOf(position: number, seconds: number): Count
  /** All values of these parts in seconds, ascending; null unless the metric is a duration read exactly. */
  sortedOf(positions: readonly number[]): Float64Array | null
  /** How many values of these parts are in each bucket, in order; null unless they were read from the histogram. */
  bucketsOf(positions: readonly number[]): BucketCounts | null
}

type Source = {
  readonly metric: Metric
  readonly chosen: Chosen
  /** Beyond so many waits medians come from the histogram. */
  readonly exactUpTo?: number | undefined
  /** Interactions of the selection, where the caller has counted them already. */
  readonly interactions?: number | undefined
  readonly grain?: ChartGrain | undefined
}

/** Reads a metric once by location and week: means, scores, shares and rates from the roll-ups, medians from sorted values. */
export function weeklyParts(db: Db, source: Source): Promise<WeeklyParts> {
  const { metric, chosen } = source
  switch (metric) {
    case 'csat':
    case 'ces':
      return fromCells(db, source, 'mean')
    case 'nps':
      return fromCells(db, source, 'score')
    case 'complaint':
      return fromCells(db, source, 'rate')
    case 'abandoned':
    case 'repeat':
    case 'response':
      return fromCells(db, source, 'share')
    case 'wait':
      return fromWaits(db, source)
    case 'service':
    case 'resolution':
      return fromDurations(db, metric, { chosen, grain: source.grain ?? 'week' })
  }
}

async function fromCells(
  db: Db,
  { metric, chosen, interactions, grain = 'week' }: Source,
  statistic: 'mean' | 'score' | 'share' | 'rate',
): Promise<WeeklyParts> {
  const { unit, scale, better, cells } = await metricCells(db, {
    metric,
    chosen,
    by: ['location', grain === 'week' ? 'week' : 'day'],
    interactions,
  })
  const per = unit === 'per-thousand' ? 1000 : 1
  const mergedOf = (positions: readonly number[]) => mergedCell(positions.map(position => cells[position]!))
  return {
    metric,
    unit,
    scale,
    better,
    statistic,
    method: 'exact',
    grain,
    parts: grain === 'week' ? cells : cells.map(({ location, day }) => ({ location, week: periodOf(day, grain) })),
    figureOf(positions) {
      const merged = mergedOf(positions)
      const { n, mean } = merged
      if (statistic === 'mean' || statistic === 'score') return { n, value: n === 0 ? null : mean, count: null }
      const x = countOf(merged)
      return { n, value: n === 0 ? null : (x / n) * per, count: { x, n } }
    },
    sizeOf: positions => positions.reduce((sum, position) => sum + cells[position]!.n, 0),
    mergedOf,
    withinOf: notDuration,
    sortedOf: () => null,
    bucketsOf: () => null,
  }
}

async function fromWaits(db: Db, { chosen, exactUpTo = mostExactValues, grain = 'week' }: Source): Promise<WeeklyParts> {
  const [usual] = await waitKindsBySize(db, chosen)
  const waitKind = usual?.kind
  const exact = (usual?.n ?? 0) <= exactUpTo || chosen.providerIds !== null // the histogram does not know people
  if (exact) return fromDurations(db, 'wait', { chosen, grain, waitKind })
  const groups = await weeklyWaitBuckets(db, { chosen, waitKind, by: readBy(grain) })
  return {
    ...durationFacts('wait'),
    method: 'histogram',
    grain,
    waitKind,
    parts: groups.map(group => partOf(group, grain)),
    figureOf(positions) {
      const filled = servedIn(positions.map(position => groups[position]!))
      return { n: sumOf(filled.counts), value: bucketQuantile(filled, 0.5), count: null }
    },
    sizeOf: positions => positions.reduce((sum, position) => sum + sumOf(groups[position]!.served), 0),
    withinOf(position, seconds) {
      const { count, total } = histogramCountAtMost(countsOf(groups[position]!), seconds)
      return { x: count, n: total }
    },
    mergedOf: () => null,
    sortedOf: () => null,
    bucketsOf(positions) {
      const { buckets, counts } = servedIn(positions.map(position => groups[position]!))
      return Array.from(buckets, (bucket, i): [number, number] => [bucket, counts[i]!]).filter(([, n]) => n > 0)
    },
  }
}

/** Served customers by bucket, in order. */
function servedIn(groups: readonly WaitHistogram[]): { buckets: Uint16Array; counts: Float64Array | Uint32Array } {
  if (groups.length === 1) return { buckets: groups[0]!.buckets, counts: groups[0]!.served }
  const counts = new Float64Array(1 + groups.reduce((most, { buckets }) => Math.max(most, buckets.at(-1) ?? 0), 0))
  for (const { buckets, served } of groups) for (let i = 0; i < buckets.length; i++) counts[buckets[i]!]! += served[i]!
  return { buckets: firstBuckets(counts.length), counts }
}

/** As many buckets, from the first on. */
function firstBuckets(count: number): Uint16Array {
  const buckets = new Uint16Array(count)
  for (let bucket = 0; bucket < count; bucket++) buckets[bucket] = bucket
  return buckets
}

function countsOf({ buckets, served }: WaitHistogram): [bucket: number, n: number][] {
  return Array.from(buckets, (bucket, i) => [bucket, served[i]!])
}

function sumOf(counts: Float64Array | Uint32Array): number {
  let sum = 0
  for (let i = 0; i < counts.length; i++) sum += counts[i]!
  return sum
}

/** Months are put together from days. */
function readBy(grain: ChartGrain): 'week' | 'day' {
  return grain === 'week' ? 'week' : 'day'
}

function partOf({ location, week }: Part, grain: ChartGrain): Part {
  return { location, week: grain === 'month' ? periodOf(week, grain) : week }
}

async function fromDurations(
  db: Db,
  metric: Duration,
  { chosen, grain, waitKind }: { chosen: Chosen; grain: ChartGrain; waitKind?: number | undefined },
): Promise<WeeklyParts> {
  const parts = await weeklyDurations(db, { metric, chosen, waitKind, by: readBy(grain) })
  const sortedOf = (positions: readonly number[]) => mergeSorted(positions.map(position => parts[position]!.seconds))
  const sizeOf = (positions: readonly number[]) => positions.reduce((sum, position) => sum + parts[position]!.seconds.length, 0)
  return {
    ...durationFacts(metric),
    method: 'exact',
    grain,
    waitKind,
    parts: parts.map(part => partOf(part, grain)),
    figureOf(positions) {
      const value = unionQuantile(
        positions.map(position => parts[position]!.seconds),
        0.5,
      )
      return { n: sizeOf(positions), value, count: null }
    },
    sizeOf,
    withinOf: (position, seconds) => ({ x: countAtMost(parts[position]!.seconds, seconds), n: parts[position]!.seconds.length }),
    mergedOf: () => null,
    sortedOf,
    bucketsOf: () => null,
  }
}

function notDuration(): never {
  throw new RangeError('only durations are counted within seconds')
}

function countAtMost(sorted: Float64Array, seconds: number): number {
  let count = countBelow(sorted, seconds)
  while (count < sorted.length && sorted[count] === seconds) count++
  return count
}

function durationFacts(metric: Duration): Pick<WeeklyParts, 'metric' | 'unit' | 'scale' | 'better' | 'statistic'> {
  const { unit, better } = factsOf(metric)
  return { metric, unit, better, scale: { kind: 'seconds', minimum: 0, maximum: null }, statistic: 'median' }
}

/** Interactions per location of a selection: what values can be missing from. */
export async function interactionsByLocation(db: Db, chosen: Chosen): Promise<Map<number, number>> {
  const sums = await cellSums(db, { chosen, by: ['location'], columns: ['n'] })
  return new Map(sums.map(row => [row.location, row.n]))
}
