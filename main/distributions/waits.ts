import type { ShownWaits } from '#contract/distributions.ts'
import type { Input, Output } from '#contract/operations.ts'
import type { Grouping } from '#contract/scores.ts'
import type { Interval } from '#contract/vocabulary.ts'
import { cellSums } from '#db/queries/cells.ts'
import { everyWait, type GroupedWaits, groupedWaitBuckets } from '#db/queries/grouped-waits.ts'
import { type DatedPromise, type PromiseCounts, promiseCounts } from '#db/queries/promises.ts'
import { targets } from '#db/queries/targets.ts'
import type { Db } from '#db/schema.ts'
import { kaplanMeier } from '#stats/kaplan-meier.ts'
import { boundsOf, middleOf } from '#stats/log-histogram.ts'
import { type SurvivalBand, survivalAt, survivalBands, survivalQuantile } from '#stats/survival-bands.ts'
import { orTooFew, readingOfEnough } from '../fewest-answers.ts'
import { shareOf } from '../share-of.ts'
import { askedGroups, grainsOf, groupKey, interactionsByGroup, namedGroups } from '../groups.ts'
import { usualWaitKind } from '../metric-cells.ts'
import { aboutOf, type Chosen } from '../selection.ts'
import { type Method, mostExactValues } from '../wait-quantiles.ts'
import { durationGrains } from './durations.ts'
import { datedPromise } from '../targets/dated-promise.ts'
import { type Promised, promisedWaitsReading, waitsReading } from './waits-reading.ts'

/** Most steps of a curve. */
const STEPS = 60
const nothingPromised: DatedPromise = { elsewhere: [], places: [] }
const unknown: Interval = { value: null, lower: null, upper: null }

/**
 * Waits with those who gave up counted as censored (Kaplan-Meier), and how often a promise was kept, by region, location or
 * person. The promise is one for all, what each customer was told, or what each location promised on the day. Shares are counted exactly, however many rows there are.
 */
export async function promisedWaits(
  db: Db,
  input: Input<'distributions.waits'>,
  { exactUpTo = mostExactValues }: { exactUpTo?: number } = {},
): Promise<Output<'distributions.waits'>> {
  const { promiseSeconds, ...asked } = input
  const { chosen, by } = await askedGroups(db, asked)
  const waitKind = await usualWaitKind(db, chosen)
  const { groups, missingProvider } = await interactionsByGroup(db, chosen, by)
  const { method, waits } = await waitsByGroup(db, { chosen, by, waitKind, exactUpTo })
  const promise: Promised = promiseSeconds ?? 'quoted'
  const asCounted = promise === 'target' ? (datedPromise(await targets(db)) ?? nothingPromised) : promise
  const counts = await promiseCounts(db, { chosen, by: durationGrains(by), waitKind, promise: asCounted })
  const countsOf = new Map(counts.map(row => [groupKey(row), row]))
  const gaveUp = await cellSums(db, { chosen, by: grainsOf(by), columns: ['gave_up'] })
  const gaveUpOf = new Map(gaveUp.map(row => [groupKey(row), row.gave_up]))
  const { whose, inOrder } = await namedGroups(db)
  const rows = inOrder(groups).map(group => {
    const key = groupKey(group)
    const observed = observedIn(waits.get(key) ?? [])
    const left = gaveUpOf.get(key)!
    const { interactions } = group
    const row = { ...whose(group), interactions, missing: interactions - observed.n - left, gaveUp: left, ...observed.figures }
    const kept = promiseOf(countsOf.get(key)!, observed.bands, promise)
    return { state: 'shown' as const, ...row, promise: kept, reading: waitsReading({ ...row, promise: kept }, promise) }
  })
  const total = (of: (row: (typeof rows)[number]) => number) => rows.reduce((sum, row) => sum + of(row), 0)
  return {
    about: await aboutOf(db, chosen),
    by,
    method,
    promise: typeof promise === 'number' ? { kind: 'seconds', seconds: promise } : { kind: promise, seconds: null },
    n: total(row => row.n),
    missing: total(row => row.missing),
    gaveUp: total(row => row.gaveUp),
    missingProvider,
    rows: orTooFew(rows, chosen),
    reading: readingOfEnough(rows, chosen, told => promisedWaitsReading(told, promise)),
  }
}

/** Of waits in buckets also where their bucket ends. */
type Waits = GroupedWaits & { readonly upTo?: number }

interface Query {
  readonly chosen: Chosen
  readonly by: Grouping
  readonly waitKind: number | undefined
  readonly exactUpTo: number
}

async function waitsByGroup(
  db: Db,
  { chosen, by, waitKind, exactUpTo }: Query,
): Promise<{ method: Method; waits: Map<string, Waits[]> }> {
  if (waitKind === undefined) return { method: 'exact', waits: new Map() }
  const query = { chosen, by: durationGrains(by), waitKind }
  const [sums] = await cellSums(db, { chosen, by: [], columns: ['wait_n'], waitKind })
  if (sums!.wait_n <= exactUpTo) return { method: 'exact', waits: Map.groupBy(await everyWait(db, query), groupKey) }
  const buckets = await groupedWaitBuckets(db, query)
  const waits = buckets.map(({ bucket, ...row }) => ({ ...row, seconds: middleOf(bucket), upTo: boundsOf(bucket).upper }))
  return { method: 'histogram', waits: Map.groupBy(waits, groupKey) }
}

type Observed = {
  n: number
  bands: SurvivalBand[]
  figures: Pick<ShownWaits, 'n' | 'gaveUpWithWait' | 'enough' | 'median' | 'p90' | 'curve'>
}

function observedIn(waits: readonly Waits[]): Observed {
  const n = waits.reduce((sum, row) => sum + row.served, 0)
  const gaveUpWithWait = waits.reduce((sum, row) => sum + row.gaveUp, 0)
  const curve = kaplanMeier(
    waits.flatMap(({ seconds, served, gaveUp }) => [
      { time: seconds, event: true, n: served },
      { time: seconds, event: false, n: gaveUp },
    ]),
  )
  const bands = survivalBands(curve)
  const [median, p90] = n === 0 ? [unknown, unknown] : [survivalQuantile(bands, 0.5), survivalQuantile(bands, 0.9)]
  const enough = [median, p90].every(({ value, lower, upper }) => value !== null && lower !== null && upper !== null)
  return { n, bands, figures: { n, gaveUpWithWait, enough, median, p90, curve: stepsOf(bands, servedBy(waits)) } }
}

/** Shares served within so long in a selection, those who gave up counted as censored, and when half are served. */
export async function servedWithin(
  db: Db,
  chosen: Chosen,
  { exactUpTo = mostExactValues }: { exactUpTo?: number } = {},
): Promise<Pick<ShownWaits, 'n' | 'gaveUp' | 'gaveUpWithWait' | 'median' | 'p90' | 'curve'>> {
  const waitKind = await usualWaitKind(db, chosen)
  const { waits } = await waitsByGroup(db, { chosen, by: 'region', waitKind, exactUpTo })
  const [sums] = await cellSums(db, { chosen, by: [], columns: ['gave_up'] })
  return { ...observedIn([...waits.values()].flat()).figures, gaveUp: sums?.gave_up ?? 0 }
}

type ServedBy = ReadonlyMap<number, { readonly n: number; readonly upTo: number }>

/** By how long they waited, how many were served by then. */
function servedBy(waits: readonly Waits[]): ServedBy {
  let n = 0
  const inOrder = waits.toSorted((a, b) => a.seconds - b.seconds)
  return new Map(inOrder.map(({ seconds, served, upTo = seconds }) => [seconds, { n: (n += served), upTo }]))
}

/** At most 60 steps, one for every equal part of those served. */
function stepsOf(bands: readonly SurvivalBand[], servedBy: ServedBy): ShownWaits['curve'] {
  const steps = bands.filter((band, i) => {
    const before = bands[i - 1]?.survival ?? 1
    return (
      i === 0 || i === bands.length - 1 || Math.floor((1 - band.survival) * (STEPS - 2)) > Math.floor((1 - before) * (STEPS - 2))
    )
  })
  return steps.map(band => ({
    seconds: band.time,
    ...servedAt(band),
    standardError: band.standardError,
    atRisk: band.atRisk,
    ...servedBy.get(band.time)!,
  }))
}

/** Shares still waiting, turned into shares served. */
function servedAt({ survival, lower, upper }: SurvivalBand): { served: number; lower: number | null; upper: number | null } {
  return { served: 1 - survival, lower: upper === null ? null : 1 - upper, upper: lower === null ? null : 1 - lower }
}

function promiseOf(
  { served, kept, gaveUp }: PromiseCounts,
  bands: readonly SurvivalBand[],
  promise: Promised,
): ShownWaits['promise'] {
  if (served === 0) return null
  return {
    kept: shareOf(kept, served),
    late: shareOf(served - kept, served),
    withThoseWhoGaveUp: shareOf(kept, served + gaveUp),
    estimated: typeof promise === 'number' ? estimatedAt(bands, promise) : null,
  }
}

/** Before the first customer was served nobody was, without doubt. */
function estimatedAt(bands: readonly SurvivalBand[], seconds: number): Interval {
  const band = survivalAt(bands, seconds)
  if (band === null) return { value: 0, lower: 0, upper: 0 }
  const { served, lower, upper } = servedAt(band)
  return { value: served, lower, upper }
}
