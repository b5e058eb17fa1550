import type { NewInteraction, NewRating } from '#db/new-interaction.ts'
import { Hash53, type HashInput } from './hash53.ts'
import type { RowCells } from './row-cells.ts'
import { AT, type RowPlan } from './row-plan.ts'
import type { Moment } from './moment.ts'

type Keys = 'keyHash' | 'occurrence' | 'rowHash' | 'filled'
/** Everything of a row but its keys. */
export type RowValues = Omit<NewInteraction, Keys>

/** Keys of rows (docs/decisions/0002-keys.md). */
export class RowKeys {
  private readonly plan: RowPlan
  /** What the key of a row with an id begins with. */
  readonly source: number
  /** Whether it ends with the row's own place, or with the one that all rows have. */
  readonly namesPlace: boolean
  readonly constantPlace: string | null

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
      .numberOrNull(arrived.offset)
      .textOrNull(this.namesPlace ? place : this.constantPlace)
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
  hash
    .textOrNull(row.place)
    .textOrNull(row.person)
    .textOrNull(row.customer)
    .textOrNull(row.customerType)
    .textOrNull(row.providerSince)
  hash.textOrNull(row.channel).textOrNull(row.service).number(row.arrivedAt).number(row.localDay).numberOrNull(row.localMinute)
  hash.text(row.zone).text(row.certainty).numberOrNull(row.calledAt).numberOrNull(row.finishedAt).numberOrNull(row.updatedAt)
  hash
    .numberOrNull(row.waitSeconds)
    .numberOrNull(row.quotedWaitSeconds)
    .numberOrNull(row.serviceSeconds)
    .numberOrNull(row.resolutionSeconds)
  hash
    .textOrNull(row.clock)
    .textOrNull(row.waitKind)
    .textOrNull(row.outcome)
    .flagOrNull(row.solvedFirstTime)
    .numberOrNull(row.reopened)
  addRating(hash, row.csat)
  addRating(hash, row.nps)
  addRating(hash, row.ces)
  hash.flagOrNull(row.ratingOffered).flagOrNull(row.complaint).textOrNull(row.complaintCategory)
  return hash.textOrNull(row.comment).textOrNull(row.language).textOrNull(row.externalId).value()
}

export function addRating(hash: HashInput, rating: NewRating | null): void {
  if (rating === null) hash.numberOrNull(null)
  else hash.text(rating.raw).number(rating.value).number(rating.minimum).number(rating.maximum).text(rating.direction)
}

/** How many values of a row are known, besides those that every row has. Spelled out: a loop over names takes ten times as long. */
export function filledOf(row: RowValues): number {
  return (
    known(row.place) +
    known(row.person) +
    known(row.customer) +
    known(row.customerType) +
    known(row.providerSince) +
    known(row.channel) +
    known(row.service) +
    known(row.localMinute) +
    known(row.calledAt) +
    known(row.finishedAt) +
    known(row.updatedAt) +
    known(row.waitSeconds) +
    known(row.quotedWaitSeconds) +
    known(row.serviceSeconds) +
    known(row.resolutionSeconds) +
    known(row.outcome) +
    known(row.solvedFirstTime) +
    known(row.reopened) +
    known(row.csat) +
    known(row.nps) +
    known(row.ces) +
    known(row.ratingOffered) +
    known(row.complaint) +
    known(row.complaintCategory) +
    known(row.comment) +
    known(row.language) +
    known(row.externalId)
  )
}

function known(value: unknown): number {
  return value === null ? 0 : 1
}
