import { cellSums, ratingMetrics, ratingSums } from '../cell-sums.ts'
import { mixCellColumns, mixCellKeys, mixRatingColumns, mixRatingKeys } from '../mix-columns.ts'
import { type Mix, packSums } from '../packed-sums.ts'
import type { SqlValue } from './bulk-insert.ts'
import type { DayRollup } from './day-rollup.ts'
import { Sums } from './sums.ts'

/** Rows of one roll-up table: columns, and the values of row after row. */
export interface RollupRows {
  readonly columns: readonly string[]
  readonly values: readonly SqlValue[]
}

/** Which sums of a table have been other than zero: the others are left to their default. */
export class UsedSums {
  readonly cells = new Set<number>()
  readonly ratings = ratingMetrics.map(() => new Set<number>())
}

/** Cells of a location's day: its mixes added up. */
export function cellRows({ cells }: DayRollup, locationId: number, day: number, used: UsedSums): RollupRows {
  const totals = new Sums(cells.width)
  for (const [i, [, provider, kind]] of (cells.keys as [number, number, number][]).entries())
    addTo(totals, { id: provider * 4 + kind, key: [locationId, day, provider, kind] }, cells, i)
  return rowsOf(totals, ['location_id', 'day', 'provider_id', 'wait_kind'], cellSums, used.cells)
}

/** The same of ratings, metric by metric. */
export function ratingRows({ ratings }: DayRollup, locationId: number, day: number, used: UsedSums): RollupRows[] {
  return ratingMetrics.map((name, number) => {
    const totals = new Sums(ratings.width)
    for (const [i, [, provider, metric, scale]] of (ratings.keys as [number, number, number, number][]).entries())
      if (metric === number)
        addTo(totals, { id: provider * 2 ** 16 + scale, key: [locationId, day, provider, scale] }, ratings, i)
    const { columns, values } = rowsOf(
      totals,
      ['location_id', 'day', 'provider_id', 'scale_id'],
      ratingSums,
      used.ratings[number]!,
    )
    const width = columns.length
    return {
      columns: [...columns, 'metric'],
      values: values.flatMap((value, i) => ((i + 1) % width === 0 ? [value, name] : [value])),
    }
  })
}

/** Cells and ratings of a location's day by service and channel. */
export function packedMix({ mixes, cells, ratings }: DayRollup): { cells: Buffer; ratings: Buffer } {
  return {
    cells: packedOf(mixCellColumns, mixCellKeys, { mixes, sums: cells }),
    ratings: packedOf(mixRatingColumns, mixRatingKeys, { mixes, sums: ratings }),
  }
}

function addTo(totals: Sums, { id, key }: { id: number; key: readonly number[] }, from: Sums, group: number): void {
  totals.addFrom(from, group * from.width, totals.find(id) ?? totals.begin(id, key))
}

function rowsOf(
  { keys, values, width }: Sums,
  keyColumns: readonly string[],
  names: readonly string[],
  used: Set<number>,
): RollupRows {
  for (let i = 0; i < keys.length * width; i++) if (values[i] !== 0) used.add(i % width)
  const all: SqlValue[] = []
  for (const [k, key] of keys.entries()) {
    for (const part of key) all.push(part)
    for (const i of used) all.push(values[k * width + i]!)
  }
  return { columns: [...keyColumns, ...Array.from(used, i => names[i]!)], values: all }
}

function packedOf(
  names: readonly string[],
  keyNames: readonly string[],
  { mixes, sums }: { mixes: readonly Mix[]; sums: Sums },
): Buffer {
  const { keys, values, width } = sums
  const columns = new Map<string, Float64Array>()
  for (const [i, name] of keyNames.entries())
    columns.set(
      name,
      columnOf(keys.length, group => keys[group]![i]!),
    )
  for (let i = 0; i < width; i++) {
    const name = names[keyNames.length + i]!
    if (isStored(name))
      columns.set(
        name,
        columnOf(keys.length, group => values[group * width + i]!),
      )
  }
  return packSums(names, { mixes, count: keys.length, columns })
}

function columnOf(count: number, read: (group: number) => number): Float64Array {
  const column = new Float64Array(count)
  for (let group = 0; group < count; group++) column[group] = read(group)
  return column
}

/** The content hash is made from whole cells only. */
const isStored = (name: string) => name !== 'hash_low' && name !== 'hash_high'
