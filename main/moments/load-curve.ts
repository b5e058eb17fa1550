import type { LoadBin, LoadCurve } from '#contract/moments.ts'
import type { Input, Output } from '#contract/operations.ts'
import { gaveUp, type ValueAt, wasServed } from '#db/queries/visit-value.ts'
import { hourOf, loadsOf } from '#db/queries/visit-loads.ts'
import { type VisitDay, visitDays } from '#db/queries/visits.ts'
import type { Db } from '#db/schema.ts'
import { kaplanMeierHistogram } from '#stats/kaplan-meier-histogram.ts'
import { bucketOf } from '#stats/log-histogram.ts'
import { survivalBands, survivalQuantile } from '#stats/survival-bands.ts'
import { fewestOf } from '../fewest-answers.ts'
import { usualWaitKind } from '../metric-cells.ts'
import { aboutOf, type Chosen } from '../selection.ts'
import { splitOf } from '../variability/split.ts'
import { seriesOf } from './series-of.ts'

/** Bins of about as many customers each, fewer where loads repeat. */
const BINS = 8
/** A bin of fewer says nothing about its 90th percentile. */
const FEWEST = 30

/** Waits by how busy it was: median and 90th percentile with those who gave up as not served by then, by load. */
export async function loadCurve(db: Db, input: Input<'moments.load'>): Promise<Output<'moments.load'>> {
  const { chosen, whose } = await seriesOf(db, input)
  const waitKind = await usualWaitKind(db, chosen)
  const days = await visitDays(db, chosen)
  const per = days.some(day => day.codes('provider_id') !== null) ? 'person' : 'hour'
  const points = pointsOf(days, { per, waitKind: waitKind ?? 0 })
  const bins = binsOf(points, Math.max(FEWEST, fewestOf(chosen)))
  const about = await aboutOf(db, chosen)
  const left = points.size - points.served
  const perDoubling = per === 'person' && bins.length > 1 ? await doubled(db, chosen) : null
  const [quiet, busy] = [bins[0], bins.at(-1)]
  const isEnough = bins.length > 1
  return {
    about,
    per,
    n: points.served,
    gaveUp: left,
    missing: about.interactions - points.size,
    enough: isEnough,
    bins,
    perDoubling,
    reading: {
      id: isEnough ? 'load.curve' : 'load.too-few',
      values: {
        ...whose,
        metric: 'wait',
        per,
        quietLoad: quiet?.load ?? 0,
        busyLoad: busy?.load ?? 0,
        quietSeconds: quiet?.median.value ?? null,
        busySeconds: busy?.median.value ?? null,
        ...doublingTold(perDoubling),
      },
    },
  }
}

function doublingTold(found: LoadCurve['perDoubling']): Record<string, string | number> {
  const [value, lower, upper] = [found?.value ?? 0, found?.lower ?? 0, found?.upper ?? 0]
  const verdict = found === null ? 'none' : lower > 0 ? 'longer' : upper < 0 ? 'shorter' : 'chance'
  return { verdict, doublingShare: Math.abs(value), leastShare: lower, mostShare: upper }
}

/** The effect of the load with place and person taken out, from the split of waits. */
async function doubled(db: Db, chosen: Chosen): Promise<LoadCurve['perDoubling']> {
  const { effects } = await splitOf(db, 'wait', chosen, { effects: ['load'] })
  const [effect] = effects
  const moment = effect?.moments[0]
  if (!effect || !moment) return null
  return { value: Math.expm1(moment.effect), lower: Math.expm1(moment.lower), upper: Math.expm1(moment.upper), p: effect.p }
}

/** Everybody with a recorded wait who was served or gave up, with the load of the hour in which they came, side by side. */
interface Points {
  readonly size: number
  readonly served: number
  readonly loads: Float64Array
  readonly buckets: Uint16Array
  readonly isServed: Uint8Array
}

type WaitsAsked = { readonly per: LoadCurve['per']; readonly waitKind: number }

function pointsOf(days: readonly VisitDay[], asked: WaitsAsked): Points {
  const most = days.reduce((sum, { count }) => sum + count, 0)
  const points = { loads: new Float64Array(most), buckets: new Uint16Array(most), isServed: new Uint8Array(most) }
  let [size, served] = [0, 0]
  for (const day of days) {
    const [outcomes, seconds] = [day.codes('outcome'), day.measures('wait_s')]
    const loadOf = loadsOfWaits(day, asked)
    for (const i of day.kept()) {
      const load = loadOf(i)
      if (Number.isNaN(load)) continue
      const isServed = Number(wasServed(outcomes?.[i] ?? 0))
      points.loads[size] = load
      points.buckets[size] = bucketOf(seconds[i]!)
      points.isServed[size++] = isServed
      served += isServed
    }
  }
  return { ...points, size, served }
}

/** Of each visit with a recorded wait that was served or gave up the load of the hour in which it began; else not-a-number. */
export function loadsOfWaits(day: VisitDay, { per, waitKind }: WaitsAsked): ValueAt {
  const [minutes, outcomes, kinds] = [day.codes('minute'), day.codes('outcome'), day.codes('wait_kind')]
  const seconds = day.measures('wait_s')
  const loads = loadsOf(day, per)
  return i => {
    const hour = hourOf(minutes?.[i] ?? 0)
    const outcome = outcomes?.[i] ?? 0
    if (hour === null || Number.isNaN(seconds[i]!) || (kinds?.[i] ?? 0) !== waitKind) return Number.NaN
    return wasServed(outcome) || gaveUp(outcome) ? loads[hour]! : Number.NaN
  }
}

/** Loads in order, with how many points have each: there are far fewer loads than points. */
function countedLoads({ size, loads }: Points): [load: number, n: number][] {
  const counts = new Map<number, number>()
  for (let i = 0; i < size; i++) counts.set(loads[i]!, (counts.get(loads[i]!) ?? 0) + 1)
  return [...counts].sort(([a], [b]) => a - b)
}

/** Customers of one bin, by bucket of their waits. */
interface Bin {
  readonly loads: [load: number, n: number][]
  readonly served: Map<number, number>
  readonly left: Map<number, number>
}

function binsOf(points: Points, fewest: number): LoadBin[] {
  const counted = countedLoads(points)
  const edges = edgesOf(counted, points.size)
  const bins = Array.from({ length: edges.length + 1 }, (): Bin => ({ loads: [], served: new Map(), left: new Map() }))
  const binOf = new Map<number, Bin>()
  for (const [load, n] of counted) {
    const bin = bins[edges.filter(edge => edge <= load).length]!
    bin.loads.push([load, n])
    binOf.set(load, bin)
  }
  for (let i = 0; i < points.size; i++) {
    const bin = binOf.get(points.loads[i]!)!
    const counts = points.isServed[i] === 1 ? bin.served : bin.left
    counts.set(points.buckets[i]!, (counts.get(points.buckets[i]!) ?? 0) + 1)
  }
  return bins.filter(({ loads }) => loads.reduce((sum, [, n]) => sum + n, 0) >= fewest).map(binWith)
}

/** Loads from which the next bin begins; the first has the lowest load for itself at least. */
function edgesOf(counted: readonly (readonly [load: number, n: number])[], size: number): number[] {
  const wanted = Array.from({ length: BINS - 1 }, (_, i) => Math.floor(((i + 1) * size) / BINS))
  const edges = new Set<number>()
  let before = 0
  for (const [load, n] of counted) {
    if (before > 0 && wanted.some(rank => rank >= before && rank < before + n)) edges.add(load)
    before += n
  }
  return [...edges]
}

function binWith({ loads, served, left }: Bin): LoadBin {
  const bands = survivalBands(kaplanMeierHistogram(served, left))
  const total = (counts: Iterable<number>) => [...counts].reduce((sum, n) => sum + n, 0)
  const gaveUpIn = total(left.values())
  const n = total(loads.map(([, count]) => count))
  return {
    from: loads[0]![0],
    to: loads.at(-1)![0],
    load: loads.reduce((sum, [load, count]) => sum + load * count, 0) / n,
    n: n - gaveUpIn,
    gaveUp: gaveUpIn,
    median: survivalQuantile(bands, 0.5),
    p90: survivalQuantile(bands, 0.9),
  }
}
