import type { HeldColumns } from '../held-columns.ts'
import type { Chosen } from './chosen.ts'
import { chosenBlocks, chosenMixes, chosenProviders } from './held-chosen.ts'
import { waitCodes } from './held-histograms.ts'
import { heldLoads, hourOfMinute, type LoadPer, SLOTS, wholeBlock } from './held-hours.ts'
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

/** Waits of one kind by load. */
export function heldLoadWaits(held: HeldColumns, chosen: Chosen, { per, waitKind }: Asked): LoadWaits {
  const { loads, numbers } = heldLoads(held, per)
  const { starts, mix } = held
  const [isChosen, isChosenProvider] = [chosenMixes(held, chosen), chosenProviders(held, chosen)]
  const providers = isChosenProvider === null ? null : held.column('provider_id')
  const [minutes, kinds, codes] = [held.column('minute'), held.column('wait_kind'), waitCodes(held)]
  const [found, counts] = [new Int32Array(mix.length).fill(-1), new Int32Array(loads.length)]
  let [size, gaveUp] = [0, 0]
  for (const block of minutes === null ? [] : chosenBlocks(held, chosen)) {
    const slot = wholeBlock(held, block) * SLOTS
    for (let row = starts[block]!, end = starts[block + 1]!; row < end; row++) {
      const load = numbers[slot + hourOfMinute[minutes![row]!]!]!
      if (load < 0 || codes[row] === 0 || isChosen[mix[row]!] === 0) continue
      if ((kinds === null ? 0 : kinds[row]!) !== waitKind) continue
      if (isChosenProvider !== null && isChosenProvider[providers === null ? 0 : providers[row]!] === 0) continue
      found[row] = load
      counts[load]!++
      size++
      gaveUp += codes[row]! & 1
    }
  }
  const binned = (firsts: readonly number[]) => binsOf({ rows: found, codes }, binOfLoads(loads.length, firsts), firsts.length)
  return { loads, counts, size, gaveUp, binned }
}

function binOfLoads(loads: number, firsts: readonly number[]): Int32Array {
  const found = new Int32Array(loads)
  for (const [bin, first] of firsts.entries()) found.fill(bin, first)
  return found
}

/** Codes are twice the bucket and two more, one more still where the customer gave up. @param rows load of each row, less than zero = none */
function binsOf(
  { rows, codes }: { readonly rows: Int32Array; readonly codes: Uint16Array },
  binOf: Int32Array,
  bins: number,
): ReturnType<LoadWaits['binned']> {
  const room = mostIn(codes) + 2
  const counts = new Int32Array(bins * room)
  for (let row = 0; row < rows.length; row++) {
    const load = rows[row]!
    if (load >= 0) counts[binOf[load]! * room + codes[row]!]!++
  }
  return Array.from({ length: bins }, (_, bin) => {
    const own = counts.subarray(bin * room, (bin + 1) * room)
    return { served: filled(own, 2), gaveUp: filled(own, 3) }
  })
}

function filled(counts: Int32Array, first: number): BucketCount[] {
  const found: BucketCount[] = []
  for (let code = first; code < counts.length; code += 2) if (counts[code]! > 0) found.push([(code - first) / 2, counts[code]!])
  return found
}
