import { Hash53 } from '../interpret/hash53.ts'
import type { RowKeys } from '../interpret/row-keys.ts'
import type { RowTimes } from '../interpret/row-times.ts'
import type { QuickRow } from './quick-row.ts'

/** Hashes of rows: the same numbers as `RowKeys` and `rowHashOf` give, from recorded parts. */
export class QuickHash {
  private readonly hash = new Hash53()
  private readonly row: QuickRow
  private readonly keys: RowKeys
  private readonly times: RowTimes

  constructor(row: QuickRow, { keys, times }: { keys: RowKeys; times: RowTimes }) {
    this.row = row
    this.keys = keys
    this.times = times
  }

  key(): number {
    const { hash, keys, times } = this
    const { fields } = this.row
    hash.restart()
    if (!fields.id.isGiven) {
      for (const field of fields.filled) field.addToKey(hash)
      return hash.value()
    }
    hash.number(keys.source)
    fields.id.addToHash(hash)
    hash.number(times.arrived.local).numberOrNull(times.arrived.offset)
    if (keys.namesPlace) fields.words.place.addToHash(hash)
    else hash.textOrNull(keys.constantPlace)
    return hash.value()
  }

  /** Of all values, in the order of `rowHashOf`. */
  ofValues(): number {
    const { hash, row, times } = this
    const { words, customer, comment, id } = row.fields
    hash.restart()
    words.place.addToHash(hash)
    words.person.addToHash(hash)
    customer.addToHash(hash)
    words.customerType.addToHash(hash)
    words.providerSince.addToHash(hash)
    words.channel.addToHash(hash)
    words.service.addToHash(hash)
    hash.number(times.arrived.instant).number(times.localDay())
    this.addNumber(row.localMinute)
    row.zones.addToHash(hash, row.zone)
    row.certainties.addToHash(hash, row.certainty)
    this.addNumbers()
    row.clocks.addToHash(hash, row.clock)
    row.waitKinds.addToHash(hash, row.waitKind)
    words.outcome.facts.addToHash(hash, row.outcome)
    words.solvedFirstTime.addToHash(hash)
    words.reopened.addToHash(hash)
    words.csat.addToHash(hash)
    words.nps.addToHash(hash)
    words.ces.addToHash(hash)
    words.ratingOffered.facts.addToHash(hash, row.ratingOffered)
    words.complaint.addToHash(hash)
    words.complaintCategory.addToHash(hash)
    comment.addToHash(hash)
    words.language.addToHash(hash)
    id.addToHash(hash)
    return hash.value()
  }

  private addNumbers(): void {
    const { row } = this
    this.addNumber(row.calledAt)
    this.addNumber(row.finishedAt)
    this.addNumber(row.updatedAt)
    this.addNumber(row.waitSeconds)
    this.addNumber(row.quotedWaitSeconds)
    this.addNumber(row.serviceSeconds)
    this.addNumber(row.resolutionSeconds)
  }

  private addNumber(value: number): void {
    if (Number.isNaN(value)) this.hash.numberOrNull(null)
    else this.hash.number(value)
  }
}
