import type { HeldColumns } from '../held-columns.ts'
import type { Numbers } from '../packed-columns.ts'
import { outcomeCodes } from '../visit-columns.ts'
import { chosenBlocks, chosenMixes } from './held-chosen.ts'
import { heldBuckets } from './held-durations.ts'
import { heldMeasures } from './held-measures.ts'
import { rowsMadeOnce } from './rows-made-once.ts'
import { mostIn } from './most-in.ts'
import { onlyCode } from './only-code.ts'
import { gaveUp, wasServed } from './visit-value.ts'
import type { WaitHistogram, HistogramQuery } from './wait-histograms.ts'
import { weekOfDay } from './week-of.ts'

/** As waitHistograms, from visits held in memory. */
export function heldHistograms(held: HeldColumns, { chosen, waitKind, by }: HistogramQuery): WaitHistogram[] {
  const { starts, mix } = held
  const codes = waitCodes(held)
  const kinds = waitKind === undefined || onlyCode(held.column('wait_kind')) === waitKind ? null : kindsOf(held)
  const isChosen = chosenMixes(held, chosen)
  const [byLocation, byDay, byWeek] = [by.includes('location'), by.includes('day'), by.includes('week')]
  const groups = new Map<number, Counts>()
  const room = mostIn(codes) + 2
  for (const block of chosenBlocks(held, chosen)) {
    const [location, day] = [byLocation ? held.locations[block]! : 0, held.days[block]!]
    const week = byWeek ? weekOfDay(day) : byDay ? day : 0
    const key = location * DAYS + week
    const known = groups.get(key)
    const { counts } = known ?? { counts: new Uint32Array(room) }
    if (!known) groups.set(key, { location, week, counts })
    for (let row = starts[block]!, end = starts[block + 1]!; row < end; row++) {
      if (isChosen[mix[row]!] === 0 || (kinds !== null && kinds[row] !== waitKind)) continue
      counts[codes[row]!]!++
    }
  }
  return histogramsOf([...groups.values()], room)
}

/** In order of location and week, those with any wait. @param room of their counts */
export function histogramsOf(groups: readonly Counts[], room: number): WaitHistogram[] {
  const scratch = { buckets: new Uint16Array(room), served: new Uint32Array(room), gaveUp: new Uint32Array(room) }
  return groups
    .toSorted((a, b) => a.location - b.location || a.week - b.week)
    .map(group => packed(group, scratch))
    .filter(({ buckets }) => buckets.length > 0)
}

/** As waitCodes; 0 also where a wait is of another kind than is asked for. */
export function wantedCodes(held: HeldColumns, waitKind: HistogramQuery['waitKind']): Uint16Array {
  const codes = waitCodes(held)
  if (waitKind === undefined || onlyCode(held.column('wait_kind')) === waitKind) return codes
  const kinds = kindsOf(held)
  return codes.map((code, row) => (kinds[row] === waitKind ? code : 0))
}

/** More than the number of any day or week. */
const DAYS = 2 ** 22

function kindsOf(held: HeldColumns): Numbers {
  return held.column('wait_kind') ?? new Uint8Array(held.mix.length)
}

/** How many visits of a group have each code. */
export interface Counts {
  readonly location: number
  readonly week: number
  /** By code. */
  readonly counts: Uint32Array
}

const keptCodes = rowsMadeOnce<Uint16Array>()

/** Of each visit twice the bucket of its wait and two more, one more still where the customer gave up; 0 = no wait that counts. */
export function waitCodes(held: HeldColumns): Uint16Array {
  return keptCodes(held, '', findCodes)
}

function findCodes(held: HeldColumns): Uint16Array {
  const [buckets, seconds, outcomes] = [heldBuckets(held, 'wait'), heldMeasures(held, 'wait_s'), held.column('outcome')]
  const [isServed, isLeft] = [flagsOf(wasServed), flagsOf(gaveUp)]
  const codes = new Uint16Array(buckets.length)
  for (let row = 0; row < codes.length; row++) {
    const outcome = outcomes === null ? 0 : outcomes[row]!
    const isCounted = isServed[outcome] === 1 || isLeft[outcome] === 1
    if (Number.isNaN(seconds[row]!) || !isCounted) continue
    codes[row] = 2 * buckets[row]! + 2 + isLeft[outcome]!
  }
  return codes
}

function flagsOf(is: (outcome: number) => boolean): Uint8Array {
  return Uint8Array.from(outcomeCodes, (_, outcome) => Number(is(outcome)))
}

type Buckets = Pick<WaitHistogram, 'buckets' | 'served' | 'gaveUp'>

/** The buckets that have any. @param scratch room for all of them */
function packed({ location, week, counts }: Counts, { buckets, served, gaveUp: left }: Buckets): WaitHistogram {
  let filled = 0
  for (let code = 2; code < counts.length - 1; code += 2) {
    const [waited, gone] = [counts[code]!, counts[code + 1]!]
    if (waited + gone === 0) continue
    buckets[filled] = (code - 2) / 2
    served[filled] = waited
    left[filled++] = gone
  }
  return {
    location,
    week,
    buckets: buckets.slice(0, filled),
    served: served.slice(0, filled),
    gaveUp: left.slice(0, filled),
  }
}
