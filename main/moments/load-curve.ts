import type { LoadBin, LoadCurve } from '#contract/moments.ts'
import type { Input, Output } from '#contract/operations.ts'
import type { HeldColumns } from '#db/held-columns.ts'
import { chosenBlocks } from '#db/queries/held-chosen.ts'
import { heldHours, SLOTS, wholeBlock } from '#db/queries/held-hours.ts'
import { heldLoadWaits, type LoadWaits } from '#db/queries/held-load-waits.ts'
import { heldVisitsOrAll } from '#db/queries/held-visits.ts'
import { gaveUp, type ValueAt, wasServed } from '#db/queries/visit-value.ts'
import { hourOf, loadsOf } from '#db/queries/visit-loads.ts'
import type { VisitDay } from '#db/queries/visits.ts'
import type { Db } from '#db/schema.ts'
import { kaplanMeierHistogram } from '#stats/kaplan-meier-histogram.ts'
import { survivalBands, survivalQuantile } from '#stats/survival-bands.ts'
import { fewestOf, hasEnough } from '../fewest-answers.ts'
import { usualWaitKind } from '../metric-cells.ts'
import { placeModel } from '../place-model.ts'
import { aboutOf, type Chosen } from '../selection.ts'
import { effectsOf } from '../variability/split-effects.ts'
import { seriesOf } from './series-of.ts'

/** Bins of about as many customers each, fewer where loads repeat. */
const BINS = 8
/** A bin of fewer says nothing about its 90th percentile. */
const FEWEST = 30

/** Waits by how busy it was: median and 90th percentile with those who gave up as not served by then, by load. */
export async function loadCurve(db: Db, input: Input<'moments.load'>): Promise<Output<'moments.load'>> {
  const { chosen, whose } = await seriesOf(db, input)
  const waitKind = await usualWaitKind(db, chosen)
  const held = await heldVisitsOrAll(db, chosen)
  const per = isAnybodyKnown(held, chosen) ? 'person' : 'hour'
  const waits = heldLoadWaits(held, chosen, { per, waitKind: waitKind ?? 0 })
  const bins = binsOf(waits, Math.max(FEWEST, fewestOf(chosen)))
  const about = await aboutOf(db, chosen)
  const perDoubling = per === 'person' && bins.length > 1 ? await doubled(db, chosen) : null
  const [quiet, busy] = [bins[0], bins.at(-1)]
  const isEnough = bins.length > 1
  return {
    about,
    per,
    n: waits.size - waits.gaveUp,
    gaveUp: waits.gaveUp,
    missing: about.interactions - waits.size,
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

/** The effect of the load with place and person taken out, from the model of where waits vary. */
async function doubled(db: Db, chosen: Chosen): Promise<LoadCurve['perDoubling']> {
  const model = await placeModel(db, { metric: 'wait', chosen, effects: ['load'] })
  if (chosen.locationIds?.length === 1 && !hasEnough(chosen, { n: model.fit?.n ?? 0 })) return null
  const [effect] = effectsOf(model)
  const moment = effect?.moments[0]
  if (!effect || !moment) return null
  return { value: Math.expm1(moment.effect), lower: Math.expm1(moment.lower), upper: Math.expm1(moment.upper), p: effect.p }
}

/** Whether it is known of any chosen place and day who served. */
function isAnybodyKnown(held: HeldColumns, chosen: Chosen): boolean {
  const { people } = heldHours(held)
  return chosenBlocks(held, chosen).some(block => {
    const first = wholeBlock(held, block) * SLOTS
    return people.subarray(first, first + SLOTS).some(n => n > 0)
  })
}

type WaitsAsked = { readonly per: LoadCurve['per']; readonly waitKind: number }

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

/** Places of loads with which bins begin: the first has the lowest load for itself at least. */
function firstsOf({ counts, size }: LoadWaits): number[] {
  const wanted = Array.from({ length: BINS - 1 }, (_, i) => Math.floor(((i + 1) * size) / BINS))
  const firsts = [0]
  let before = 0
  for (const [load, n] of counts.entries()) {
    if (before > 0 && wanted.some(rank => rank >= before && rank < before + n)) firsts.push(load)
    before += n
  }
  return firsts
}

function binsOf(waits: LoadWaits, fewest: number): LoadBin[] {
  const firsts = firstsOf(waits)
  const found = waits.binned(firsts)
  return firsts.flatMap((first, bin) => {
    const loads = loadsBetween(waits, first, firsts[bin + 1] ?? waits.loads.length)
    return loads.reduce((sum, [, n]) => sum + n, 0) < fewest ? [] : [binWith(loads, found[bin]!)]
  })
}

/** Loads that anybody came at, with how many did. */
function loadsBetween({ loads, counts }: LoadWaits, first: number, end: number): [load: number, n: number][] {
  const found: [number, number][] = []
  for (let load = first; load < end; load++) if (counts[load]! > 0) found.push([loads[load]!, counts[load]!])
  return found
}

function binWith(
  loads: readonly (readonly [load: number, n: number])[],
  { served, gaveUp }: ReturnType<LoadWaits['binned']>[number],
): LoadBin {
  const bands = survivalBands(kaplanMeierHistogram(served, gaveUp))
  const n = loads.reduce((sum, [, count]) => sum + count, 0)
  const left = gaveUp.reduce((sum, [, count]) => sum + count, 0)
  return {
    from: loads[0]![0],
    to: loads.at(-1)![0],
    load: loads.reduce((sum, [load, count]) => sum + load * count, 0) / n,
    n: n - left,
    gaveUp: left,
    median: survivalQuantile(bands, 0.5),
    p90: survivalQuantile(bands, 0.9),
  }
}
