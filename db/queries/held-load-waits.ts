import type { HeldColumns } from '../held-columns.ts'
import { type Chosen, everything, isOfMixesAlone } from './chosen.ts'
import { chosenBlocks, chosenMixes, chosenProviders } from './held-chosen.ts'
import { waitCodes } from './held-histograms.ts'
import { heldLoads, hourOfMinute, type LoadPer, SLOTS, wholeBlock } from './held-hours.ts'
import { latest } from './latest.ts'
import { mostIn } from './most-in.ts'

/** Recorded waits of those served and of those who gave up, by the load of the hour in which they came. */
export interface LoadWaits {
  /** In ascending order; not all of them have waits. */
  readonly loads: Float64Array
  /** By load: how many came. */
  readonly counts: Int32Array
  readonly size: number
  /** How many of them gave up. */
  readonly gaveUp: number
  /** Counts by bucket, in order, of bins that begin with these loads, given by their places. */
  binned(firsts: readonly number[]): { readonly served: BucketCount[]; readonly gaveUp: BucketCount[] }[]
}

type BucketCount = [bucket: number, n: number]

interface Asked {
  readonly per: LoadPer
  readonly waitKind: number
}

/** Counts by mix are kept where they take no more bytes. */
const MOST_BYTES = 2 ** 26
const keptByMix = latest<Int32Array>(counts => counts.byteLength, MOST_BYTES)

/** Waits of one kind by load; of all days and places under a filter by what visits were about, from what is counted once for every mix. */
export function heldLoadWaits(held: HeldColumns, chosen: Chosen, asked: Asked): LoadWaits {
  const { loads } = heldLoads(held, asked.per)
  const room = 2 * (Math.floor(mostIn(waitCodes(held)) / 2) + 1) // even: codes keep which of the two they are
  const size = loads.length * room
  const isByMix = isOfMixesAlone(chosen) && size * held.mixes.length * Int32Array.BYTES_PER_ELEMENT <= MOST_BYTES
  const table = isByMix
    ? ofMixes(held, chosen, { ...asked, room, size })
    : counted(held, chosen, { ...asked, room, counts: new Int32Array(size), apart: 0 })
  const counts = Int32Array.from(loads, (_, load) => sumOf(table.subarray(load * room, (load + 1) * room), 0, 1))
  const gaveUp = sumOf(table, 1, 2)
  return { loads, counts, size: sumOf(counts, 0, 1), gaveUp, binned: firsts => binsOf(table, room, firsts) }
}

/** @param size of the counts of one mix */
function ofMixes(
  held: HeldColumns,
  chosen: Chosen,
  { room, size, ...asked }: Asked & { room: number; size: number },
): Int32Array {
  const all = keptByMix(held, JSON.stringify(asked), () =>
    counted(held, everything, { ...asked, room, counts: new Int32Array(size * held.mixes.length), apart: size }),
  )
  const sums = new Int32Array(size)
  for (const [mix, isChosen] of chosenMixes(held, chosen).entries())
    if (isChosen === 1) for (let i = 0, from = mix * size; i < size; i++) sums[i]! += all[from + i]!
  return sums
}

interface Counting extends Asked {
  /** Counts of one load. */
  readonly room: number
  readonly counts: Int32Array
  /** Counts between those of one mix and of the next; 0 = all mixes together. */
  readonly apart: number
}

/** Counts by load and code: twice the bucket and two more, one more still where the customer gave up. */
function counted(held: HeldColumns, chosen: Chosen, { per, waitKind, room, counts, apart }: Counting): Int32Array {
  const { numbers } = heldLoads(held, per)
  const { starts, mix } = held
  const [isChosen, isChosenProvider] = [chosenMixes(held, chosen), chosenProviders(held, chosen)]
  const providers = isChosenProvider === null ? null : held.column('provider_id')
  const [minutes, kinds, codes] = [held.column('minute'), held.column('wait_kind'), waitCodes(held)]
  for (const block of minutes === null ? [] : chosenBlocks(held, chosen)) {
    const slot = wholeBlock(held, block) * SLOTS
    for (let row = starts[block]!, end = starts[block + 1]!; row < end; row++) {
      const load = numbers[slot + hourOfMinute[minutes![row]!]!]!
      if (load < 0 || codes[row] === 0 || isChosen[mix[row]!] === 0) continue
      if ((kinds === null ? 0 : kinds[row]!) !== waitKind) continue
      if (isChosenProvider !== null && isChosenProvider[providers === null ? 0 : providers[row]!] === 0) continue
      counts[apart * mix[row]! + load * room + codes[row]!]!++
    }
  }
  return counts
}

/** Every so many of some numbers from the first on. */
function sumOf(numbers: Int32Array, first: number, step: number): number {
  let sum = 0
  for (let i = first; i < numbers.length; i += step) sum += numbers[i]!
  return sum
}

function binsOf(table: Int32Array, room: number, firsts: readonly number[]): ReturnType<LoadWaits['binned']> {
  return firsts.map((first, bin) => {
    const own = new Int32Array(room)
    for (let at = first * room, end = (firsts[bin + 1] ?? table.length / room) * room; at < end; at++)
      own[at % room]! += table[at]!
    return { served: filled(own, 2), gaveUp: filled(own, 3) }
  })
}

function filled(counts: Int32Array, first: number): BucketCount[] {
  const found: BucketCount[] = []
  for (let code = first; code < counts.length; code += 2) if (counts[code]! > 0) found.push([(code - first) / 2, counts[code]!])
  return found
}
