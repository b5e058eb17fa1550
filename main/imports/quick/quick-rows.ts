import { HashSteps } from '../interpret/hash53.ts'
import type { NoneWatch } from '../interpret/none-watch.ts'
import type { RowInterpreter } from '../interpret/row-interpreter.ts'
import type { RowTimes } from '../interpret/row-times.ts'
import type { RowPacker } from '../pack-rows.ts'
import { type RecordBatch, TextBatch } from '../read/record-batch.ts'
import { QuickHash } from './quick-hash.ts'
import { isQuick } from './quick-plan.ts'
import { QuickRow } from './quick-row.ts'

const ENOUGH_LEFT = 1000

type Watch = ReturnType<NoneWatch['durationWatch']>

/**
 * Reads most rows of a text from its characters straight into columns, in a fifth of the time that the interpreter takes. What comes again
 * and again is looked up rather than read; a row with anything unusual is left to the interpreter, which has the last word on
 * every row: both give the same.
 */
export class QuickRows {
  private readonly interpreter: RowInterpreter
  private readonly times: RowTimes
  private readonly packer: RowPacker
  private readonly row: QuickRow
  private readonly hash: QuickHash
  private isAble: boolean
  /** Records that were taken, and that were not. */
  private taken = 0
  private left = 0
  private readonly waits: Watch
  private readonly quotedWaits: Watch
  private readonly services: Watch
  private readonly resolutions: Watch

  constructor(interpreter: RowInterpreter, packer: RowPacker) {
    const { plan, none, times } = interpreter
    this.interpreter = interpreter
    this.times = times
    this.packer = packer
    const steps = new HashSteps()
    this.row = new QuickRow(interpreter, packer.packers, steps)
    this.hash = new QuickHash(this.row, interpreter, steps)
    this.isAble = isQuick(plan) && this.row.readConstants()
    this.waits = none.durationWatch('wait_s')
    this.quotedWaits = none.durationWatch('quoted_wait_s')
    this.services = none.durationWatch('service_s')
    this.resolutions = none.durationWatch('resolution_s')
  }

  /** Takes a record as an interaction; false, with nothing done, where the interpreter is to read it. */
  take(batch: RecordBatch, record: number, recordNumber: number): boolean {
    const { interpreter, row } = this
    // The first row tells what holds for all.
    if (!this.isAble || !interpreter.hasRows || interpreter.hasMissingToTell || !(batch instanceof TextBatch)) return false
    if (batch.flaw(record) !== null || batch.width(record) !== interpreter.plan.width) return false
    if (!row.read(batch, record) || interpreter.none.needsTexts() || this.isZoneToBeTold()) return this.leave()
    this.taken++
    this.count()
    this.put(recordNumber, batch.line(record))
    return true
  }

  /** Where most rows are left, trying costs more than it saves. */
  private leave(): false {
    this.left++
    if (this.left > ENOUGH_LEFT && this.left > 2 * this.taken) this.isAble = false
    return false
  }

  private isZoneToBeTold(): boolean {
    return this.row.certainty.value === 'assumed_zone' && !this.interpreter.told.has('zone-assumed')
  }

  private count(): void {
    const { row, interpreter } = this
    interpreter.none.countTimes()
    if (!Number.isNaN(row.waitSeconds)) this.waits?.count(row.waitSeconds)
    if (!Number.isNaN(row.quotedWaitSeconds)) this.quotedWaits?.count(row.quotedWaitSeconds)
    if (!Number.isNaN(row.serviceSeconds)) this.services?.count(row.serviceSeconds)
    if (!Number.isNaN(row.resolutionSeconds)) this.resolutions?.count(row.resolutionSeconds)
  }

  private put(record: number, line: number): void {
    const { packer, row, times, hash } = this
    const always = packer.numbers()
    const i = packer.next()
    always.record[i] = record
    always.line[i] = line
    always.arrivedAt[i] = times.arrived.instant
    always.localDay[i] = times.localDay()
    hash.take()
    always.keyHash[i] = hash.key
    always.occurrence[i] = row.fields.id.isGiven ? 0 : 1
    always.rowHash[i] = hash.ofValues
    always.filled[i] = this.putWords(i) + this.putNumbers(i) + this.putTexts(i)
  }

  /** @returns how many are filled */
  private putWords(i: number): number {
    const { row } = this
    row.zone.put(i)
    row.certainty.put(i)
    row.clock.put(i)
    row.waitKind.put(i)
    let filled = 0
    for (const value of row.coded) filled += value.put(i)
    return filled
  }

  private putNumbers(i: number): number {
    const { row } = this
    const { packers: to } = this.packer
    const reopened = row.fields.words.reopened.value
    return (
      to.localMinute.putKnown(i, row.localMinute) +
      to.calledAt.putKnown(i, row.calledAt) +
      to.finishedAt.putKnown(i, row.finishedAt) +
      to.updatedAt.putKnown(i, row.updatedAt) +
      to.waitSeconds.putKnown(i, row.waitSeconds) +
      to.quotedWaitSeconds.putKnown(i, row.quotedWaitSeconds) +
      to.serviceSeconds.putKnown(i, row.serviceSeconds) +
      to.resolutionSeconds.putKnown(i, row.resolutionSeconds) +
      to.reopened.putKnown(i, reopened ?? Number.NaN)
    )
  }

  private putTexts(i: number): number {
    const { packer } = this
    const { customer, comment, id } = this.row.fields
    const { packers: to } = packer
    packer.addLetters((comment.text?.length ?? 0) + id.length)
    return customer.put(to.customer, i) + comment.put(to.comment, i) + id.put(to.externalId, i)
  }
}
