import type { CellTable, RatingCellTable, RatingMetric, ScaleTable } from '../schema.ts'
import { encodeWaits, type WaitGroup, waitBucketOf } from '../wait-buckets.ts'
import type { SqlValue } from './bulk-insert.ts'

/** What roll-ups need to know of one visible interaction; ids and codes as stored. */
export interface RolledRow {
  readonly provider_id: number
  readonly service_id: number
  readonly channel_id: number
  readonly wait_kind: number
  readonly outcome: string | null
  readonly wait_s: number | null
  readonly service_s: number | null
  readonly resolution_s: number | null
  readonly csat_value: number | null
  readonly csat_scale: number | null
  readonly nps_value: number | null
  readonly nps_scale: number | null
  readonly ces_value: number | null
  readonly ces_scale: number | null
  readonly rating_offered: number | null
  readonly complaint: number | null
  readonly row_hash: number
}

export type ScaleOf = (id: number) => Omit<ScaleTable, 'id'>

/** Rows of one roll-up table: columns, and the values of row after row. */
export interface RollupRows {
  readonly columns: readonly string[]
  readonly values: readonly SqlValue[]
}

const cellSums = [
  'n',
  'outcome_n',
  'gave_up',
  'complaint_n',
  'complaints',
  'offered_known',
  'offered',
  'answered_of_known',
  'answered',
  'hash_low',
  'hash_high',
  'wait_n',
  'wait_total',
  'wait_squares',
  'wait_log_n',
  'wait_log_total',
  'wait_log_squares',
  'service_n',
  'service_total',
  'service_squares',
  'service_log_n',
  'service_log_total',
  'service_log_squares',
  'resolution_n',
  'resolution_total',
  'resolution_squares',
  'resolution_log_n',
  'resolution_log_total',
  'resolution_log_squares',
] as const satisfies readonly (keyof CellTable)[]
const WAIT = cellSums.indexOf('wait_n')
const SERVICE = cellSums.indexOf('service_n')
const RESOLUTION = cellSums.indexOf('resolution_n')

const ratingSums = [
  'n',
  'total',
  'squares',
  'satisfied',
  'promoters',
  'detractors',
  'c0',
  'c1',
  'c2',
  'c3',
  'c4',
  'c5',
  'c6',
  'c7',
  'c8',
  'c9',
  'c10',
] as const satisfies readonly (keyof RatingCellTable)[]
const FIRST_STEP = ratingSums.indexOf('c0')
const STEPS = 11
const metrics = ['csat', 'nps', 'ces'] as const satisfies readonly RatingMetric[]

const LOW = 2 ** 31
const NEVER_SERVED = new Set(['abandoned', 'no_show', 'cancelled'])
const GAVE_UP = new Set(['abandoned', 'no_show'])

/** The roll-ups of one location's day, of rows added in the order of their ids: the same rows give the same bits. */
export class DayRollup {
  private readonly cells = new Sums(cellSums)
  private readonly ratings = [new Sums(ratingSums), new Sums(ratingSums), new Sums(ratingSums)] as const
  private readonly waits = new Map<number, WaitGroup>()
  private readonly scaleOf: ScaleOf
  private readonly mixes = new Map<number, number>()
  private readonly groups = new Map<number, number>()

  constructor(scaleOf: ScaleOf) {
    this.scaleOf = scaleOf
  }

  add(row: RolledRow): void {
    const mix = this.mixOf(row.service_id, row.channel_id)
    const group = numbered(this.groups, row.provider_id * 2 ** 24 + mix)
    this.addCell(row, group)
    if (row.wait_s !== null) this.addWait(row, mix, row.wait_s)
    if (row.csat_value !== null) this.addRating(row, group, 0, row.csat_value, row.csat_scale)
    if (row.nps_value !== null) this.addRating(row, group, 1, row.nps_value, row.nps_scale)
    if (row.ces_value !== null) this.addRating(row, group, 2, row.ces_value, row.ces_scale)
  }

  /** Service and channel as one small number. */
  private mixOf(service: number, channel: number): number {
    return numbered(this.mixes, service * 2 ** 26 + channel)
  }

  private addCell(row: RolledRow, group: number): void {
    const { cells } = this
    const id = group * 4 + row.wait_kind
    const at = cells.find(id) ?? cells.begin(id, [row.provider_id, row.service_id, row.channel_id, row.wait_kind])
    const { values } = cells
    const { outcome, row_hash: hash } = row
    const isAnswered = row.csat_value !== null || row.nps_value !== null || row.ces_value !== null
    values[at]!++
    if (outcome !== null) values[at + 1]!++
    if (outcome !== null && GAVE_UP.has(outcome)) values[at + 2]!++
    if (row.complaint !== null) values[at + 3]!++
    if (row.complaint === 1) values[at + 4]!++
    if (row.rating_offered !== null) values[at + 5]!++
    if (row.rating_offered === 1) values[at + 6]!++
    if (row.rating_offered === 1 && isAnswered) values[at + 7]!++
    if (isAnswered) values[at + 8]!++
    const high = Math.floor(hash / LOW)
    values[at + 9]! += hash - high * LOW
    values[at + 10]! += high
    if (row.wait_s !== null && isServed(outcome)) addDuration(values, at + WAIT, row.wait_s)
    if (row.service_s !== null) addDuration(values, at + SERVICE, row.service_s)
    if (row.resolution_s !== null) addDuration(values, at + RESOLUTION, row.resolution_s)
  }

  private addWait(row: RolledRow, mix: number, seconds: number): void {
    const gaveUp = row.outcome !== null && GAVE_UP.has(row.outcome)
    if (!gaveUp && !isServed(row.outcome)) return
    const id = mix * 4 + row.wait_kind
    let found = this.waits.get(id)
    if (!found) {
      found = { serviceId: row.service_id, channelId: row.channel_id, waitKind: row.wait_kind, buckets: new Map() }
      this.waits.set(id, found)
    }
    const bucket = waitBucketOf(seconds)
    const counts = found.buckets.get(bucket)
    if (!counts) found.buckets.set(bucket, gaveUp ? { served: 0, gaveUp: 1 } : { served: 1, gaveUp: 0 })
    else if (gaveUp) counts.gaveUp++
    else counts.served++
  }

  private addRating(row: RolledRow, group: number, metric: 0 | 1 | 2, value: number, scaleId: number | null): void {
    if (scaleId === null) return
    const { minimum, maximum, direction } = this.scaleOf(scaleId)
    const ratings = this.ratings[metric]
    const id = group * 2 ** 24 + scaleId
    const at = ratings.find(id) ?? ratings.begin(id, [row.provider_id, row.service_id, row.channel_id, scaleId])
    const { values } = ratings
    const unit = (direction === 'higher_better' ? value - minimum : maximum - value) / (maximum - minimum)
    values[at]!++
    values[at + 1]! += value
    values[at + 2]! += value * value
    if (unit >= 0.75) values[at + 3]!++
    if (value >= 9) values[at + 4]!++
    if (value <= 6) values[at + 5]!++
    const step = stepOf(value, minimum, maximum)
    if (step >= 0 && step < STEPS) values[at + FIRST_STEP + step]!++
  }

  /** @param used sums that are written; those that hold more than zeros here are added */
  cellRows(locationId: number, day: number, used: Set<number>): RollupRows {
    return this.cells.rows(['location_id', 'day', 'provider_id', 'service_id', 'channel_id', 'wait_kind'], used, key => [
      locationId,
      day,
      ...key,
    ])
  }

  ratingRows(locationId: number, day: number, used: readonly Set<number>[]): RollupRows[] {
    const columns = ['location_id', 'day', 'metric', 'provider_id', 'service_id', 'channel_id', 'scale_id']
    return this.ratings.map((sums, metric) =>
      sums.rows(columns, used[metric]!, key => [locationId, day, metrics[metric]!, ...key]),
    )
  }

  waitRows(locationId: number, day: number): RollupRows {
    const values = this.waits.size === 0 ? [] : [locationId, day, encodeWaits(this.waits.values())]
    return { columns: ['location_id', 'day', 'waits'], values }
  }
}

/** Sums by group: one block of numbers for all groups, so that thousands of them cost no object each. */
class Sums {
  values = new Float64Array(0)
  private readonly names: readonly string[]
  private readonly places = new Map<number, number>()
  private readonly keys: (readonly number[])[] = []

  constructor(names: readonly string[]) {
    this.names = names
  }

  /** Where the sums of a group begin in `values`. */
  find(id: number): number | undefined {
    return this.places.get(id)
  }

  begin(id: number, key: readonly number[]): number {
    const at = this.keys.length * this.names.length
    if (at === this.values.length) {
      const wider = new Float64Array(Math.max(8 * this.names.length, 2 * at))
      wider.set(this.values)
      this.values = wider
    }
    this.places.set(id, at)
    this.keys.push(key)
    return at
  }

  rows(keyColumns: readonly string[], used: Set<number>, keyOf: (key: readonly number[]) => readonly SqlValue[]): RollupRows {
    const { keys, names } = this
    const width = names.length
    for (let i = 0; i < keys.length * width; i++) if (this.values[i] !== 0) used.add(i % width)
    const values: SqlValue[] = []
    for (const [k, key] of keys.entries()) {
      for (const part of keyOf(key)) values.push(part)
      for (const i of used) values.push(this.values[k * width + i]!)
    }
    return { columns: [...keyColumns, ...Array.from(used, i => names[i]!)], values }
  }
}

function numbered(known: Map<number, number>, key: number): number {
  let number = known.get(key)
  if (number === undefined) known.set(key, (number = known.size))
  return number
}

function isServed(outcome: string | null): boolean {
  return outcome === null || !NEVER_SERVED.has(outcome)
}

function addDuration(values: Float64Array, at: number, seconds: number): void {
  values[at]!++
  values[at + 1]! += seconds
  values[at + 2]! += seconds * seconds
  if (seconds <= 0) return
  const log = Math.log(seconds)
  values[at + 3]!++
  values[at + 4]! += log
  values[at + 5]! += log * log
}

/** Step of a scale, 0 = lowest; scales wider than eleven steps in eleven equal parts. */
function stepOf(value: number, minimum: number, maximum: number): number {
  if (maximum - minimum <= 10) return Math.round(value - minimum)
  return value >= maximum ? 10 : Math.floor(((value - minimum) / (maximum - minimum)) * STEPS)
}
