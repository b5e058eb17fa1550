import type { WaitFigures } from '#contract/charts.ts'
import type { Interval } from '#contract/vocabulary.ts'
import { cellSums } from '#db/queries/cells.ts'
import type { Chosen } from '#db/queries/chosen.ts'
import { sortedWaits, waitBuckets } from '#db/queries/waits.ts'
import type { Db } from '#db/schema.ts'
import { countBelow } from '#stats/count-below.ts'
import { histogramQuantile } from '#stats/histogram-quantile.ts'
import { type KaplanMeier, kaplanMeier, type Observation } from '#stats/kaplan-meier.ts'
import { kaplanMeierHistogram } from '#stats/kaplan-meier-histogram.ts'
import { type BucketCounts, boundsOf, bucketOf } from '#stats/log-histogram.ts'
import { quantile } from '#stats/quantile.ts'
import { quantileInterval, quantileRanks } from '#stats/quantile-interval.ts'
import { durationBins } from './duration-bins.ts'
import { usualWaitKind } from './metric-cells.ts'
import { waitMethod } from './wait-quantiles.ts'

/** Steps of the curve. */
const STEPS = 60

/** Waits of those served and of those who gave up, exact or by bucket. */
interface Waits {
  readonly method: 'exact' | 'histogram'
  interval(p: number): Interval
  /** Number of those served who waited less than so many seconds; by bucket, those in buckets below that of the bound. */
  readonly countBelow: (seconds: number) => number
  readonly curve: WaitFigures['curve']
  readonly survival: KaplanMeier | null
  /** 98th percentile, for the width of the drawing. */
  readonly far: number
}

/**
 * Waits of a selection in seconds, of the kind that it has most of: quantiles with intervals from order statistics, means, the
 * curve of those served, and the estimate that counts those who gave up with a recorded wait as censored. `missing` are the
 * interactions that neither gave up nor have a wait of that kind.
 */
export async function waitFigures(db: Db, chosen: Chosen, { exactUpTo }: { exactUpTo?: number } = {}): Promise<WaitFigures> {
  const [all] = await cellSums(db, { chosen, by: [], columns: ['n', 'gave_up'] })
  const { n: interactions, gave_up: gaveUp } = all ?? { n: 0, gave_up: 0 }
  const kind = await usualWaitKind(db, chosen)
  if (kind === undefined) return { ...noWaits, gaveUp, missing: interactions - gaveUp }
  const columns = ['wait_n', 'wait_total', 'wait_log_n', 'wait_log_total'] as const
  const [sums] = await cellSums(db, { chosen, by: [], columns, waitKind: kind })
  const { wait_n: n, wait_total: total, wait_log_n: logN, wait_log_total: logTotal } = sums!
  const waits = await readWaits(db, { chosen, kind, exactUpTo })
  return {
    n,
    missing: interactions - n - gaveUp,
    gaveUp,
    method: waits.method,
    median: waits.interval(0.5),
    p90: waits.interval(0.9),
    mean: total / n,
    geometricMean: logN > 0 ? Math.exp(logTotal / logN) : null,
    withThoseWhoGaveUp: waits.survival && { median: waits.survival.median, p90: waits.survival.p90 },
    curve: waits.curve,
    bins: durationBins(waits, n),
  }
}

const unknown: Interval = { value: null, lower: null, upper: null }
const noWaits: WaitFigures = {
  n: 0,
  missing: 0,
  gaveUp: 0,
  method: 'exact',
  median: unknown,
  p90: unknown,
  mean: null,
  geometricMean: null,
  withThoseWhoGaveUp: null,
  curve: [],
  bins: [],
}

/** The counts alone, where too few values are to be told. */
export function waitsUntold({ n, missing, gaveUp }: WaitFigures): WaitFigures {
  return { ...noWaits, n, missing, gaveUp }
}

async function readWaits(
  db: Db,
  { chosen, kind, exactUpTo }: { chosen: Chosen; kind: number; exactUpTo: number | undefined },
): Promise<Waits> {
  const query = { chosen, kind, by: [] }
  if ((await waitMethod(db, { chosen, kind, exactUpTo })) === 'histogram') {
    const buckets = await waitBuckets(db, query)
    return bucketWaits(
      buckets.filter(row => row.served > 0).map(row => [row.bucket, row.served]),
      buckets.filter(row => row.gaveUp > 0).map(row => [row.bucket, row.gaveUp]),
    )
  }
  const { served, gaveUp } = await sortedWaits(db, query)
  return exactWaits(served, gaveUp)
}

function exactWaits(served: Float64Array, gaveUp: Float64Array): Waits {
  const observed = [...observations(served, true), ...observations(gaveUp, false)]
  return {
    method: 'exact',
    interval: p => sortedInterval(served, p),
    countBelow: seconds => countBelow(served, seconds),
    curve: exactCurve(served),
    survival: gaveUp.length > 0 ? kaplanMeier(observed) : null,
    far: quantile(served, 0.98) ?? 0,
  }
}

/** Equal ones counted together: waits are mostly whole seconds. */
function observations(sorted: Float64Array, event: boolean): Observation[] {
  const found: Observation[] = []
  for (let from = 0; from < sorted.length; ) {
    const time = sorted[from]!
    let to = from + 1
    while (to < sorted.length && sorted[to] === time) to++
    found.push({ time, event, n: to - from })
    from = to
  }
  return found
}

/** A quantile of waits in ascending order. */
export function sortedInterval(served: Float64Array, p: number): Interval {
  const found = quantileInterval(served, p)
  return found ? { value: found.estimate, lower: found.lower, upper: found.upper } : unknown
}

/** The same of so many waits counted by bucket. */
export function bucketInterval(served: BucketCounts, n: number, p: number): Interval {
  const atRank = (rank: number) => (rank < 1 || rank > n ? null : histogramQuantile(served, n === 1 ? 0 : (rank - 1) / (n - 1)))
  const { lowerRank, upperRank } = quantileRanks(n, p)
  return { value: histogramQuantile(served, p), lower: atRank(lowerRank), upper: atRank(upperRank) }
}

function bucketWaits(served: (readonly [number, number])[], gaveUp: (readonly [number, number])[]): Waits {
  const n = served.reduce((sum, [, count]) => sum + count, 0)
  return {
    method: 'histogram',
    interval: p => bucketInterval(served, n, p),
    countBelow: seconds => served.reduce((sum, [bucket, count]) => (bucket < bucketOf(seconds) ? sum + count : sum), 0),
    curve: bucketCurve(served, n),
    survival: gaveUp.length > 0 ? kaplanMeierHistogram(served, gaveUp) : null,
    far: histogramQuantile(served, 0.98) ?? 0,
  }
}

/** What is drawn of the waits of so many customers, counted by bucket in order. */
export function drawnOfBuckets(served: (readonly [number, number])[], n: number): Pick<WaitFigures, 'median' | 'p90' | 'bins'> {
  const waits = bucketWaits(served, [])
  return { median: waits.interval(0.5), p90: waits.interval(0.9), bins: durationBins(waits, n) }
}

function exactCurve(sorted: Float64Array): WaitFigures['curve'] {
  const n = sorted.length
  const steps = new Map<number, number>()
  for (let step = 1; step <= Math.min(STEPS, n); step++) {
    const seconds = sorted[Math.ceil((step * n) / Math.min(STEPS, n)) - 1]!
    let atMost = countBelow(sorted, seconds)
    while (atMost < n && sorted[atMost] === seconds) atMost++
    steps.set(seconds, atMost / n)
  }
  return Array.from(steps, ([seconds, served]) => ({ seconds, served }))
}

function bucketCurve(counts: BucketCounts, n: number): WaitFigures['curve'] {
  const curve: WaitFigures['curve'] = []
  let before = 0
  let reached = 0
  for (const [bucket, count] of [...counts].sort(([a], [b]) => a - b)) {
    before += count
    if (Math.floor((before / n) * STEPS) === reached) continue
    reached = Math.floor((before / n) * STEPS)
    curve.push({ seconds: boundsOf(bucket).upper, served: before / n })
  }
  return curve
}
