import { type Field, fields } from '#contract/mapping.ts'
import { type ReasonCode, rejectedFor } from '#contract/row-reasons.ts'
import type { NewInteraction, UnansweredRequest } from '#db/new-interaction.ts'
import { detached } from '../read/detached.ts'
import type { RecordBatch } from '../read/record-batch.ts'
import type { LeftOutRow, ReadRow, RowNote, RowOutcome } from '../row-outcome.ts'
import { customerCode } from './customer-code.ts'
import { LeftOut } from './left-out.ts'
import { NoneWatch, type SeemsNone } from './none-watch.ts'
import { RowCells } from './row-cells.ts'
import { RowDurations } from './row-durations.ts'
import { emptyRow } from './empty-row.ts'
import { filledOf, RowKeys, rowHashOf, type RowValues } from './row-keys.ts'
import { AT, type RowPlan } from './row-plan.ts'
import { RowRatings } from './row-ratings.ts'
import { RowTexts } from './row-texts.ts'
import { RowTimes } from './row-times.ts'
import { isNoService, isPassedOn } from './several-cells.ts'
import { isSheetError } from './sheet-error.ts'
import { TOLD_BY_WORDS } from './told-by-words.ts'

const NO_NOTES: readonly RowNote[] = []
const SCIENTIFIC = /^\d(?:[.,]\d+)?E\+\d+$/i

export interface InterpreterOptions {
  readonly defaultZone: string | null
  readonly zoneOf: (place: string) => string | null
}

/**
 * Turns the records of one file into interactions, one after the other; refusal is data. Keeps nothing of a record: an interaction
 * and what it comes in are the same objects each time, and hold until the next record is read.
 */
export class RowInterpreter {
  readonly plan: RowPlan
  readonly times: RowTimes
  readonly durations: RowDurations
  readonly ratings: RowRatings
  readonly texts: RowTexts
  readonly keys: RowKeys
  readonly none: NoneWatch
  /** Warnings that hold for every row are given once. */
  readonly told = new Set<RowNote['warning']>()
  private readonly cells: RowCells
  private readonly leftOut: LeftOut
  private isZoneTold = false
  private notes: RowNote[] = []
  private readonly row = emptyRow()
  private readonly outcome: { -readonly [Key in keyof ReadRow]: ReadRow[Key] } = {
    kind: 'row',
    interaction: this.row,
    warnings: NO_NOTES,
  }

  constructor(plan: RowPlan, options: InterpreterOptions) {
    this.plan = plan
    this.cells = new RowCells(plan)
    this.times = new RowTimes(plan, options)
    this.durations = new RowDurations(plan)
    this.ratings = new RowRatings(plan)
    this.texts = new RowTexts(plan)
    this.keys = new RowKeys(plan)
    this.leftOut = new LeftOut(plan)
    this.none = new NoneWatch(plan, this.times)
  }

  /** Whether a row was read already. */
  get hasRows(): boolean {
    return this.leftOut.seenData
  }

  /** Whether a text that stands for no value came, perhaps in a record that is no row, and is to be told with the next row. */
  get hasMissingToTell(): boolean {
    const { standsForMissing } = this.cells
    if (standsForMissing === null || this.told.has('stands-for-missing')) return false
    return !TOLD_BY_WORDS.has(standsForMissing.field)
  }

  /** What seems to stand for no value in the rows so far, and was read as one. */
  seemsNone(): SeemsNone[] {
    return this.none.found()
  }

  /** @param recordNumber records after the header, from 1 */
  interpret(batch: RecordBatch, record: number, recordNumber: number): RowOutcome {
    const at: AtRecord = { batch, record, recordNumber }
    const flaw = batch.flaw(record)
    if (flaw !== null) return leftOutRow(at, flaw)
    const left = this.leftOut.reason(batch, record, recordNumber)
    if (left) return leftOutRow(at, left)
    const width = batch.width(record)
    if (width !== this.plan.width && this.isRagged(batch, record, width))
      return leftOutRow(at, 'wrong-number-of-cells', `${width}/${this.plan.width}`)
    this.cells.load(batch, record)
    if (this.notes.length > 0) this.notes = []
    const place = this.cells.text(AT.location)
    const state = this.times.read(this.cells, place, this.notes)
    if (state === 'read') return this.withTime(at, place)
    return this.leftOut.isTotal(batch, record) ? leftOutRow(at, 'total') : this.withoutTime(at, state)
  }

  private isRagged(batch: RecordBatch, record: number, width: number): boolean {
    return width < this.plan.width ? width < this.plan.neededWidth : !batch.isBlankFrom(record, this.plan.width)
  }

  private withoutTime(at: AtRecord, state: 'missing' | 'unreadable' | 'impossible'): LeftOutRow {
    if (state !== 'missing')
      return leftOutRow(
        at,
        `time-${state}`,
        detached(`${this.cells.raw[AT.arrived_at]} ${this.cells.clock[AT.arrived_at]}`.trim()),
      )
    return leftOutRow(at, this.plan.isSurvey && this.isUnanswered() ? 'unanswered-request' : 'time-missing')
  }

  private isUnanswered(): boolean {
    return UNANSWERED_WITHOUT.every(field => this.cells.text(field) === null)
  }

  private withTime(at: AtRecord, place: string | null): RowOutcome {
    const { cells, texts } = this
    if (this.plan.isSurvey && this.isUnanswered())
      return { ...leftOutRow(at, 'unanswered-request'), request: this.request(place) }
    const outcome = texts.outcome(cells, this.notes)
    if (outcome === 'preview') return leftOutRow(at, 'preview', cells.raw[AT.outcome])
    this.leftOut.seenData = true
    const { row } = this
    row.record = at.recordNumber
    row.line = at.batch.line(at.record)
    this.fill(place, outcome)
    this.none.see(cells, row)
    this.noteWholeRow(row)
    const id = row.externalId
    row.keyHash = id === null ? this.keys.ofText(cells) : this.keys.ofId(id, this.times.arrived, place)
    row.occurrence = id === null ? 1 : 0
    row.rowHash = rowHashOf(row)
    row.filled = filledOf(row)
    this.outcome.warnings = this.notes.length === 0 ? NO_NOTES : this.notes
    return this.outcome
  }

  private request(place: string | null): UnansweredRequest {
    const { cells, texts, times } = this
    return {
      place,
      person: texts.people(cells).first,
      service: cells.text(AT.service_type),
      channel: cells.text(AT.channel),
      localDay: times.localDay(),
      zone: times.zone.zone,
      certainty: times.certainty(),
    }
  }

  private fill(place: string | null, outcome: NewInteraction['outcome']): void {
    const { row, cells, texts, times, durations, ratings, notes } = this
    const people = texts.people(cells)
    const person = people.first
    const known = people.several && isPassedOn(outcome) ? 'transferred' : outcome
    const customer = cells.text(AT.customer)
    const waitSeconds = durations.wait(cells, times, notes)
    const serviceSeconds = durations.service(cells, times, notes)
    const resolutionSeconds = durations.resolution(cells, times, notes)
    const { mapping } = this.plan
    row.place = place
    row.person = person
    row.customer = customer === null ? null : customerCode(customer)
    row.customerType = cells.text(AT.customer_type)
    row.providerSince = texts.providerSince(cells, notes)
    row.channel = cells.text(AT.channel)
    row.service = cells.text(AT.service_type)
    row.arrivedAt = times.arrived.instant
    row.localDay = times.localDay()
    row.localMinute = times.localMinute()
    row.zone = times.zone.zone
    row.certainty = times.certainty()
    row.calledAt = times.called.isGiven ? times.called.instant : null
    row.finishedAt = times.finished.isGiven ? times.finished.instant : null
    row.updatedAt = times.updated.isGiven ? times.updated.instant : null
    row.waitSeconds = waitSeconds
    row.quotedWaitSeconds = durations.quotedWait(cells, notes)
    row.serviceSeconds = isNoService(serviceSeconds, person, known) ? null : serviceSeconds
    row.resolutionSeconds = resolutionSeconds
    row.clock = waitSeconds === null && resolutionSeconds === null ? null : (mapping.clock ?? null)
    row.waitKind = waitSeconds === null ? null : (mapping.waitKind ?? 'queue')
    row.outcome = known
    row.solvedFirstTime = texts.flag('solved_first_time', cells, notes)
    row.reopened = texts.reopened(cells, notes)
    row.csat = ratings.read('csat', cells, notes)
    row.nps = ratings.read('nps', cells, notes)
    row.ces = ratings.read('ces', cells, notes)
    row.ratingOffered = texts.flag('rating_offered', cells, notes) ?? ratings.offered
    row.complaint = texts.flag('complaint', cells, notes)
    row.complaintCategory = cells.text(AT.complaint_category)
    row.comment = cells.text(AT.comment)
    row.language = cells.text(AT.language)
    row.externalId = cells.text(AT.external_id)
  }

  private noteWholeRow({ place, externalId, certainty }: RowValues): void {
    if (place === null) this.note('location-missing', 'location', '')
    if (externalId !== null && externalId.includes('+') && SCIENTIFIC.test(externalId))
      this.note('id-scientific', 'external_id', externalId)
    this.noteErrors()
    if (certainty === 'assumed_zone' && !this.isZoneTold) this.noteZone()
    if (certainty === 'assumed') this.noteOnce('date-assumed', this.cells.raw[AT.arrived_at]!)
    const { standsForMissing } = this.cells
    if (standsForMissing !== null && this.hasMissingToTell)
      this.noteOnce('stands-for-missing', detached(standsForMissing.text), fields[standsForMissing.field])
  }

  private noteZone(): void {
    this.isZoneTold = true
    this.noteOnce('zone-assumed', this.times.zone.zone)
  }

  /** What a spreadsheet writes where a formula fails: no value, but somebody meant there to be one. */
  private noteErrors(): void {
    const { raw } = this.cells
    for (const field of this.plan.mapped) {
      const text = raw[field]!
      if (isSheetError(text)) this.note('error-value', fields[field]!, detached(text))
    }
  }

  private note(warning: RowNote['warning'], field: Field, detail: string): void {
    this.notes.push({ warning, field, detail })
  }

  private noteOnce(warning: RowNote['warning'], detail: string, field: Field = 'arrived_at'): void {
    if (this.told.has(warning)) return
    this.told.add(warning)
    this.note(warning, field, detail)
  }
}

interface AtRecord {
  readonly batch: RecordBatch
  readonly record: number
  readonly recordNumber: number
}

const UNANSWERED_WITHOUT = [AT.csat, AT.nps, AT.ces, AT.comment]
const REJECTED: ReadonlySet<ReasonCode> = new Set(rejectedFor)

function leftOutRow({ batch, record, recordNumber }: AtRecord, reason: ReasonCode, detail = ''): LeftOutRow {
  const kind = REJECTED.has(reason) ? 'rejected' : 'skipped'
  return { kind, record: recordNumber, line: batch.line(record), reason, detail: detached(detail), cells: batch.cells(record) }
}
