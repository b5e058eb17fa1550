import type { HeldColumns } from '../held-columns.ts'
import type { CodedRows } from './coded-rows.ts'
import { waitCodes } from './held-histograms.ts'
import { heldMeasures } from './held-measures.ts'
import { inOrder } from './in-order.ts'
import { mostIn } from './most-in.ts'

/** Waits of those served, of the kind that the visits have most of. */
export interface SideWaits {
  readonly kind: number
  readonly n: number
  /** How many by bucket, in order. */
  readonly buckets: readonly (readonly [bucket: number, n: number])[]
}

/** Waits of the visits whose code is even, and of those whose code is odd; null where there are none. */
export function heldSideWaits(held: HeldColumns, { numbers, codes }: CodedRows): (SideWaits | null)[] {
  const [kinds, waits] = [held.column('wait_kind'), waitCodes(held)]
  const [most, room] = [mostIn(kinds) + 1, mostIn(waits) + 2]
  const counts = new Int32Array(2 * most * room)
  for (let row = 0; row < numbers.length; row++) {
    const number = numbers[row]!
    if (number < 0) continue
    const kind = (codes[number]! & 1) * most + (kinds === null ? 0 : kinds[row]!)
    counts[kind * room + waits[row]!]!++
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

/** The same waits of one side as they are, in ascending order, in seconds. */
export function sortedSideWaits(
  held: HeldColumns,
  { numbers, codes }: CodedRows,
  side: number,
  { kind, n }: SideWaits,
): Float64Array {
  const [kinds, waits, seconds] = [held.column('wait_kind'), waitCodes(held), heldMeasures(held, 'wait_s')]
  const found = new Float64Array(n)
  let size = 0
  for (let row = 0; row < numbers.length; row++) {
    const [number, wait] = [numbers[row]!, waits[row]!]
    if (number < 0 || wait === 0 || (wait & 1) === 1 || (codes[number]! & 1) !== side) continue
    if ((kinds === null ? 0 : kinds[row]!) === kind) found[size++] = seconds[row]!
  }
  return inOrder(found)
}
