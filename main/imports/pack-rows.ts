import type { Coded, CodedField, InteractionColumns, NumberField, Numbers, TextField, Texts } from '#db/interaction-columns.ts'
import type { NewInteraction } from '#db/new-interaction.ts'
import { putUtf8, WIDEST_UNIT } from '#db/put-utf8.ts'
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
/** Letters of texts and of records left out: what has more travels by itself. */
const MOST_LETTERS = 2 ** 20
/** What a record left out takes besides its cells, in the memory of so many letters. */
const LETTERS_OF_RECORD = 200
/** Room for texts at first. */
const FIRST_BYTES = 2 ** 12

type Packers = { readonly [name in NumberField]: NumberPacker } & { readonly [name in TextField]: TextPacker } & {
  readonly [name in CodedField]: CodePacker<NonNullable<NewInteraction[name]>>
}

/** Takes the outcomes of records one after the other and keeps nothing of the objects they come in. */
export class RowPacker {
  private readonly room: number
  private readonly packers: Packers
  private notes: [number, readonly RowNote[]][] = []
  private others: [number, LeftOutRow][] = []
  private count = 0
  private letters = 0

  /** @param room interactions that fit, MOST_PACKED_ROWS at most */
  constructor(room = MOST_PACKED_ROWS) {
    this.room = room
    this.packers = packersFor(room)
  }

  get isFull(): boolean {
    return this.count === this.room || this.letters > MOST_LETTERS
  }

  get isEmpty(): boolean {
    return this.count === 0 && this.others.length === 0
  }

  leaveOut(row: LeftOutRow): void {
    this.others.push([this.count, row])
    for (const cell of row.cells) this.letters += cell.length
    this.letters += LETTERS_OF_RECORD
  }

  /** Takes an interaction; there must be room. Spelled out: a loop over names would take ten times as long. */
  add(row: NewInteraction, notes: readonly RowNote[]): void {
    const { packers: to } = this
    const i = this.count++
    if (notes.length > 0) this.notes.push([i, notes])
    if (row.comment !== null) this.letters += row.comment.length
    if (row.externalId !== null) this.letters += row.externalId.length
    to.record.put(i, row.record)
    to.line.put(i, row.line)
    to.place.put(i, row.place)
    to.person.put(i, row.person)
    to.customer.put(i, row.customer)
    to.customerType.put(i, row.customerType)
    to.providerSince.put(i, row.providerSince)
    to.channel.put(i, row.channel)
    to.service.put(i, row.service)
    to.arrivedAt.put(i, row.arrivedAt)
    to.localDay.put(i, row.localDay)
    to.localMinute.put(i, row.localMinute)
    to.zone.put(i, row.zone)
    to.certainty.put(i, row.certainty)
    to.calledAt.put(i, row.calledAt)
    to.finishedAt.put(i, row.finishedAt)
    to.updatedAt.put(i, row.updatedAt)
    to.waitSeconds.put(i, row.waitSeconds)
    to.quotedWaitSeconds.put(i, row.quotedWaitSeconds)
    to.serviceSeconds.put(i, row.serviceSeconds)
    to.resolutionSeconds.put(i, row.resolutionSeconds)
    to.clock.put(i, row.clock)
    to.waitKind.put(i, row.waitKind)
    to.outcome.put(i, row.outcome)
    to.solvedFirstTime.put(i, row.solvedFirstTime)
    to.reopened.put(i, row.reopened)
    to.csat.put(i, row.csat)
    to.nps.put(i, row.nps)
    to.ces.put(i, row.ces)
    to.ratingOffered.put(i, row.ratingOffered)
    to.complaint.put(i, row.complaint)
    to.complaintCategory.put(i, row.complaintCategory)
    to.comment.put(i, row.comment)
    to.language.put(i, row.language)
    to.externalId.put(i, row.externalId)
    to.keyHash.put(i, row.keyHash)
    to.occurrence.put(i, row.occurrence)
    to.rowHash.put(i, row.rowHash)
    to.filled.put(i, row.filled)
  }

  /** What was taken since the last time. */
  take(): PackedRows {
    const { count, notes, others } = this
    const columns = Object.entries(this.packers).map(([name, packer]) => [name, packer.take(count)])
    this.count = 0
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
    record: numbers(),
    line: numbers(),
    place: coded(),
    person: coded(),
    customer: texts(),
    customerType: coded(),
    providerSince: coded(),
    channel: coded(),
    service: coded(),
    arrivedAt: numbers(),
    localDay: numbers(),
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
    keyHash: numbers(),
    occurrence: numbers(),
    rowHash: numbers(),
    filled: numbers(),
  }
}

class NumberPacker {
  private readonly room: number
  private block: Numbers = null

  constructor(room: number) {
    this.room = room
  }

  put(i: number, value: number | null): void {
    if (value === null) return
    this.block ??= new Float64Array(this.room).fill(Number.NaN)
    this.block[i] = value
  }

  take(count: number): Numbers {
    const { block } = this
    this.block = null
    return block && count < this.room ? block.slice(0, count) : block
  }
}

class CodePacker<T> {
  private readonly room: number
  private readonly known = new Map<T, number>()
  private values: T[] = []
  private codes: Uint16Array | null = null
  private last: T | null = null
  private lastCode = 0

  constructor(room: number) {
    this.room = room
  }

  put(i: number, value: T | null): void {
    if (value === null) return
    this.codes ??= new Uint16Array(this.room)
    this.codes[i] = value === this.last ? this.lastCode : this.codeOf(value)
  }

  private codeOf(value: T): number {
    let code = this.known.get(value)
    if (code === undefined) this.known.set(value, (code = this.values.push(value)))
    this.last = value
    this.lastCode = code
    return code
  }

  take(count: number): Coded<T> | null {
    const { codes, values } = this
    this.known.clear()
    this.values = []
    this.codes = null
    this.last = null
    return codes && { values, codes: count < this.room ? codes.slice(0, count) : codes }
  }
}

class TextPacker {
  private readonly room: number
  private bytes = new Uint8Array(FIRST_BYTES)
  private ends: Uint32Array | null = null
  private length = 0
  /** Rows of which the end is known. */
  private known = 0

  constructor(room: number) {
    this.room = room
  }

  put(i: number, value: string | null): void {
    if (value === null) return
    this.ends ??= new Uint32Array(this.room)
    if (this.known < i) this.ends.fill(this.length, this.known, i)
    const most = this.length + value.length * WIDEST_UNIT
    if (most > this.bytes.length) this.grow(most)
    this.ends[i] = this.length = putUtf8(this.bytes, this.length, value)
    this.known = i + 1
  }

  private grow(most: number): void {
    const wider = new Uint8Array(2 * most)
    wider.set(this.bytes)
    this.bytes = wider
  }

  take(count: number): Texts | null {
    const { bytes, ends, length } = this
    if (ends === null) return null
    ends.fill(length, this.known)
    this.ends = null
    this.length = 0
    this.known = 0
    return { bytes: bytes.slice(0, length), ends: count < this.room ? ends.slice(0, count) : ends }
  }
}
