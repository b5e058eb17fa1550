import type { NewInteraction, NewRating } from '#db/new-interaction.ts'
import { Hash53 } from './hash53.ts'
import type { RowCells } from './row-cells.ts'
import { AT, type RowPlan } from './row-plan.ts'
import type { Moment } from './moment.ts'

export type RowValues = Omit<NewInteraction, 'keyHash' | 'occurrence' | 'rowHash' | 'filled'>

/** Keys of rows (docs/decisions/0002-keys.md). */
export class RowKeys {
  private readonly plan: RowPlan
  private readonly source: number
  private readonly namesPlace: boolean
  private readonly constantPlace: string | null

  constructor(plan: RowPlan) {
    this.plan = plan
    this.source = new Hash53().text(plan.mapping.source).value()
    const location = plan.mapping.fields.location
    this.constantPlace = location?.column === undefined ? (location?.constant?.trim() ?? null) : null
    this.namesPlace = plan.columns[AT.updated_at]! < 0
  }

  /** Of a row with an id: source, id, arrival as written and, unless rows are updated by the source, the place. */
  ofId(id: string, arrived: Moment, place: string | null): number {
    return new Hash53()
      .number(this.source)
      .text(id)
      .number(arrived.local)
      .optional(arrived.offset)
      .optional(this.namesPlace ? place : this.constantPlace)
      .value()
  }

  /** Of a row without an id: the text of every mapped column, as written. */
  ofText(cells: RowCells): number {
    const hash = new Hash53()
    for (const field of this.plan.mapped) {
      const text = cells.raw[field]!
      const clock = cells.clock[field]!
      if (text === '' && clock === '') continue
      hash.number(field).text(text)
      if (clock !== '') hash.text(clock)
    }
    return hash.value()
  }
}

/** Hash over the values of a row; where it came from does not count. */
export function rowHashOf(row: RowValues): number {
  const hash = new Hash53()
  hash.optional(row.place).optional(row.person).optional(row.customer).optional(row.customerType).optional(row.providerSince)
  hash.optional(row.channel).optional(row.service).number(row.arrivedAt).number(row.localDay).optional(row.localMinute)
  hash.text(row.zone).text(row.certainty).optional(row.calledAt).optional(row.finishedAt).optional(row.updatedAt)
  hash.optional(row.waitSeconds).optional(row.quotedWaitSeconds).optional(row.serviceSeconds).optional(row.resolutionSeconds)
  hash.optional(row.clock).optional(row.waitKind).optional(row.outcome).optional(row.solvedFirstTime).optional(row.reopened)
  addRating(hash, row.csat)
  addRating(hash, row.nps)
  addRating(hash, row.ces)
  hash.optional(row.ratingOffered).optional(row.complaint).optional(row.complaintCategory)
  return hash.optional(row.comment).optional(row.language).optional(row.externalId).value()
}

function addRating(hash: Hash53, rating: NewRating | null): void {
  if (rating === null) hash.optional(null)
  else hash.text(rating.raw).number(rating.value).number(rating.minimum).number(rating.maximum).text(rating.direction)
}

/** How many values of a row are known, besides those that every row has. */
export function filledOf(row: RowValues): number {
  let filled = row.localMinute === null ? 0 : 1
  for (const name of OPTIONAL) if (row[name] !== null) filled++
  return filled
}

const OPTIONAL = [
  'place', 'person', 'customer', 'customerType', 'providerSince', 'channel', 'service', 'calledAt', 'finishedAt', 'updatedAt',
  'waitSeconds', 'quotedWaitSeconds', 'serviceSeconds', 'resolutionSeconds', 'outcome', 'solvedFirstTime', 'reopened', 'csat', 'nps', 'ces',
  'ratingOffered', 'complaint', 'complaintCategory', 'comment', 'language', 'externalId',
] as const satisfies readonly (keyof RowValues)[]
