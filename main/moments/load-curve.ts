import type { LoadBin, LoadCurve } from '#contract/moments.ts'
import type { Input, Output } from '#contract/operations.ts'
import { gaveUp, type ValueAt, wasServed } from '#db/queries/visit-value.ts'
import { hourOf } from '#db/queries/visit-loads.ts'
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
  const points = days.flatMap(day => pointsOf(day, { per, waitKind: waitKind ?? 0 }))
  const bins = binsOf(points, Math.max(FEWEST, fewestOf(chosen)))
  const about = await aboutOf(db, chosen)
  const left = points.filter(({ isServed }) => !isServed).length
  const perDoubling = per === 'person' && bins.length > 1 ? await doubled(db, chosen) : null
  const [quiet, busy] = [bins[0], bins.at(-1)]
  const isEnough = bins.length > 1
  return {
    about,
    per,
    n: points.length - left,
    gaveUp: left,
    missing: about.interactions - points.length,
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

interface Point {
  readonly load: number
  readonly seconds: number
  readonly isServed: boolean
}

type WaitsAsked = { readonly per: LoadCurve['per']; readonly waitKind: number }

/** Everybody with a recorded wait who was served or gave up, with the load of the hour in which they came. */
function pointsOf(day: VisitDay, asked: WaitsAsked): Point[] {
  const [outcomes, seconds] = [day.codes('outcome'), day.measures('wait_s')]
  const loadOf = loadsOfWaits(day, asked)
  return day.kept().flatMap(i => {
    const load = loadOf(i)
    return Number.isNaN(load) ? [] : [{ load, seconds: seconds[i]!, isServed: wasServed(outcomes?.[i] ?? 0) }]
  })
}

/** Of each visit with a recorded wait that was served or gave up the load of the hour in which it began; else not-a-number. */
export function loadsOfWaits(day: VisitDay, { per, waitKind }: WaitsAsked): ValueAt {
  const [minutes, outcomes, kinds] = [day.codes('minute'), day.codes('outcome'), day.codes('wait_kind')]
  const seconds = day.measures('wait_s')
  const loads = arrivalsOf(day, per)
  return i => {
    const hour = hourOf(minutes?.[i] ?? 0)
    const outcome = outcomes?.[i] ?? 0
    if (hour === null || Number.isNaN(seconds[i]!) || (kinds?.[i] ?? 0) !== waitKind) return Number.NaN
    return wasServed(outcome) || gaveUp(outcome) ? loads[hour]! : Number.NaN
  }
}

/** Arrivals of each hour, per person active in it where people are known; not-a-number where nobody is. */
function arrivalsOf(day: VisitDay, per: LoadCurve['per']): Float64Array {
  const [minutes, providers] = [day.codes('minute'), day.codes('provider_id')]
  const arrivals = new Float64Array(24)
  const people = Array.from({ length: 24 }, () => new Set<number>())
  for (let i = 0; i < day.count; i++) {
    const hour = hourOf(minutes?.[i] ?? 0)
    if (hour === null) continue
    arrivals[hour]!++
    const provider = providers?.[i] ?? 0
    if (provider !== 0) people[hour]!.add(provider)
  }
  return per === 'hour' ? arrivals : arrivals.map((n, hour) => (people[hour]!.size === 0 ? Number.NaN : n / people[hour]!.size))
}

function binsOf(points: readonly Point[], fewest: number): LoadBin[] {
  const loads = Float64Array.from(points, ({ load }) => load).sort()
  const edges = Array.from({ length: BINS - 1 }, (_, i) => loads[Math.floor(((i + 1) * loads.length) / BINS)]!)
  const distinct = [...new Set(edges)].filter(edge => edge > loads[0]!)
  const binOf = (load: number) => distinct.filter(edge => edge <= load).length
  const groups = Map.groupBy(points, ({ load }) => binOf(load))
  return [...groups]
    .sort(([a], [b]) => a - b)
    .map(([, own]) => own)
    .filter(own => own.length >= fewest)
    .map(binWith)
}

function binWith(points: readonly Point[]): LoadBin {
  const bands = survivalBands(kaplanMeierHistogram(countsOf(points, true), countsOf(points, false)))
  const left = points.filter(({ isServed }) => !isServed).length
  const loads = points.map(({ load }) => load)
  return {
    from: loads.reduce((least, load) => Math.min(least, load), Infinity),
    to: loads.reduce((most, load) => Math.max(most, load), -Infinity),
    load: loads.reduce((sum, load) => sum + load, 0) / loads.length,
    n: points.length - left,
    gaveUp: left,
    median: survivalQuantile(bands, 0.5),
    p90: survivalQuantile(bands, 0.9),
  }
}

function countsOf(points: readonly Point[], isServed: boolean): Map<number, number> {
  const counts = new Map<number, number>()
  for (const point of points) {
    if (point.isServed !== isServed) continue
    const bucket = bucketOf(point.seconds)
    counts.set(bucket, (counts.get(bucket) ?? 0) + 1)
  }
  return counts
}
