import type { CodedField, InteractionColumns, NumberField, TextField } from '#db/interaction-columns.ts'
import type { NewInteraction } from '#db/new-interaction.ts'
import { CodePacker, NumberPacker, taken, TextPacker } from './column-packers.ts'
import type { SeemsNone } from './interpret/none-watch.ts'
import type { LeftOutRow, RowNote } from './row-outcome.ts'

/** Outcomes of some records: interactions as columns, and everything else beside them. Plain data that can travel between threads. */
export interface PackedRows {
  readonly columns: InteractionColumns
  /** Notes of the interactions that have some, by row. */
  readonly notes: readonly (readonly [number, readonly RowNote[]])[]
  /** Records that are none, each with the number of interactions before it. */
  readonly others: readonly (readonly [number, LeftOutRow])[]
  /** With the last rows of a file: what seems to stand for no value in all of them. */
  readonly seemsNone?: readonly SeemsNone[]
}

/** So many interactions at most: their codes are small numbers. */
export const MOST_PACKED_ROWS = 2 ** 13
/** The first rows travel sooner, the next in twice as many: whoever takes them need not wait. */
const FIRST_ROWS = 2 ** 10
/** Letters of texts and of records left out: what has more travels by itself. */
const MOST_LETTERS = 2 ** 20
/** What a record left out takes besides its cells, in the memory of so many letters. */
const LETTERS_OF_RECORD = 200

/** Numbers that every row has. */
export type AlwaysField = 'record' | 'line' | 'arrivedAt' | 'localDay' | 'keyHash' | 'occurrence' | 'rowHash' | 'filled'
export type Always = { readonly [name in AlwaysField]: Float64Array<ArrayBuffer> }

/** By field: what its column is filled through. */
export type Packers = { readonly [name in Exclude<NumberField, AlwaysField>]: NumberPacker } & {
  readonly [name in TextField]: TextPacker
} & {
  readonly [name in CodedField]: CodePacker<NonNullable<NewInteraction[name]>>
}

/** Takes the outcomes of records one after the other and keeps nothing of the objects they come in. */
export class RowPacker {
  private readonly room: number
  readonly packers: Packers
  private always: Always | null = null
  private notes: [number, readonly RowNote[]][] = []
  private others: [number, LeftOutRow][] = []
  private count = 0
  /** Interactions after which the rows travel. */
  private most = FIRST_ROWS
  private letters = 0

  /** @param room interactions that fit, MOST_PACKED_ROWS at most */
  constructor(room = MOST_PACKED_ROWS) {
    this.room = room
    this.packers = packersFor(room)
  }

  get isFull(): boolean {
    return this.count === Math.min(this.most, this.room) || this.letters > MOST_LETTERS
  }

  get isEmpty(): boolean {
    return this.count === 0 && this.others.length === 0
  }

  leaveOut(row: LeftOutRow): void {
    this.others.push([this.count, row])
    for (const cell of row.cells) this.letters += cell.length
    this.letters += LETTERS_OF_RECORD
  }

  /**
   * Takes an interaction; there must be room. Spelled out: a loop over names would take ten times as long, and most fields of most
   * files are empty, so that asking first saves as many calls.
   */
  add(row: NewInteraction, notes: readonly RowNote[]): void {
    const { packers: to } = this
    const always = this.numbers()
    const i = this.next()
    if (notes.length > 0) this.notes.push([i, notes])
    if (row.comment !== null) this.letters += row.comment.length
    if (row.externalId !== null) this.letters += row.externalId.length
    always.record[i] = row.record
    always.line[i] = row.line
    always.arrivedAt[i] = row.arrivedAt
    always.localDay[i] = row.localDay
    always.keyHash[i] = row.keyHash
    always.occurrence[i] = row.occurrence
    always.rowHash[i] = row.rowHash
    always.filled[i] = row.filled
    if (row.place !== null) to.place.put(i, row.place)
    if (row.person !== null) to.person.put(i, row.person)
    if (row.customer !== null) to.customer.put(i, row.customer)
    if (row.customerType !== null) to.customerType.put(i, row.customerType)
    if (row.providerSince !== null) to.providerSince.put(i, row.providerSince)
    if (row.channel !== null) to.channel.put(i, row.channel)
    if (row.service !== null) to.service.put(i, row.service)
    if (row.localMinute !== null) to.localMinute.put(i, row.localMinute)
    to.zone.put(i, row.zone)
    to.certainty.put(i, row.certainty)
    if (row.calledAt !== null) to.calledAt.put(i, row.calledAt)
    if (row.finishedAt !== null) to.finishedAt.put(i, row.finishedAt)
    if (row.updatedAt !== null) to.updatedAt.put(i, row.updatedAt)
    if (row.waitSeconds !== null) to.waitSeconds.put(i, row.waitSeconds)
    if (row.quotedWaitSeconds !== null) to.quotedWaitSeconds.put(i, row.quotedWaitSeconds)
    if (row.serviceSeconds !== null) to.serviceSeconds.put(i, row.serviceSeconds)
    if (row.resolutionSeconds !== null) to.resolutionSeconds.put(i, row.resolutionSeconds)
    if (row.clock !== null) to.clock.put(i, row.clock)
    if (row.waitKind !== null) to.waitKind.put(i, row.waitKind)
    if (row.outcome !== null) to.outcome.put(i, row.outcome)
    if (row.solvedFirstTime !== null) to.solvedFirstTime.put(i, row.solvedFirstTime)
    if (row.reopened !== null) to.reopened.put(i, row.reopened)
    if (row.csat !== null) to.csat.put(i, row.csat)
    if (row.nps !== null) to.nps.put(i, row.nps)
    if (row.ces !== null) to.ces.put(i, row.ces)
    if (row.ratingOffered !== null) to.ratingOffered.put(i, row.ratingOffered)
    if (row.complaint !== null) to.complaint.put(i, row.complaint)
    if (row.complaintCategory !== null) to.complaintCategory.put(i, row.complaintCategory)
    if (row.comment !== null) to.comment.put(i, row.comment)
    if (row.language !== null) to.language.put(i, row.language)
    if (row.externalId !== null) to.externalId.put(i, row.externalId)
  }

  /** The place of one more interaction, whose values are then put into the columns; there must be room. */
  next(): number {
    return this.count++
  }

  /** The blocks of numbers that every row has. */
  numbers(): Always {
    return (this.always ??= alwaysFor(this.room))
  }

  /** Counts the letters of a text that mostly differs. */
  addLetters(letters: number): void {
    this.letters += letters
  }

  /** What was taken since the last time. */
  take(): PackedRows {
    const { count, notes, others } = this
    const always = Object.entries(this.always ?? NO_BLOCKS).map(([name, block]) => [name, taken(block, count, this.room)])
    const optional = Object.entries(this.packers).map(([name, packer]) => [name, packer.take(count)])
    const columns = [...always, ...optional]
    this.always = null
    this.count = 0
    this.most *= 2
    this.letters = 0
    this.notes = []
    this.others = []
    return { columns: { count, ...(Object.fromEntries(columns) as Omit<InteractionColumns, 'count'>) }, notes, others } // a packer per field
  }
}

/** The blocks of numbers and of texts, to be handed over rather than copied. */
export function blocksOf({ columns }: PackedRows): ArrayBuffer[] {
  return Object.values(columns).flatMap(column => {
    if (column instanceof Float64Array) return [column.buffer]
    return column !== null && typeof column === 'object' && 'bytes' in column ? [column.bytes.buffer] : []
  })
}

function packersFor(room: number): Packers {
  const numbers = () => new NumberPacker(room)
  const coded = <T>() => new CodePacker<T>(room)
  const texts = () => new TextPacker(room)
  return {
    place: coded(),
    person: coded(),
    customer: texts(),
    customerType: coded(),
    providerSince: coded(),
    channel: coded(),
    service: coded(),
    localMinute: numbers(),
    zone: coded(),
    certainty: coded(),
    calledAt: numbers(),
    finishedAt: numbers(),
    updatedAt: numbers(),
    waitSeconds: numbers(),
    quotedWaitSeconds: numbers(),
    serviceSeconds: numbers(),
    resolutionSeconds: numbers(),
    clock: coded(),
    waitKind: coded(),
    outcome: coded(),
    solvedFirstTime: coded(),
    reopened: numbers(),
    csat: coded(),
    nps: coded(),
    ces: coded(),
    ratingOffered: coded(),
    complaint: coded(),
    complaintCategory: coded(),
    comment: texts(),
    language: coded(),
    externalId: texts(),
  }
}

const NO_BLOCKS: Readonly<Record<AlwaysField, null>> = {
  record: null,
  line: null,
  arrivedAt: null,
  localDay: null,
  keyHash: null,
  occurrence: null,
  rowHash: null,
  filled: null,
}

function alwaysFor(room: number): Always {
  const block = () => new Float64Array(room)
  return {
    record: block(),
    line: block(),
    arrivedAt: block(),
    localDay: block(),
    keyHash: block(),
    occurrence: block(),
    rowHash: block(),
    filled: block(),
  }
}
