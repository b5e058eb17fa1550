import { Hash53, type HashSteps } from '../interpret/hash53.ts'
import type { RowKeys } from '../interpret/row-keys.ts'
import type { RowTimes } from '../interpret/row-times.ts'
import { type HashPart, HashRun, HashStart } from './hash-run.ts'
import type { QuickRow } from './quick-row.ts'
import { WordField } from './word-field.ts'

/** Hashes of rows: the same numbers as `RowKeys` and `rowHashOf` give, of parts that were recorded. */
export class QuickHash {
  /** Of the row in hand: its key, and the hash of its values. */
  key = 0
  ofValues = 0
  private readonly keyHash = new Hash53()
  private readonly rowHash = new Hash53()
  private readonly row: QuickRow
  private readonly keys: RowKeys
  private readonly times: RowTimes
  private readonly hasCustomers: boolean
  private readonly start: HashStart
  private readonly afterCustomer: HashRun
  private readonly provenance: HashRun
  private readonly afterNumbers: HashRun

  constructor(row: QuickRow, { keys, times }: { keys: RowKeys; times: RowTimes }, steps: HashSteps) {
    const { words, customer, none } = row.fields
    // Not where no column fills it.
    const isVarying = (part: HashPart) => part !== none && (!(part instanceof WordField) || part.column >= 0)
    const run = (parts: readonly HashPart[]) => new HashRun(parts, parts.filter(isVarying), steps)
    this.row = row
    this.keys = keys
    this.times = times
    this.hasCustomers = customer.isFilled
    const start = [words.place, words.person]
    this.start = new HashStart(start, start.filter(isVarying))
    const afterCustomer = [words.customerType, words.providerSince, words.channel, words.service]
    this.afterCustomer = run(this.hasCustomers ? afterCustomer : [none, ...afterCustomer])
    this.provenance = run([row.zone, row.certainty])
    const { clock, waitKind, outcome, ratingOffered } = row
    const { solvedFirstTime, reopened, csat, nps, ces, complaint, complaintCategory } = words
    const answers = [csat, nps, ces, ratingOffered, complaint, complaintCategory]
    this.afterNumbers = run([clock, waitKind, outcome, solvedFirstTime, reopened, ...answers])
  }

  /** Hashes the row in hand. */
  take(): void {
    const { row, rowHash, keyHash } = this
    const { words, comment, id } = row.fields
    this.addValues()
    comment.addToHash(rowHash)
    words.language.addToHash(rowHash)
    keyHash.restart()
    if (id.isGiven) {
      keyHash.number(this.keys.source)
      keyHash.codesInBoth(rowHash, id.codes, id)
      this.addArrival()
    } else {
      rowHash.textOrNull(null)
      for (const field of row.fields.filled) field.addToKey(keyHash)
    }
    this.key = keyHash.value()
    this.ofValues = rowHash.value()
  }

  private addArrival(): void {
    const { keyHash, keys } = this
    const { arrived } = this.times
    keyHash.number(arrived.local).numberOrNull(arrived.offset)
    if (keys.namesPlace) this.row.fields.words.place.addToHash(keyHash)
    else keyHash.textOrNull(keys.constantPlace)
  }

  /** In the order of `rowHashOf`, up to the texts that mostly differ. */
  private addValues(): void {
    const { rowHash, row, times } = this
    this.start.restart(rowHash)
    if (this.hasCustomers) row.fields.customer.addToHash(rowHash)
    this.afterCustomer.addToHash(rowHash)
    rowHash.number(times.arrived.instant).number(times.localDay())
    this.addNumber(row.localMinute)
    this.provenance.addToHash(rowHash)
    this.addNumber(row.calledAt)
    this.addNumber(row.finishedAt)
    this.addNumber(row.updatedAt)
    this.addNumber(row.waitSeconds)
    this.addNumber(row.quotedWaitSeconds)
    this.addNumber(row.serviceSeconds)
    this.addNumber(row.resolutionSeconds)
    this.afterNumbers.addToHash(rowHash)
  }

  private addNumber(value: number): void {
    if (Number.isNaN(value)) this.rowHash.numberOrNull(null)
    else this.rowHash.number(value)
  }
}
