import { cellSums, ratingMetrics, ratingSums } from '../cell-sums.ts'
import { packSums } from '../packed-sums.ts'
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

/** The content hash is made from whole cells only. */
const hashes = new Set([cellSums.indexOf('hash_low'), cellSums.indexOf('hash_high')])
const none = new Set<number>()

/** Cells and ratings of a location's day by service and channel. */
export function packedMix({ mixes, cells, ratings }: DayRollup): { cells: Buffer; ratings: Buffer } {
  const { keys, values, width } = ratings
  return {
    cells: packSums({ mixes, keys: cells.keys, values: cells.values, width: cells.width }, hashes),
    ratings: packSums({ mixes, keys, values, width }, none),
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
