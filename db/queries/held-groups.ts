import type { HeldColumns } from '../held-columns.ts'
import type { Numbers } from '../packed-columns.ts'
import type { Grain } from './cells.ts'
import type { Chosen } from './chosen.ts'
import { type Times, timesIn } from './held-times.ts'
import { type Who, whoIn } from './held-who.ts'
import { mostIn } from './most-in.ts'
import { numberedPlaces } from './numbered-places.ts'
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
  const extra = query.extra === null ? 0 : onlyCode(query.extra, selected)
  if (layout.who.byRow !== null || extra === null) return ofRows(selected, query, layout)
  return ofBlocks(selected, query, { ...layout, extra })
}

/** The code that all rows have; null where they have several. */
function onlyCode(codes: Numbers, { rows }: SelectedRows): number | null {
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

function ofRows({ rows, blocks, starts }: SelectedRows, { columns, extra }: Query, layout: Layout): VisitGroup[] {
  const { times, extras, who } = layout
  const { byRow } = who
  const places = new Float64Array(rows.length)
  for (const [i, block] of blocks.entries()) {
    const [place, time] = [layout.placeOf(block), times.timeOf(block)]
    for (let at = starts[i]!, end = starts[i + 1]!; at < end; at++) {
      const row = rows[at]!
      const outer = byRow === null ? place : byRow[row]! * times.count + time
      places[at] = extra === null ? outer * extras : outer * extras + extra[row]!
    }
  }
  const { order, numbers: groups } = numberedPlaces(places, layout.size)
  const width = columns.length
  const sums = new Float64Array(order.length * width)
  for (const [c, { numbers: values, squared }] of columns.entries())
    if (values !== null) addColumn({ sums, values, squared, rows, groups, width }, c)
  return named(order, layout.keyOf, sums, width)
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
  readonly groups: Int32Array
  readonly width: number
}

function addColumn({ sums, values, squared, rows, groups, width }: Adding, column: number): void {
  for (let i = 0; i < rows.length; i++) {
    const value = values[rows[i]!]!
    sums[groups[i]! * width + column]! += squared ? value * value : value
  }
}
