import { type Mix, packColumns } from '../packed-columns.ts'
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
const FACTS = place('facts')
const SCALES = place('csat_scale')
const AS_IS = place('as_is')
const MEASURES = AS_IS + 1
const outcomes = new Map<string | null, number>(outcomeCodes.map((outcome, code) => [outcome, code]))

const COLUMNS = visitColumns.length
const START = 32

/** The visits of one location's day, one after the other: what answers by the hour and lists of single visits are made of. */
export class VisitBlock {
  count = 0
  /** One block for all columns, since blocks cost more to make than to fill: `room` numbers of one column after those of another. */
  private room = START
  private block = new Float64Array(COLUMNS * START)

  add(row: RolledRow, kind: RolledKind, mix: number): void {
    if (this.count === this.room) this.grow()
    const { block, room } = this
    const at = this.count++
    block[MIX * room + at] = mix
    block[PROVIDER * room + at] = row.provider_id
    block[MINUTE * room + at] = oneMore(row.local_minute)
    block[KIND * room + at] = kind.wait_kind
    block[OUTCOME * room + at] = outcomes.get(kind.outcome) ?? 0
    block[OFFERED * room + at] = oneMore(kind.rating_offered)
    block[COMPLAINT * room + at] = oneMore(kind.complaint)
    block[COMMENT * room + at] = row.has_comment
    block[ID * room + at] = row.id
    block[FACTS * room + at] = row.facts
    block[SCALES * room + at] = kind.csat_scale ?? 0
    block[(SCALES + 1) * room + at] = kind.nps_scale ?? 0
    block[(SCALES + 2) * room + at] = kind.ces_scale ?? 0
    block[MEASURES * room + at] = row.wait_s ?? Number.NaN
    block[(MEASURES + 1) * room + at] = row.service_s ?? Number.NaN
    block[(MEASURES + 2) * room + at] = row.resolution_s ?? Number.NaN
    block[(MEASURES + 3) * room + at] = kind.csat_value ?? Number.NaN
    block[(MEASURES + 4) * room + at] = kind.nps_value ?? Number.NaN
    block[(MEASURES + 5) * room + at] = kind.ces_value ?? Number.NaN
  }

  clear(): void {
    this.count = 0
  }

  /** The block as stored, and the id that those in it are counted from. To be called once, before it is cleared. */
  pack(mixes: readonly Mix[]): { firstId: number; visits: Buffer } {
    const { count } = this
    const ids = this.column(ID)
    const firstId = count === 0 ? 0 : ids[0]!
    for (let i = 0; i < count; i++) ids[i]! -= firstId
    let asIs = 0
    for (let i = 0; i < measuredColumns.length; i++) {
      const measures = this.column(MEASURES + i)
      if (areWhole(measures)) toStored(measures)
      else asIs |= 1 << i
    }
    this.column(AS_IS).fill(asIs)
    return { firstId, visits: packColumns(mixes, count, { columns: COLUMNS, numbers: this.block, room: this.room }) }
  }

  private column(column: number): Float64Array {
    const from = column * this.room
    return this.block.subarray(from, from + this.count)
  }

  private grow(): void {
    const room = 2 * this.room
    const wider = new Float64Array(COLUMNS * room)
    for (let column = 0; column < COLUMNS; column++) wider.set(this.column(column), column * room)
    this.room = room
    this.block = wider
  }
}

function oneMore(value: number | null): number {
  return value === null ? 0 : value + 1
}
