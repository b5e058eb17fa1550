import type { HeldColumns } from '../held-columns.ts'
import type { Numbers } from '../packed-columns.ts'
import type { Grain } from './cells.ts'
import { type Chosen, everything, isByMix } from './chosen.ts'
import { chosenBlocks } from './held-chosen.ts'
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

/** What is added up and how it is grouped. */
export interface GroupQuery {
  readonly by: readonly Grain[]
  /** Codes that are groups as well; null = none. */
  readonly extra: Numbers | null
  readonly only: Only | null
  readonly columns: readonly SumColumn[]
}

interface Query extends GroupQuery {
  readonly chosen: Chosen
}

/** Sums of groups side by side: places of the groups in their order, and for each its sums in the order of the columns. */
export interface PlacedSums {
  readonly places: Float64Array
  readonly sums: Float64Array
  readonly keyOf: (place: number) => GroupKey
}

export type GroupKey = Omit<VisitGroup, 'sums'>

/** Sums of visits held in memory by group, in order of the groups. */
export function heldGroupSums(held: HeldColumns, query: Query): VisitGroup[] {
  const width = query.columns.length
  const { places, sums, keyOf } = placedSums(held, query)
  return Array.from(places, (place, i) => ({ ...keyOf(place), sums: sums.subarray(i * width, (i + 1) * width) }))
}

/** How many groups there can be at most. */
export function placesOf(held: HeldColumns, query: GroupQuery): number {
  return layoutOf(held, query).size
}

/** The same, side by side. */
export function placedSums(held: HeldColumns, query: Query): PlacedSums {
  const layout = layoutOf(held, query)
  if (layout.who.byRow !== null) return ofRows(selectedRows(held, query.chosen, query.only), query, layout)
  const isOfDays = query.chosen.providerIds === null && !isByMix(query.chosen)
  const selected = selectedRows(held, isOfDays ? everything : query.chosen, query.only)
  const extra = query.extra === null ? 0 : onlyExtra(query.extra, selected)
  if (extra === null) return ofRows(selectedRows(held, query.chosen, query.only), query, layout)
  return ofBlocks(selected, query, { ...layout, extra, isChosen: isOfDays ? blockFlags(held, query.chosen) : null })
}

/** Of each block 1 where it is of the chosen places and days. */
function blockFlags(held: HeldColumns, chosen: Chosen): Uint8Array {
  const flags = new Uint8Array(held.days.length)
  for (const block of chosenBlocks(held, chosen)) flags[block] = 1
  return flags
}

/** The code that all rows have; null where they have several. */
function onlyExtra(codes: Numbers, { rows }: SelectedRows): number | null {
  const only = onlyCode(codes)
  if (only !== null) return only
  const first = rows.length === 0 ? 0 : codes[rows[0]!]!
  for (let i = 0; i < rows.length; i++) if (codes[rows[i]!] !== first) return null
  return first
}

/** Groups of whole days of a place: sums by block are added up once, whatever days and places are chosen of them. */
function ofBlocks(
  selected: SelectedRows,
  { columns }: Query,
  { placeOf, keyOf, extras, extra, size, isChosen }: Layout & { extra: number; isChosen: Uint8Array | null },
): PlacedSums {
  const { blocks } = selected
  const chosen = placesOfBlocks(blocks, isChosen)
  const places = new Float64Array(chosen.length)
  for (let i = 0; i < places.length; i++) places[i] = placeOf(blocks[chosen[i]!]!) * extras + extra
  const { order, numbers: groups } = numberedPlaces(places, size)
  const width = columns.length
  const sums = new Float64Array(order.length * width)
  for (const [c, column] of columns.entries()) {
    const values = blockSums(selected, column)
    for (let i = 0; i < groups.length; i++) sums[groups[i]! * width + c]! += values[chosen[i]!]!
  }
  return { places: order, sums, keyOf }
}

/** Where the chosen ones of some blocks stand among them. */
function placesOfBlocks(blocks: readonly number[], isChosen: Uint8Array | null): Int32Array {
  const places = new Int32Array(blocks.length)
  let size = 0
  for (let i = 0; i < blocks.length; i++) {
    places[size] = i
    size += isChosen === null ? 1 : isChosen[blocks[i]!]!
  }
  return places.subarray(0, size)
}

/** Where there are so many times fewer places than rows, each has room for its sums, and rows need no numbers of groups. */
const FEWER = 8

function ofRows(selected: SelectedRows, { columns, extra }: Query, layout: Layout): PlacedSums {
  const { rows } = selected
  const { size, keyOf } = layout
  const width = columns.length
  const places = placesOfRows(selected, extra, layout)
  const isRoomy = size * FEWER <= rows.length
  const { order, numbers: groups } = isRoomy ? { order: usedPlaces(places, size), numbers: places } : numberedPlaces(places, size)
  const sums = new Float64Array((isRoomy ? size : order.length) * width)
  for (const [c, { numbers: values, squared }] of columns.entries())
    if (values !== null) addColumn({ sums, values, squared, rows, groups, width }, c)
  return { places: order, sums: isRoomy ? sumsAt(order, sums, width) : sums, keyOf }
}

type Places = Float64Array | Numbers | Int32Array

/** Places that any row has, in their order. */
function usedPlaces(places: Places, size: number): Float64Array {
  const isUsed = new Uint8Array(size)
  for (let i = 0; i < places.length; i++) isUsed[places[i]!] = 1
  return Float64Array.from(isUsed.keys()).filter(place => isUsed[place] === 1)
}

function sumsAt(places: Float64Array, sums: Float64Array, width: number): Float64Array {
  const found = new Float64Array(places.length * width)
  for (let i = 0; i < places.length; i++) found.set(sums.subarray(places[i]! * width, (places[i]! + 1) * width), i * width)
  return found
}

/** The place of each row's group. */
function placesOfRows(
  { rows, blocks, starts }: SelectedRows,
  extra: Numbers | null,
  { size, times, extras, who, placeOf }: Layout,
): Places {
  const { byRow } = who
  const isPlain = byRow !== null && extra === null && times.count === 1
  if (isPlain && rows.length === byRow.length) return byRow
  const places = size < 2 ** 31 ? new Int32Array(rows.length) : new Float64Array(rows.length)
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

interface Layout {
  /** Places that a group can have: who, then when, then the extra, so that their order is that of the groups. */
  readonly size: number
  readonly times: Times
  readonly extras: number
  readonly who: Who
  /** Of a block, where its rows do not differ. */
  readonly placeOf: (block: number) => number
  readonly keyOf: (place: number) => GroupKey
}

function layoutOf(held: HeldColumns, { by, extra }: GroupQuery): Layout {
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
