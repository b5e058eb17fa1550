import { cellSums, ratingMetrics, ratingSums } from '../cell-sums.ts'
import type { Mix } from '../packed-columns.ts'
import { isSatisfied, STEPS, stepOf } from '../rating-facts.ts'
import type { ScaleTable } from '../schema.ts'
import { Sums } from './sums.ts'
import { VisitBlock } from './visit-block.ts'

/** What roll-ups need to know of the kind of a visible interaction; ids and codes as stored. */
export interface RolledKind {
  readonly service_id: number
  readonly channel_id: number
  readonly wait_kind: number
  readonly outcome: string | null
  readonly csat_value: number | null
  readonly csat_scale: number | null
  readonly nps_value: number | null
  readonly nps_scale: number | null
  readonly ces_value: number | null
  readonly ces_scale: number | null
  readonly rating_offered: number | null
  readonly complaint: number | null
}

/** And of the interaction itself. */
export interface RolledRow {
  readonly id: number
  readonly provider_id: number
  readonly customer_type_id: number
  readonly wait_s: number | null
  readonly service_s: number | null
  readonly resolution_s: number | null
  readonly local_minute: number | null
  /** 1 = there is one. */
  readonly has_comment: number
  readonly row_hash: number
  /** As db/visit-facts.ts has them. */
  readonly facts: number
}

export type ScaleOf = (id: number) => Omit<ScaleTable, 'id'>

const WAIT = cellSums.indexOf('wait_n')
const SERVICE = cellSums.indexOf('service_n')
const RESOLUTION = cellSums.indexOf('resolution_n')
const FIRST_STEP = ratingSums.indexOf('c0')

const LOW = 2 ** 31

/** Services and channels have numbers below. */
const NAMES = 2 ** 20
/** Of so few one small number can be made, which is found several times faster. */
const FEW_NAMES = 2 ** 15

/** The roll-ups of one location's day, of rows added in the order of their ids: the same rows give the same bits. */
export class DayRollup {
  /** By provider and kind of wait; `keys` has them in this order. */
  readonly cells = new Sums(cellSums.length)
  /** In the order of ratingMetrics; of each by provider and scale. */
  readonly ratings = ratingMetrics.map(() => new Sums(ratingSums.length))
  readonly visits = new VisitBlock()
  readonly mixes: Mix[] = []
  private readonly scaleOf: ScaleOf
  private readonly mixNumbers = new Map<number, number>()

  constructor(scaleOf: ScaleOf) {
    this.scaleOf = scaleOf
  }

  add(row: RolledRow, kind: RolledKind): void {
    this.addCell(row, kind)
    this.visits.add(row, kind, this.mixOf(kind.service_id, kind.channel_id, row.customer_type_id))
    const [csat, nps, ces] = this.ratings
    const provider = row.provider_id
    if (kind.csat_value !== null) this.addRating(csat!, provider, kind.csat_value, kind.csat_scale)
    if (kind.nps_value !== null) this.addRating(nps!, provider, kind.nps_value, kind.nps_scale)
    if (kind.ces_value !== null) this.addRating(ces!, provider, kind.ces_value, kind.ces_scale)
  }

  /** Begins another day: blocks of numbers cost more to make than to empty. */
  clear(): void {
    this.cells.clear()
    for (const sums of this.ratings) sums.clear()
    this.visits.clear()
    this.mixes.length = 0
    this.mixNumbers.clear()
  }

  /** Service, channel and kind of customer as one small number. */
  private mixOf(serviceId: number, channelId: number, customerTypeId: number): number {
    const isSmall = customerTypeId === 0 && serviceId < FEW_NAMES && channelId < FEW_NAMES
    const key = isSmall ? serviceId * FEW_NAMES + channelId : -1 - ((customerTypeId * NAMES + serviceId) * NAMES + channelId)
    let mix = this.mixNumbers.get(key)
    if (mix === undefined) {
      this.mixNumbers.set(key, (mix = this.mixes.length))
      this.mixes.push({ serviceId, channelId, customerTypeId })
    }
    return mix
  }

  private addCell(row: RolledRow, kind: RolledKind): void {
    const { cells } = this
    const at = cells.at(row.provider_id, kind.wait_kind)
    const { values } = cells
    const { outcome, rating_offered: offered, complaint } = kind
    const { row_hash: hash } = row
    const isAnswered = kind.csat_value !== null || kind.nps_value !== null || kind.ces_value !== null
    values[at]!++
    if (outcome !== null) values[at + 1]!++
    if (hasGivenUp(outcome)) values[at + 2]!++
    if (complaint !== null) values[at + 3]!++
    if (complaint === 1) values[at + 4]!++
    if (offered !== null) values[at + 5]!++
    if (offered === 1) values[at + 6]!++
    if (offered === 1 && isAnswered) values[at + 7]!++
    if (isAnswered) values[at + 8]!++
    const high = Math.floor(hash / LOW)
    values[at + 9]! += hash - high * LOW
    values[at + 10]! += high
    if (row.wait_s !== null && isServed(outcome)) addDuration(values, at + WAIT, row.wait_s)
    if (row.service_s !== null) addDuration(values, at + SERVICE, row.service_s)
    if (row.resolution_s !== null) addDuration(values, at + RESOLUTION, row.resolution_s)
  }

  private addRating(ratings: Sums, provider: number, value: number, scaleId: number | null): void {
    if (scaleId === null) return
    const scale = this.scaleOf(scaleId)
    const at = ratings.at(provider, scaleId)
    const { values } = ratings
    values[at]!++
    values[at + 1]! += value
    values[at + 2]! += value * value
    if (isSatisfied(value, scale)) values[at + 3]!++
    if (value >= 9) values[at + 4]!++
    if (value <= 6) values[at + 5]!++
    const step = stepOf(value, scale)
    if (step >= 0 && step < STEPS) values[at + FIRST_STEP + step]!++
  }
}

export function isServed(outcome: string | null): boolean {
  return !hasGivenUp(outcome) && outcome !== 'cancelled'
}

function hasGivenUp(outcome: string | null): boolean {
  return outcome === 'abandoned' || outcome === 'no_show'
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
