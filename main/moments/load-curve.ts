import type { LoadBin, LoadCurve } from '#contract/moments.ts'
import type { Input, Output } from '#contract/operations.ts'
import type { HeldColumns } from '#db/held-columns.ts'
import { chosenBlocks } from '#db/queries/held-chosen.ts'
import { heldBuckets, heldDurations } from '#db/queries/held-durations.ts'
import { heldHours, heldLoads, SLOTS } from '#db/queries/held-hours.ts'
import { heldVisits } from '#db/queries/held-visits.ts'
import { gaveUp, type ValueAt, wasServed } from '#db/queries/visit-value.ts'
import { hourOf, loadsOf } from '#db/queries/visit-loads.ts'
import type { VisitDay } from '#db/queries/visits.ts'
import { outcomeCodes } from '#db/visit-columns.ts'
import type { Db } from '#db/schema.ts'
import { kaplanMeierHistogram } from '#stats/kaplan-meier-histogram.ts'
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
  const held = await heldVisits(db, chosen)
  const per = isAnybodyKnown(held, chosen) ? 'person' : 'hour'
  const points = pointsOf(held, chosen, { per, waitKind: waitKind ?? 0 })
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

/** Whether it is known of any chosen place and day who served. */
function isAnybodyKnown(held: HeldColumns, chosen: Chosen): boolean {
  const { people } = heldHours(held)
  return chosenBlocks(held, chosen).some(block => people.subarray(block * SLOTS, (block + 1) * SLOTS).some(n => n > 0))
}

/** Everybody with a recorded wait who was served or gave up, with the load of the hour in which they came, side by side. */
interface Points {
  readonly size: number
  readonly served: number
  /** By slot: its load, and how many came in it. */
  readonly loads: Float64Array
  readonly counts: Uint32Array
  readonly slots: Int32Array
  readonly buckets: Uint16Array
  readonly isServed: Uint8Array
}

type WaitsAsked = { readonly per: LoadCurve['per']; readonly waitKind: number }

function pointsOf(held: HeldColumns, chosen: Chosen, { per, waitKind }: WaitsAsked): Points {
  const isKept = (outcome: number) => wasServed(outcome) || gaveUp(outcome)
  const found = heldDurations(held, { metric: 'wait', chosen, waitKind, isKept })
  const [loads, bucketOf, { hours }] = [heldLoads(held, per), heldBuckets(held, 'wait'), heldHours(held)]
  const servedOf = Uint8Array.from(outcomeCodes, (_, outcome) => Number(wasServed(outcome)))
  const slots = new Int32Array(found.size)
  const [buckets, isServed] = [new Uint16Array(found.size), new Uint8Array(found.size)]
  const counts = new Uint32Array(loads.length)
  let [size, served] = [0, 0]
  for (let i = 0; i < found.size; i++) {
    const row = found.rows[i]!
    const slot = found.blocks[i]! * SLOTS + hours[row]!
    if (Number.isNaN(loads[slot]!)) continue
    slots[size] = slot
    buckets[size] = bucketOf[row]!
    isServed[size] = servedOf[found.outcomes[i]!]!
    served += isServed[size++]!
    counts[slot]!++
  }
  return { size, served, loads, counts, slots, buckets, isServed }
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
function countedLoads({ loads, counts }: Points): [load: number, n: number][] {
  const found = new Map<number, number>()
  for (let slot = 0; slot < counts.length; slot++)
    if (counts[slot]! > 0) found.set(loads[slot]!, (found.get(loads[slot]!) ?? 0) + counts[slot]!)
  return [...found].sort(([a], [b]) => a - b)
}

/** Customers of one bin, by bucket of their waits. */
interface Bin {
  readonly loads: [load: number, n: number][]
  readonly served: Uint32Array
  readonly left: Uint32Array
}

function binsOf(points: Points, fewest: number): LoadBin[] {
  const counted = countedLoads(points)
  const edges = edgesOf(counted, points.size)
  const bins = Array.from({ length: edges.length + 1 }, emptyBin)
  const numberOf = new Map<number, number>()
  for (const [load, n] of counted) {
    const number = edges.filter(edge => edge <= load).length
    bins[number]!.loads.push([load, n])
    numberOf.set(load, number)
  }
  const binOf = Uint8Array.from(points.counts, (n, slot) => (n === 0 ? 0 : numberOf.get(points.loads[slot]!)!))
  for (let i = 0; i < points.size; i++) {
    const bin = bins[binOf[points.slots[i]!]!]!
    const counts = points.isServed[i] === 1 ? bin.served : bin.left
    counts[points.buckets[i]!]!++
  }
  return bins.filter(({ loads }) => loads.reduce((sum, [, n]) => sum + n, 0) >= fewest).map(binWith)
}

/** More than the bucket of any wait that is stored. */
const BUCKETS = 2 ** 12

function emptyBin(): Bin {
  return { loads: [], served: new Uint32Array(BUCKETS), left: new Uint32Array(BUCKETS) }
}

function filled(counts: Uint32Array): [bucket: number, n: number][] {
  return Array.from(counts, (n, bucket): [number, number] => [bucket, n]).filter(([, n]) => n > 0)
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
  const bands = survivalBands(kaplanMeierHistogram(filled(served), filled(left)))
  const gaveUpIn = left.reduce((sum, count) => sum + count, 0)
  const n = loads.reduce((sum, [, count]) => sum + count, 0)
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
