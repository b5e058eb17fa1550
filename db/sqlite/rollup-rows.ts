import { cellSums, ratingMetrics, ratingSums } from '../cell-sums.ts'
import { packSums } from '../packed-sums.ts'
import type { SqlValue } from './bulk-insert.ts'
import type { DayRollup } from './day-rollup.ts'
import type { RatingMetric } from '../schema.ts'
import { Sums } from './sums.ts'

/** Rows of one roll-up table: columns, and the values of row after row. */
interface Rows {
  readonly columns: readonly string[]
  readonly values: readonly SqlValue[]
}

/** Mixes of a location's day added up, and which of their sums have been other than zero: the others are left to their default. */
class Totals {
  private readonly sums: Sums
  private readonly keyColumns: readonly string[]
  private readonly names: readonly string[]
  private readonly metric: RatingMetric | null
  private used: readonly number[] = []
  private columns: readonly string[] = []

  /** @param keyColumns two, of the keys that are added */
  constructor(keyColumns: readonly string[], names: readonly string[], metric: RatingMetric | null = null) {
    this.sums = new Sums(names.length, keyColumns.length)
    this.keyColumns = ['location_id', 'day', ...keyColumns, ...(metric === null ? [] : ['metric'])]
    this.names = names
    this.metric = metric
  }

  add(from: Sums, group: number, a: number, b: number): void {
    this.sums.addFrom(from, group * from.width, this.sums.at(a, b))
  }

  /** What was added since the last time. */
  take(locationId: number, day: number): Rows {
    const { sums, used, metric } = this
    this.noteUsed()
    const all: SqlValue[] = []
    for (let group = 0; group < sums.size; group++) {
      all.push(locationId, day, sums.keys[2 * group]!, sums.keys[2 * group + 1]!)
      if (metric !== null) all.push(metric)
      for (const i of this.used) all.push(sums.values[group * sums.width + i]!)
    }
    sums.clear()
    if (this.used !== used || this.columns.length === 0)
      this.columns = [...this.keyColumns, ...this.used.map(i => this.names[i]!)]
    return { columns: this.columns, values: all }
  }

  private noteUsed(): void {
    const { size, width, values } = this.sums
    const more = this.names.flatMap((_, i) => {
      if (this.used.includes(i)) return []
      for (let group = 0; group < size; group++) if (values[group * width + i] !== 0) return [i]
      return []
    })
    if (more.length > 0) this.used = [...this.used, ...more]
  }
}

/** Makes the rows of roll-up tables, day after day. */
export class RollupRows {
  private readonly cellTotals = new Totals(['provider_id', 'wait_kind'], cellSums)
  private readonly ratingTotals = ratingMetrics.map(metric => new Totals(['provider_id', 'scale_id'], ratingSums, metric))

  /** Cells of a location's day. */
  cells({ cells }: DayRollup, locationId: number, day: number): Rows {
    const { keys, keyWidth } = cells
    for (let group = 0; group < cells.size; group++)
      this.cellTotals.add(cells, group, keys[group * keyWidth + 1]!, keys[group * keyWidth + 2]!)
    return this.cellTotals.take(locationId, day)
  }

  /** The same of ratings, metric by metric. */
  ratings({ ratings }: DayRollup, locationId: number, day: number): Rows[] {
    const { keys, keyWidth } = ratings
    for (let group = 0; group < ratings.size; group++) {
      const at = group * keyWidth
      this.ratingTotals[keys[at + 2]!]!.add(ratings, group, keys[at + 1]!, keys[at + 3]!)
    }
    return this.ratingTotals.map(totals => totals.take(locationId, day))
  }
}

/** The content hash is made from whole cells only. */
const hashes = new Set([cellSums.indexOf('hash_low'), cellSums.indexOf('hash_high')])
const none = new Set<number>()

/** Cells and ratings of a location's day by service and channel. */
export function packedMix({ mixes, cells, ratings }: DayRollup): { cells: Buffer; ratings: Buffer } {
  return { cells: packSums(mixes, cells, hashes), ratings: packSums(mixes, ratings, none) }
}
