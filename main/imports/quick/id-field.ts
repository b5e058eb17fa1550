import type { Hash53 } from '../interpret/hash53.ts'
import { isMissing, mayBeMissing } from '../interpret/missing-words.ts'
import { AT, type RowPlan } from '../interpret/row-plan.ts'
import type { TextPacker } from '../column-packers.ts'
import type { Codes } from '../read/piece.ts'
import type { TextBatch } from '../read/record-batch.ts'
import type { QuickField } from './quick-field.ts'

const SHEET_ERROR = 35
/** In numbers as spreadsheets write long ones, which are no ids any more. */
const PLUS = 43
const LAST_ASCII = 127

/** The id of a row, which differs in each: taken as it lies in the file, without a text being made of it. */
export class IdField implements QuickField {
  codes: Codes = new Uint8Array(0)
  from = 0
  to = 0
  private readonly column: number

  constructor(plan: RowPlan) {
    this.column = plan.columns[AT.external_id]!
  }

  get isGiven(): boolean {
    return this.from < this.to
  }

  read(batch: TextBatch, record: number): boolean {
    const place = batch.place(record, this.column)
    if (!batch.liesBare(place)) return false
    const { codes, text } = batch.piece
    const from = batch.start(place)
    const to = batch.end(place)
    this.codes = codes
    this.from = from
    this.to = to
    for (let at = from; at < to; at++) if (codes[at] === PLUS || codes[at]! > LAST_ASCII) return false
    if (codes[from] === SHEET_ERROR) return false
    return from === to || !mayBeMissing(codes, from, to) || !isMissing(text.substring(from, to))
  }

  get length(): number {
    return this.to - this.from
  }

  put(packer: TextPacker, row: number): number {
    if (!this.isGiven) return 0
    packer.putAscii(row, this)
    return 1
  }

  addToHash(hash: Hash53): void {
    if (this.isGiven) hash.codes(this.codes, this.from, this.to)
    else hash.textOrNull(null)
  }

  addToKey(hash: Hash53): void {
    if (this.isGiven) hash.number(AT.external_id).codes(this.codes, this.from, this.to)
  }
}
