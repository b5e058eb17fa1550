import type { HeldColumns } from '../held-columns.ts'
import type { Chosen } from './chosen.ts'
import { chosenBlocks, chosenProviders } from './held-chosen.ts'
import { waitCodes } from './held-histograms.ts'
import { heldMeasures } from './held-measures.ts'
import { inOrder } from './in-order.ts'
import type { MixSides } from './mix-sides.ts'
import { mostIn } from './most-in.ts'

/** Waits of those served, of the kind that the visits of a side have most of. */
export interface SideWaits {
  readonly kind: number
  readonly n: number
  /** How many by bucket, in order. */
  readonly buckets: readonly (readonly [bucket: number, n: number])[]
}

/** Waits of either side, those where customers are served first; null where there are none. */
export function heldSideWaits(held: HeldColumns, chosen: Chosen, sides: MixSides): (SideWaits | null)[] {
  const { starts, mix } = held
  const [kinds, waits, isChosenProvider] = [held.column('wait_kind'), waitCodes(held), chosenProviders(held, chosen)]
  const providers = isChosenProvider === null ? null : held.column('provider_id')
  const [most, room] = [mostIn(kinds) + 1, mostIn(waits) + 2]
  const counts = new Int32Array(2 * most * room)
  for (const block of chosenBlocks(held, chosen))
    for (let row = starts[block]!, end = starts[block + 1]!; row < end; row++) {
      const side = sides[mix[row]!]!
      if (side < 0) continue
      if (isChosenProvider !== null && isChosenProvider[providers === null ? 0 : providers[row]!] === 0) continue
      counts[(side * most + (kinds === null ? 0 : kinds[row]!)) * room + waits[row]!]!++
    }
  return [0, 1].map(side => {
    const found = Array.from({ length: most }, (_, kind) =>
      servedOf(counts.subarray((side * most + kind) * room, (side * most + kind + 1) * room), kind),
    )
    return found.reduce<SideWaits | null>((usual, each) => (each.n > (usual?.n ?? 0) ? each : usual), null)
  })
}

/** Of a wait's code twice the bucket and two more; those of customers who gave up are odd. */
function servedOf(counts: Int32Array, kind: number): SideWaits {
  const buckets: [number, number][] = []
  let n = 0
  for (let code = 2; code < counts.length; code += 2) {
    if (counts[code] === 0) continue
    buckets.push([(code - 2) / 2, counts[code]!])
    n += counts[code]!
  }
  return { kind, n, buckets }
}

interface OneSide {
  readonly sides: MixSides
  readonly side: number
  readonly waits: SideWaits
}

/** The same waits of one side as they are, in ascending order, in seconds. */
export function sortedSideWaits(held: HeldColumns, chosen: Chosen, { sides, side, waits: { kind, n } }: OneSide): Float64Array {
  const { starts, mix } = held
  const [kinds, waits, isChosenProvider] = [held.column('wait_kind'), waitCodes(held), chosenProviders(held, chosen)]
  const providers = isChosenProvider === null ? null : held.column('provider_id')
  const seconds = heldMeasures(held, 'wait_s')
  const found = new Float64Array(n)
  let size = 0
  for (const block of chosenBlocks(held, chosen))
    for (let row = starts[block]!, end = starts[block + 1]!; row < end; row++) {
      const wait = waits[row]!
      if (wait === 0 || (wait & 1) === 1 || sides[mix[row]!] !== side) continue
      if (isChosenProvider !== null && isChosenProvider[providers === null ? 0 : providers[row]!] === 0) continue
      if ((kinds === null ? 0 : kinds[row]!) === kind) found[size++] = seconds[row]!
    }
  return inOrder(found)
}
