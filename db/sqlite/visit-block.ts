import { type Mix, packSums } from '../packed-sums.ts'
import { areWhole, measuredColumns, outcomeCodes, storedNumbers, type VisitColumn, visitColumns } from '../visit-columns.ts'
import type { RolledKind, RolledRow } from './day-rollup.ts'

const WIDTH = visitColumns.length
const place = (column: VisitColumn) => visitColumns.indexOf(column)
const [MINUTE, KIND, OUTCOME, OFFERED, COMPLAINT, COMMENT, ID] = [
  place('minute'),
  place('wait_kind'),
  place('outcome'),
  place('rating_offered'),
  place('complaint'),
  place('comment'),
  place('id'),
]
const SCALES = place('csat_scale')
const AS_IS = place('as_is')
const MEASURES = AS_IS + 1
const NO_KEYS = new Int32Array(0)
const none = new Set<number>()
const outcomes = new Map<string | null, number>(outcomeCodes.map((outcome, code) => [outcome, code]))

/** The visits of one location's day, one after the other: what answers by the hour and lists of single visits are made of. */
export class VisitBlock {
  count = 0
  private values = new Float64Array(64 * WIDTH)

  add(row: RolledRow, kind: RolledKind, mix: number): void {
    const at = this.count * WIDTH
    if (at === this.values.length) {
      const wider = new Float64Array(2 * at)
      wider.set(this.values)
      this.values = wider
    }
    const { values } = this
    values[at] = mix
    values[at + 1] = row.provider_id
    values[at + MINUTE] = oneMore(row.local_minute)
    values[at + KIND] = kind.wait_kind
    values[at + OUTCOME] = outcomes.get(kind.outcome) ?? 0
    values[at + OFFERED] = oneMore(kind.rating_offered)
    values[at + COMPLAINT] = oneMore(kind.complaint)
    values[at + COMMENT] = row.has_comment
    values[at + ID] = row.id
    values[at + SCALES] = kind.csat_scale ?? 0
    values[at + SCALES + 1] = kind.nps_scale ?? 0
    values[at + SCALES + 2] = kind.ces_scale ?? 0
    values[at + MEASURES] = row.wait_s ?? Number.NaN
    values[at + MEASURES + 1] = row.service_s ?? Number.NaN
    values[at + MEASURES + 2] = row.resolution_s ?? Number.NaN
    values[at + MEASURES + 3] = kind.csat_value ?? Number.NaN
    values[at + MEASURES + 4] = kind.nps_value ?? Number.NaN
    values[at + MEASURES + 5] = kind.ces_value ?? Number.NaN
    this.count++
  }

  clear(): void {
    this.count = 0
  }

  /** The block as stored, and the id that those in it are counted from. To be called once, before it is cleared. */
  pack(mixes: readonly Mix[]): { firstId: number; visits: Buffer } {
    const { count } = this
    const values = this.values.subarray(0, count * WIDTH)
    const firstId = values[ID] ?? 0
    for (let i = 0; i < count; i++) values[i * WIDTH + ID]! -= firstId
    let asIs = 0
    for (let i = 0; i < measuredColumns.length; i++) {
      const column = MEASURES + i
      const measures = new Float64Array(count)
      for (let k = 0; k < count; k++) measures[k] = values[k * WIDTH + column]!
      if (!areWhole(measures)) asIs |= 1 << i
      const stored = storedNumbers(measures, (asIs & (1 << i)) !== 0)
      for (let k = 0; k < count; k++) values[k * WIDTH + column] = stored[k]!
    }
    for (let i = 0; i < count; i++) values[i * WIDTH + AS_IS] = asIs
    return { firstId, visits: packSums(mixes, { size: count, keys: NO_KEYS, keyWidth: 0, values, width: WIDTH }, none) }
  }
}

/** 0 stands for what is not known. */
function oneMore(value: number | null): number {
  return value === null ? 0 : value + 1
}
