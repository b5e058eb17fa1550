import { cellSums, ratingMetrics, ratingSums } from '../cell-sums.ts'
import { packSums } from '../packed-sums.ts'
import type { SqlValue } from './bulk-insert.ts'
import type { DayRollup } from './day-rollup.ts'
import { Sums } from './sums.ts'

/** Rows of one roll-up table: columns, and the values of row after row. */
interface Rows {
  readonly columns: readonly string[]
  readonly values: readonly SqlValue[]
}

/** Mixes of a location's day added up, and which of their sums have been other than zero: the others are left to their default. */
class Totals {
  private readonly sums: Sums<SqlValue>
  private readonly keyColumns: readonly string[]
  private readonly names: readonly string[]
  private readonly used = new Set<number>()
  private columns: readonly string[] = []

  constructor(keyColumns: readonly string[], names: readonly string[]) {
    this.sums = new Sums<SqlValue>(names.length)
    this.keyColumns = keyColumns
    this.names = names
  }

  add(from: Sums, group: number, id: number, key: readonly SqlValue[]): void {
    this.sums.addFrom(from, group * from.width, this.sums.find(id) ?? this.sums.begin(id, key))
  }

  /** What was added since the last time. */
  take(): Rows {
    const { keys, values, width } = this.sums
    const before = this.used.size
    for (let i = 0; i < keys.length * width; i++) if (values[i] !== 0) this.used.add(i % width)
    if (this.used.size !== before || this.columns.length === 0)
      this.columns = [...this.keyColumns, ...Array.from(this.used, i => this.names[i]!)]
    const all: SqlValue[] = []
    for (const [k, key] of keys.entries()) {
      for (const part of key) all.push(part)
      for (const i of this.used) all.push(values[k * width + i]!)
    }
    this.sums.clear()
    return { columns: this.columns, values: all }
  }
}

/** Makes the rows of roll-up tables, day after day. */
export class RollupRows {
  private readonly cellTotals = new Totals(['location_id', 'day', 'provider_id', 'wait_kind'], cellSums)
  private readonly ratingTotals = ratingMetrics.map(
    () => new Totals(['location_id', 'day', 'provider_id', 'scale_id', 'metric'], ratingSums),
  )

  /** Cells of a location's day. */
  cells({ cells }: DayRollup, locationId: number, day: number): Rows {
    const totals = this.cellTotals
    for (const [i, [, provider, kind]] of (cells.keys as [number, number, number][]).entries())
      totals.add(cells, i, provider * 4 + kind, [locationId, day, provider, kind])
    return totals.take()
  }

  /** The same of ratings, metric by metric. */
  ratings({ ratings }: DayRollup, locationId: number, day: number): Rows[] {
    for (const [i, [, provider, metric, scale]] of (ratings.keys as [number, number, number, number][]).entries())
      this.ratingTotals[metric]!.add(ratings, i, provider * 2 ** 16 + scale, [
        locationId,
        day,
        provider,
        scale,
        ratingMetrics[metric]!,
      ])
    return this.ratingTotals.map(totals => totals.take())
  }
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
