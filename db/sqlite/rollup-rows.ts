import { cellSums, ratingMetrics, ratingSums } from '../cell-sums.ts'
import type { RatingMetric } from '../schema.ts'
import type { SqlValue } from './bulk-insert.ts'
import type { DayRollup } from './day-rollup.ts'
import type { Sums } from './sums.ts'

/** Rows of one roll-up table: columns, and the values of row after row. */
interface Rows {
  readonly columns: readonly string[]
  readonly values: readonly SqlValue[]
}

/** Groups as rows, naming only those sums that have been other than zero: the others are left to their default. */
class RowsOfSums {
  private readonly keyColumns: readonly string[]
  private readonly names: readonly string[]
  private readonly metric: RatingMetric | null
  private used: readonly number[] = []
  private columns: readonly string[]

  /** @param keyColumns names of the two keys of a group */
  constructor(keyColumns: readonly string[], names: readonly string[], metric: RatingMetric | null = null) {
    this.keyColumns = ['location_id', 'day', ...keyColumns, ...(metric === null ? [] : ['metric'])]
    this.names = names
    this.metric = metric
    this.columns = this.keyColumns
  }

  of(sums: Sums, locationId: number, day: number): Rows {
    this.noteUsed(sums)
    const { used, metric, columns } = this
    const all: SqlValue[] = []
    for (let group = 0; group < sums.size; group++) {
      all.push(locationId, day, sums.keys[2 * group]!, sums.keys[2 * group + 1]!)
      if (metric !== null) all.push(metric)
      for (const i of used) all.push(sums.values[group * sums.width + i]!)
    }
    return { columns, values: all }
  }

  private noteUsed({ size, width, values }: Sums): void {
    const more = this.names.flatMap((_, i) => {
      if (this.used.includes(i)) return []
      for (let group = 0; group < size; group++) if (values[group * width + i] !== 0) return [i]
      return []
    })
    if (more.length === 0) return
    this.used = [...this.used, ...more]
    this.columns = [...this.keyColumns, ...this.used.map(i => this.names[i]!)]
  }
}

/** Makes the rows of roll-up tables, day after day. */
export class RollupRows {
  private readonly cellRows = new RowsOfSums(['provider_id', 'wait_kind'], cellSums)
  private readonly ratingRows = ratingMetrics.map(metric => new RowsOfSums(['provider_id', 'scale_id'], ratingSums, metric))

  /** Cells of a location's day. */
  cells({ cells }: DayRollup, locationId: number, day: number): Rows {
    return this.cellRows.of(cells, locationId, day)
  }

  /** The same of ratings, metric by metric. */
  ratings({ ratings }: DayRollup, locationId: number, day: number): Rows[] {
    return this.ratingRows.map((rows, i) => rows.of(ratings[i]!, locationId, day))
  }
}
