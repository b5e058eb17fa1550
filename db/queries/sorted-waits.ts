import type { HeldColumns } from '../held-columns.ts'
import type { Chosen } from './chosen.ts'
import { heldHistograms, waitCodes } from './held-histograms.ts'
import { madeOnce } from './made-once.ts'
import { isKept, keptOf, type OrderedParts, orderedParts } from './ordered-parts.ts'
import { paysForAll } from './pays-for-all.ts'
import type { WaitHistogram } from './wait-histograms.ts'

interface Query {
  readonly chosen: Chosen
  readonly waitKind: number | undefined
  readonly by: 'week' | 'day'
}

/** All waits are counted so many times in the time that it takes to put them in order. */
const COUNTED = 4

const kept = madeOnce<OrderedParts<Uint16Array>>()

/**
 * As waitHistograms by location and week (or day), from visits held in memory: once that pays their buckets are put in order, so
 * that equal ones lie side by side.
 */
export function sortedHistograms(held: HeldColumns, { chosen, waitKind, by }: Query): WaitHistogram[] {
  const isOrdered = paysForAll(held, `waits ${waitKind} ${by}`, chosen, COUNTED)
  if (!isOrdered) return heldHistograms(held, { chosen, waitKind, by: ['location', by] })
  const { parts, rows, values } = kept(held, `${waitKind} ${by}`, () => allSorted(held, { waitKind, by }))
  const keeps = keptOf(held, chosen)
  const most = parts.reduce((found, { from, end }) => Math.max(found, end - from), 0)
  const [buckets, served, gaveUp] = [new Uint16Array(most), new Uint32Array(most), new Uint32Array(most)]
  const found: WaitHistogram[] = []
  for (const { location, week, from, end } of parts) {
    const span = keeps.spans.get(location)
    if (span === undefined) continue
    let filled = 0
    for (let i = from; i < end; i++) {
      const row = rows[i]!
      if (!isKept(keeps, span, row)) continue
      const bucket = (values[i]! >> 1) - 1
      if (filled === 0 || buckets[filled - 1] !== bucket) {
        buckets[filled] = bucket
        served[filled] = 0
        gaveUp[filled++] = 0
      }
      if ((values[i]! & 1) === 0) served[filled - 1]!++
      else gaveUp[filled - 1]!++
    }
    if (filled > 0)
      found.push({
        location,
        week,
        buckets: buckets.slice(0, filled),
        served: served.slice(0, filled),
        gaveUp: gaveUp.slice(0, filled),
      })
  }
  return found
}

/** Codes of the waits that count, of one kind where that is asked for. */
function allSorted(held: HeldColumns, { waitKind, by }: Omit<Query, 'chosen'>): OrderedParts<Uint16Array> {
  const codes = waitCodes(held)
  const kinds = held.column('wait_kind')
  const [rows, blocks, values] = [new Int32Array(codes.length), new Int32Array(codes.length), new Uint16Array(codes.length)]
  let size = 0
  for (let block = 0; block < held.days.length; block++)
    for (let row = held.starts[block]!, end = held.starts[block + 1]!; row < end; row++) {
      if (codes[row] === 0 || (waitKind !== undefined && (kinds === null ? 0 : kinds[row]) !== waitKind)) continue
      rows[size] = row
      values[size] = codes[row]!
      blocks[size++] = block
    }
  return orderedParts(held, by, {
    rows: rows.subarray(0, size),
    blocks: blocks.subarray(0, size),
    values: values.subarray(0, size),
  })
}
