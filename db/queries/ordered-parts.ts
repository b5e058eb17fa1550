import type { HeldColumns } from '../held-columns.ts'
import type { Numbers } from '../packed-columns.ts'
import type { Chosen } from './chosen.ts'
import { chosenBlocks, chosenMixes, chosenProviders } from './held-chosen.ts'
import { weekOfDay } from './week-of.ts'

interface Part {
  readonly location: number
  readonly week: number
  readonly from: number
  readonly end: number
}

/** Visits with a value, by location and week (or day), in the order of their values within each: `from` up to, not including, `end`. */
export interface OrderedParts<Values extends Float64Array | Uint16Array> {
  readonly parts: readonly Part[]
  readonly rows: Int32Array
  readonly values: Values
}

/** Visits with a value, in the order of their blocks. */
interface Given<Values> {
  readonly rows: Int32Array
  readonly blocks: Int32Array
  readonly values: Values
}

export function orderedParts<Values extends Float64Array | Uint16Array>(
  held: HeldColumns,
  by: 'week' | 'day',
  { rows, blocks, values }: Given<Values>,
): OrderedParts<Values> {
  const parts = partsOf(held, by, blocks)
  const partOf = new Int32Array(rows.length)
  for (const [part, { from, end }] of parts.entries()) partOf.fill(part, from, end)
  const order = orderOf(parts, partOf, values)
  const inOrder = values.slice() as Values // of its own kind
  for (let i = 0; i < order.length; i++) inOrder[i] = values[order[i]!]!
  return { parts, rows: order.map(i => rows[i]!), values: inOrder }
}

/** Where a location's week (or day) begins and ends among visits in the order of their blocks. */
export function partsOf({ locations, days }: HeldColumns, by: 'week' | 'day', blocks: Int32Array): Part[] {
  const parts: { location: number; week: number; from: number; end: number }[] = []
  let open = { location: -1, week: -1, from: 0, end: 0 }
  for (let i = 0; i < blocks.length; i++) {
    const block = blocks[i]!
    if (i === 0 || block !== blocks[i - 1]) {
      const [location, day] = [locations[block]!, days[block]!]
      const week = by === 'week' ? weekOfDay(day) : day
      if (location !== open.location || week !== open.week) parts.push((open = { location, week, from: i, end: i }))
    }
    open.end = i + 1
  }
  return parts
}

/** Whole numbers are counted where so many counters for each value do. */
const COUNTERS = 4

/** Positions of the values, those of one part after those of another, ascending in each. */
function orderOf(
  parts: readonly { readonly from: number; readonly end: number }[],
  partOf: Int32Array,
  values: Float64Array | Uint16Array,
): Int32Array {
  const byValue = countedOrder(values)
  const order = new Int32Array(values.length)
  if (byValue === null) {
    for (let i = 0; i < order.length; i++) order[i] = i
    for (const { from, end } of parts) order.subarray(from, end).sort((a, b) => values[a]! - values[b]!)
    return order
  }
  const next = Int32Array.from(parts, ({ from }) => from)
  for (let i = 0; i < byValue.length; i++) order[next[partOf[byValue[i]!]!]!++] = byValue[i]!
  return order
}

/** Positions of all values in ascending order; null where counting is not quicker than sorting. */
function countedOrder(values: Float64Array | Uint16Array): Int32Array | null {
  let most = 0
  for (let i = 0; i < values.length; i++) {
    if (values[i]! < 0 || Math.floor(values[i]!) !== values[i]) return null
    if (values[i]! > most) most = values[i]!
  }
  if (most > COUNTERS * values.length) return null
  const next = new Uint32Array(most + 2)
  for (let i = 0; i < values.length; i++) next[values[i]! + 1]!++
  for (let value = 1; value < next.length; value++) next[value]! += next[value - 1]!
  const order = new Int32Array(values.length)
  for (let i = 0; i < values.length; i++) order[next[values[i]!]!++] = i
  return order
}

/** A place's rows in the chosen days: blocks of a place lie side by side in the order of their days. */
export interface Span {
  readonly first: number
  readonly end: number
}

/** What a selection keeps of ordered parts. */
export interface KeptRows {
  /** By location. */
  readonly spans: ReadonlyMap<number, Span>
  readonly mix: Uint16Array
  /** By mix. */
  readonly isChosen: Uint8Array
  /** Null where everybody is chosen. */
  readonly people: { readonly isChosen: Uint8Array; readonly providers: Numbers | null } | null
}

export function keptOf(held: HeldColumns, chosen: Chosen): KeptRows {
  const { starts, mix } = held
  const spans = new Map<number, { first: number; end: number }>()
  for (const block of chosenBlocks(held, chosen)) {
    const known = spans.get(held.locations[block]!)
    if (known) known.end = starts[block + 1]!
    else spans.set(held.locations[block]!, { first: starts[block]!, end: starts[block + 1]! })
  }
  const isChosen = chosenProviders(held, chosen)
  const people = isChosen && { isChosen, providers: held.column('provider_id') }
  return { spans, mix, isChosen: chosenMixes(held, chosen), people }
}

/** Whether a visit of a place is kept, by its row. */
export function isKept({ mix, isChosen, people }: KeptRows, { first, end }: Span, row: number): boolean {
  if (row < first || row >= end || isChosen[mix[row]!] === 0) return false
  return people === null || people.isChosen[people.providers === null ? 0 : people.providers[row]!] === 1
}
