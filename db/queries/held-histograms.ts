import type { HeldColumns } from '../held-columns.ts'
import { outcomeCodes } from '../visit-columns.ts'
import { heldBuckets } from './held-durations.ts'
import { heldMeasures } from './held-measures.ts'
import { rowsMadeOnce } from './rows-made-once.ts'
import { mostIn } from './most-in.ts'
import { selectedRows } from './selected-rows.ts'
import { gaveUp, wasServed } from './visit-value.ts'
import type { WaitHistogram, HistogramQuery } from './wait-histograms.ts'
import { weekOfDay } from './week-of.ts'

/** As waitHistograms, from visits held in memory. */
export function heldHistograms(held: HeldColumns, { chosen, waitKind, by }: HistogramQuery): WaitHistogram[] {
  const only = waitKind === undefined ? null : { name: 'wait_kind', codes: held.column('wait_kind'), wanted: waitKind }
  const { rows, blocks, starts } = selectedRows(held, chosen, only)
  const codes = waitCodes(held)
  const [byLocation, byDay, byWeek] = [by.includes('location'), by.includes('day'), by.includes('week')]
  const groups = new Map<string, Counts>()
  const room = mostIn(codes) + 2
  for (const [i, block] of blocks.entries()) {
    const [location, day] = [byLocation ? held.locations[block]! : 0, held.days[block]!]
    const week = byWeek ? weekOfDay(day) : byDay ? day : 0
    const name = `${location} ${week}`
    const known = groups.get(name)
    const { counts } = known ?? { counts: new Uint32Array(room) }
    if (!known) groups.set(name, { location, week, counts })
    for (let at = starts[i]!, end = starts[i + 1]!; at < end; at++) counts[codes[rows[at]!]!]!++
  }
  return [...groups.values()]
    .sort((a, b) => a.location - b.location || a.week - b.week)
    .map(packed)
    .filter(({ buckets }) => buckets.length > 0)
}

interface Counts {
  readonly location: number
  readonly week: number
  /** By code. */
  readonly counts: Uint32Array
}

const keptCodes = rowsMadeOnce<Uint16Array>()

/** Of each visit twice the bucket of its wait and two more, one more still where the customer gave up; 0 = no wait that counts. */
function waitCodes(held: HeldColumns): Uint16Array {
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

function packed({ location, week, counts }: Counts): WaitHistogram {
  let filled = 0
  for (let code = 2; code < counts.length - 1; code += 2) if (counts[code]! + counts[code + 1]! > 0) filled++
  const [buckets, served, left] = [new Uint16Array(filled), new Uint32Array(filled), new Uint32Array(filled)]
  for (let code = 2, at = 0; at < filled; code += 2) {
    if (counts[code] === 0 && counts[code + 1] === 0) continue
    buckets[at] = (code - 2) / 2
    served[at] = counts[code]!
    left[at++] = counts[code + 1]!
  }
  return { location, week, buckets, served, gaveUp: left }
}
