import type { HeldColumns } from '../held-columns.ts'
import type { Numbers } from '../packed-columns.ts'
import type { Grain } from './cells.ts'
import type { Chosen } from './chosen.ts'
import { type Times, timesIn } from './held-times.ts'
import { type Who, whoIn } from './held-who.ts'
import { mostIn } from './most-in.ts'
import { numberedPlaces } from './numbered-places.ts'
import { onlyCode } from './only-code.ts'
import { blockSums, type Only, selectedRows, type SelectedRows } from './selected-rows.ts'
import type { SumColumn } from './sum-columns.ts'

/** Sums of one group; a grain that was not asked for is 0. */
export interface VisitGroup {
  readonly location: number
  readonly provider: number
  readonly week: number
  readonly day: number
  /** Of cells the kind of wait, of ratings the scale. */
  readonly extra: number
  /** In the order of the columns asked for. */
  readonly sums: Float64Array
}

interface Query {
  readonly chosen: Chosen
  readonly by: readonly Grain[]
  /** Codes that are groups as well; null = none. */
  readonly extra: Numbers | null
  readonly only: Only | null
  readonly columns: readonly SumColumn[]
}

/** Sums of visits held in memory by group, in order of the groups. */
export function heldGroupSums(held: HeldColumns, query: Query): VisitGroup[] {
  const selected = selectedRows(held, query.chosen, query.only)
  const layout = layoutOf(held, query)
  const extra = query.extra === null ? 0 : onlyExtra(query.extra, selected)
  if (layout.who.byRow !== null || extra === null) return ofRows(selected, query, layout)
  return ofBlocks(selected, query, { ...layout, extra })
}

/** The code that all rows have; null where they have several. */
function onlyExtra(codes: Numbers, { rows }: SelectedRows): number | null {
  const only = onlyCode(codes)
  if (only !== null) return only
  const first = rows.length === 0 ? 0 : codes[rows[0]!]!
  for (let i = 0; i < rows.length; i++) if (codes[rows[i]!] !== first) return null
  return first
}

/** Groups of whole days of a place. */
function ofBlocks(
  selected: SelectedRows,
  { columns }: Query,
  { placeOf, keyOf, extras, extra, size }: Layout & { extra: number },
): VisitGroup[] {
  const places = Float64Array.from(selected.blocks, block => placeOf(block) * extras + extra)
  const { order, numbers: groups } = numberedPlaces(places, size)
  const width = columns.length
  const sums = new Float64Array(order.length * width)
  for (const [c, column] of columns.entries()) {
    const values = blockSums(selected, column)
    for (let i = 0; i < groups.length; i++) sums[groups[i]! * width + c]! += values[i]!
  }
  return named(order, keyOf, sums, width)
}

/** Of so many places and columns there are sums before it is known which places are in use. */
const MOST_SUMS = 2 ** 19

function ofRows(selected: SelectedRows, { columns, extra }: Query, layout: Layout): VisitGroup[] {
  const { rows } = selected
  const { size, keyOf } = layout
  const width = columns.length
  const places = placesOf(selected, extra, layout)
  const added = (groups: Places | Int32Array, count: number) => {
    const sums = new Float64Array(count * width)
    for (const [c, { numbers: values, squared }] of columns.entries())
      if (values !== null) addColumn({ sums, values, squared, rows, groups, width }, c)
    return sums
  }
  if (size * width > MOST_SUMS) {
    const { order, numbers } = numberedPlaces(places, size)
    return named(order, keyOf, added(numbers, order.length), width)
  }
  const inUse = new Uint8Array(size)
  for (let i = 0; i < places.length; i++) inUse[places[i]!] = 1
  const sums = added(places, size)
  const groups: VisitGroup[] = []
  for (let place = 0; place < size; place++)
    if (inUse[place] === 1) groups.push({ ...keyOf(place), sums: sums.subarray(place * width, (place + 1) * width) })
  return groups
}

type Places = Float64Array | Numbers | Int32Array

/** The place of each row's group. */
function placesOf(
  { rows, blocks, starts }: SelectedRows,
  extra: Numbers | null,
  { times, extras, who, placeOf }: Layout,
): Places {
  const { byRow } = who
  const isPlain = byRow !== null && extra === null && times.count === 1
  if (isPlain && rows.length === byRow.length) return byRow
  const places = new Float64Array(rows.length)
  for (const [i, block] of blocks.entries()) {
    const [place, time] = [placeOf(block), times.timeOf(block)]
    for (let at = starts[i]!, end = starts[i + 1]!; at < end; at++) {
      const row = rows[at]!
      const outer = byRow === null ? place : byRow[row]! * times.count + time
      places[at] = extra === null ? outer * extras : outer * extras + extra[row]!
    }
  }
  return places
}

function named(places: Float64Array, keyOf: Layout['keyOf'], sums: Float64Array, width: number): VisitGroup[] {
  return Array.from(places, (place, i) => ({ ...keyOf(place), sums: sums.subarray(i * width, (i + 1) * width) }))
}

interface Layout {
  /** Places that a group can have: who, then when, then the extra, so that their order is that of the groups. */
  readonly size: number
  readonly times: Times
  readonly extras: number
  readonly who: Who
  /** Of a block, where its rows do not differ. */
  readonly placeOf: (block: number) => number
  readonly keyOf: (place: number) => Omit<VisitGroup, 'sums'>
}

function layoutOf(held: HeldColumns, { by, extra }: Query): Layout {
  const [who, times] = [whoIn(held, by), timesIn(held, by)]
  const extras = extra === null ? 1 : mostIn(extra) + 1
  return {
    size: who.count * times.count * extras,
    times,
    extras,
    who,
    placeOf: block => who.byBlock[block]! * times.count + times.timeOf(block),
    keyOf(place) {
      const time = Math.floor(place / extras)
      return { ...who.keyOf(Math.floor(time / times.count)), ...times.keyOf(time % times.count), extra: place % extras }
    },
  }
}

interface Adding {
  readonly sums: Float64Array
  readonly values: Numbers
  readonly squared: boolean
  readonly rows: Int32Array
  readonly groups: Places
  readonly width: number
}

function addColumn({ sums, values, squared, rows, groups, width }: Adding, column: number): void {
  const isAll = rows.length === values.length // in their order
  for (let i = 0; i < rows.length; i++) {
    const value = values[isAll ? i : rows[i]!]!
    sums[groups[i]! * width + column]! += squared ? value * value : value
  }
}
