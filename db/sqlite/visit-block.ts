import { type Mix, packColumns } from '../packed-sums.ts'
import { areWhole, measuredColumns, outcomeCodes, toStored, type VisitColumn, visitColumns } from '../visit-columns.ts'
import type { RolledKind, RolledRow } from './day-rollup.ts'

const place = (column: VisitColumn) => visitColumns.indexOf(column)
const [MIX, PROVIDER, MINUTE, KIND, OUTCOME, OFFERED, COMPLAINT, COMMENT, ID] = [
  place('mix'),
  place('provider_id'),
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
const outcomes = new Map<string | null, number>(outcomeCodes.map((outcome, code) => [outcome, code]))

/** The visits of one location's day, one after the other: what answers by the hour and lists of single visits are made of. */
export class VisitBlock {
  count = 0
  private columns = visitColumns.map(() => new Float64Array(64))

  add(row: RolledRow, kind: RolledKind, mix: number): void {
    const at = this.count++
    if (at === this.columns[0]!.length) this.grow()
    const { columns } = this
    columns[MIX]![at] = mix
    columns[PROVIDER]![at] = row.provider_id
    columns[MINUTE]![at] = oneMore(row.local_minute)
    columns[KIND]![at] = kind.wait_kind
    columns[OUTCOME]![at] = outcomes.get(kind.outcome) ?? 0
    columns[OFFERED]![at] = oneMore(kind.rating_offered)
    columns[COMPLAINT]![at] = oneMore(kind.complaint)
    columns[COMMENT]![at] = row.has_comment
    columns[ID]![at] = row.id
    columns[SCALES]![at] = kind.csat_scale ?? 0
    columns[SCALES + 1]![at] = kind.nps_scale ?? 0
    columns[SCALES + 2]![at] = kind.ces_scale ?? 0
    columns[MEASURES]![at] = row.wait_s ?? Number.NaN
    columns[MEASURES + 1]![at] = row.service_s ?? Number.NaN
    columns[MEASURES + 2]![at] = row.resolution_s ?? Number.NaN
    columns[MEASURES + 3]![at] = kind.csat_value ?? Number.NaN
    columns[MEASURES + 4]![at] = kind.nps_value ?? Number.NaN
    columns[MEASURES + 5]![at] = kind.ces_value ?? Number.NaN
  }

  clear(): void {
    this.count = 0
  }

  /** The block as stored, and the id that those in it are counted from. To be called once, before it is cleared. */
  pack(mixes: readonly Mix[]): { firstId: number; visits: Buffer } {
    const { count, columns } = this
    const ids = columns[ID]!
    const firstId = count === 0 ? 0 : ids[0]!
    for (let i = 0; i < count; i++) ids[i]! -= firstId
    let asIs = 0
    for (let i = 0; i < measuredColumns.length; i++) {
      const measures = columns[MEASURES + i]!.subarray(0, count)
      if (areWhole(measures)) toStored(measures)
      else asIs |= 1 << i
    }
    columns[AS_IS]!.fill(asIs, 0, count)
    return { firstId, visits: packColumns(mixes, count, columns) }
  }

  private grow(): void {
    this.columns = this.columns.map(column => {
      const wider = new Float64Array(2 * column.length)
      wider.set(column)
      return wider
    })
  }
}

function oneMore(value: number | null): number {
  return value === null ? 0 : value + 1
}
