import type { HeldColumns } from '../held-columns.ts'
import type { Chosen } from './chosen.ts'
import { whoIn } from './held-who.ts'
import type { MixKey, Sums } from './mix-sums.ts'
import { numberedPlaces } from './numbered-places.ts'
import { selectedRows } from './selected-rows.ts'

interface Query {
  readonly chosen: Chosen
  /** By row, one column per value; not-a-number where there is none. */
  readonly values: readonly Float64Array[]
  /** Names of kinds of customer, by id. */
  readonly customerTypes: ReadonlyMap<number, string>
  /** Minutes of an hour band. */
  readonly band: number
}

const DAY = 1440

/** As mixSums, from visits held in memory. */
export function heldMixSums(held: HeldColumns, query: Query): (MixKey & { readonly sums: readonly Sums[] })[] {
  const { rows, blocks, starts } = selectedRows(held, query.chosen, null)
  const { count, byBlock, keyOf } = whoIn(held, ['location'])
  const { mix, mixes } = held
  const minutes = held.column('minute')
  const bands = Math.ceil(DAY / query.band) + 1 // the first is for visits without a time of day
  const places = new Float64Array(rows.length)
  for (const [i, block] of blocks.entries()) {
    const first = byBlock[block]! * mixes.length
    for (let at = starts[i]!, end = starts[i + 1]!; at < end; at++) {
      const row = rows[at]!
      const band = minutes === null ? 0 : Math.floor((minutes[row]! - 1) / query.band) + 1
      places[at] = (first + mix[row]!) * bands + band
    }
  }
  const { order, numbers } = numberedPlaces(places, count * mixes.length * bands)
  const sums = query.values.map(values => sumsOf(order.length, { rows, numbers, values }))
  return Array.from(order, (place, group) => {
    const [kind, band] = [Math.floor(place / bands), place % bands]
    const { serviceId, channelId, customerTypeId } = mixes[kind % mixes.length]!
    return {
      location: keyOf(Math.floor(kind / mixes.length)).location,
      service: serviceId,
      channel: channelId,
      customerType: query.customerTypes.get(customerTypeId) ?? null,
      hourBand: band === 0 ? null : band - 1,
      sums: sums.map(({ n, total, squares }) => ({ n: n[group]!, total: total[group]!, squares: squares[group]! })),
    }
  }).sort(inOrder)
}

interface Adding {
  readonly rows: Int32Array
  readonly numbers: Int32Array
  readonly values: Float64Array
}

function sumsOf(groups: number, { rows, numbers, values }: Adding): Record<keyof Sums, Float64Array> {
  const [n, total, squares] = [new Float64Array(groups), new Float64Array(groups), new Float64Array(groups)]
  for (let i = 0; i < rows.length; i++) {
    const [group, value] = [numbers[i]!, values[rows[i]!]!]
    if (Number.isNaN(value)) continue
    n[group]!++
    total[group]! += value
    squares[group]! += value * value
  }
  return { n, total, squares }
}

/** What is not known comes first. */
function inOrder(a: MixKey, b: MixKey): number {
  return (
    a.location - b.location ||
    a.service - b.service ||
    a.channel - b.channel ||
    compared(a.customerType, b.customerType) ||
    (a.hourBand ?? -1) - (b.hourBand ?? -1)
  )
}

function compared(a: string | null, b: string | null): number {
  const [left, right] = [a ?? '', b ?? '']
  return left < right ? -1 : Number(left > right)
}
