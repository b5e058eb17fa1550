import type { NewInteraction } from '#db/new-interaction.ts'
import type { CodedField } from '#db/interaction-columns.ts'
import type { HashSteps } from '../interpret/hash53.ts'
import type { RowInterpreter } from '../interpret/row-interpreter.ts'
import { isNoService, isPassedOn } from '../interpret/several-cells.ts'
import type { Packers } from '../pack-rows.ts'
import type { TextBatch } from '../read/record-batch.ts'
import type { RowNote } from '../row-outcome.ts'
import { CodedValue } from './coded-value.ts'
import { type QuickFields, quickFields } from './quick-fields.ts'
import { ValueFacts } from './value-facts.ts'
import { WordReader } from './word-reader.ts'

const NONE = Number.NaN

type Coded<F extends CodedField> = CodedValue<NonNullable<NewInteraction[F]>>

/**
 * The values of one row after the other: those of its fields, and what follows from several of them. Codes are numbers of
 * facts; numbers are NaN where there are none.
 */
export class QuickRow {
  readonly fields: QuickFields
  readonly zone: Coded<'zone'>
  readonly certainty: Coded<'certainty'>
  readonly clock: Coded<'clock'>
  readonly waitKind: Coded<'waitKind'>
  readonly outcome: Coded<'outcome'>
  readonly ratingOffered: Coded<'ratingOffered'>
  /** What fills a column by codes and counts as filled. */
  readonly coded: readonly Pick<CodedValue<unknown>, 'put'>[]
  calledAt = NONE
  finishedAt = NONE
  updatedAt = NONE
  localMinute = NONE
  waitSeconds = NONE
  quotedWaitSeconds = NONE
  serviceSeconds = NONE
  resolutionSeconds = NONE
  private readonly interpreter: RowInterpreter
  private readonly ownClock: number
  private readonly ownWaitKind: number
  private readonly passedOn: number
  private readonly notes: RowNote[] = []

  constructor(interpreter: RowInterpreter, packers: Packers, steps: HashSteps) {
    const { plan, told } = interpreter
    const { clock = null, waitKind = 'queue' } = plan.mapping
    const reader = new WordReader(plan, () => told.has('stands-for-missing'))
    const add = (hash: { textOrNull: (text: string | null) => unknown }, text: string | null) => void hash.textOrNull(text)
    this.interpreter = interpreter
    this.fields = quickFields({ interpreter, packers, steps, reader })
    this.zone = new CodedValue(new ValueFacts({ steps, packer: packers.zone, add }))
    this.certainty = new CodedValue(new ValueFacts({ steps, packer: packers.certainty, add }))
    this.clock = new CodedValue(new ValueFacts({ steps, packer: packers.clock, add }))
    this.waitKind = new CodedValue(new ValueFacts({ steps, packer: packers.waitKind, add }))
    this.outcome = new CodedValue(this.fields.words.outcome.facts)
    this.ratingOffered = new CodedValue(this.fields.words.ratingOffered.facts)
    const { words } = this.fields
    const otherwise: readonly unknown[] = [words.outcome, words.ratingOffered, words.reopened]
    const alone = Object.values(words).filter(word => word.isFilled && !otherwise.includes(word))
    this.coded = [this.outcome, this.ratingOffered, ...alone]
    this.ownClock = this.clock.facts.of(clock)
    this.ownWaitKind = this.waitKind.facts.of(waitKind)
    this.passedOn = this.outcome.facts.of('transferred')
  }

  /** Whether what fills every row can be read once. */
  readConstants(): boolean {
    return Object.values(this.fields.words).every(word => word.readConstant())
  }

  /** Reads a record; false where it is to be read by the interpreter, as far as it itself tells. */
  read(batch: TextBatch, record: number): boolean {
    for (const field of this.fields.read) if (!field.read(batch, record)) return false
    if (this.notes.length > 0) this.notes.length = 0
    const { words } = this.fields
    const place = words.place.value
    if (place === null || this.isUnanswered()) return false
    this.interpreter.times.settle(place, this.notes)
    this.combineWords()
    this.deriveSeconds()
    this.takeTimes()
    return this.notes.length === 0
  }

  /** Perhaps: the interpreter knows. */
  private isUnanswered(): boolean {
    const { words, comment } = this.fields
    if (!this.interpreter.plan.isSurvey) return false
    return words.csat.fact === 0 && words.nps.fact === 0 && words.ces.fact === 0 && comment.text === null
  }

  private combineWords(): void {
    const { person, outcome, ratingOffered, csat } = this.fields.words
    this.outcome.fact = person.beside === 1 && isPassedOn(outcome.value) ? this.passedOn : outcome.fact
    this.ratingOffered.fact = ratingOffered.fact === 0 ? csat.beside : ratingOffered.fact
  }

  private deriveSeconds(): void {
    const { interpreter, notes } = this
    const { times, durations } = interpreter
    const { words, wait, quoted, service, resolution } = this.fields
    this.waitSeconds = wait.isGiven ? wait.seconds : (durations.waitByTimes(times, notes) ?? NONE)
    this.serviceSeconds = service.isGiven ? service.seconds : (durations.serviceByTimes(times, notes) ?? NONE)
    this.resolutionSeconds = resolution.isGiven ? resolution.seconds : (durations.resolutionByTimes(times, notes) ?? NONE)
    this.quotedWaitSeconds = quoted.isGiven ? quoted.seconds : NONE
    if (this.serviceSeconds === 0 && isNoService(0, words.person.value, this.outcome.value)) this.serviceSeconds = NONE
    const isTimed = !Number.isNaN(this.waitSeconds)
    this.waitKind.fact = isTimed ? this.ownWaitKind : 0
    this.clock.fact = isTimed || !Number.isNaN(this.resolutionSeconds) ? this.ownClock : 0
  }

  private takeTimes(): void {
    const { times } = this.interpreter
    const { called, finished, updated } = times
    this.calledAt = called.isGiven ? called.instant : NONE
    this.finishedAt = finished.isGiven ? finished.instant : NONE
    this.updatedAt = updated.isGiven ? updated.instant : NONE
    this.localMinute = times.localMinute() ?? NONE
    this.zone.fact = this.zone.facts.of(times.zone.zone)
    this.certainty.fact = this.certainty.facts.of(times.certainty())
  }
}
