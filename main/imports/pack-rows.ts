import type { NewInteraction, NewRating } from '#db/new-interaction.ts'
import type { RatingField } from './field-kinds.ts'
import type { RowNote, RowOutcome } from './row-outcome.ts'

export type Value = string | number | boolean | null

/** Few different values that come again and again: each once, and which one every row has (0 = null). */
interface Coded {
  readonly values: readonly (string | boolean)[]
  readonly codes: Uint16Array
}

/** Numbers travel as one block (NaN = null), words as codes, other texts as a list; a column without any value is null. */
export type Column = Float64Array | Coded | readonly (string | null)[] | null

/** Rows as columns: between threads, a few lists cost far less than thousands of objects. */
export interface PackedRows {
  readonly count: number
  readonly columns: Readonly<Record<Plain, Column>>
  readonly ratings: Readonly<Record<RatingField, PackedRatings | null>>
  /** Notes of the rows that have some, by position. */
  readonly notes: readonly (readonly [number, readonly RowNote[]])[]
  /** Everything that is no row, with its position among all outcomes. */
  readonly others: readonly (readonly [number, RowOutcome])[]
}

/** The different answers of some rows, and which one every row has (0 = none). */
export interface PackedRatings {
  readonly values: readonly NewRating[]
  readonly codes: Uint16Array | Uint32Array
}

export type Plain = Exclude<keyof NewInteraction, RatingField>
type Row = NewInteraction

/** One function per field, not one for all names: the engine then reads each place of the object directly, ten times faster. */
const plain: { readonly [name in Plain]: (row: Row) => Row[name] } = {
  record: row => row.record,
  line: row => row.line,
  place: row => row.place,
  person: row => row.person,
  customer: row => row.customer,
  customerType: row => row.customerType,
  providerSince: row => row.providerSince,
  channel: row => row.channel,
  service: row => row.service,
  arrivedAt: row => row.arrivedAt,
  localDay: row => row.localDay,
  localMinute: row => row.localMinute,
  zone: row => row.zone,
  certainty: row => row.certainty,
  calledAt: row => row.calledAt,
  finishedAt: row => row.finishedAt,
  updatedAt: row => row.updatedAt,
  waitSeconds: row => row.waitSeconds,
  quotedWaitSeconds: row => row.quotedWaitSeconds,
  serviceSeconds: row => row.serviceSeconds,
  resolutionSeconds: row => row.resolutionSeconds,
  clock: row => row.clock,
  waitKind: row => row.waitKind,
  outcome: row => row.outcome,
  solvedFirstTime: row => row.solvedFirstTime,
  reopened: row => row.reopened,
  ratingOffered: row => row.ratingOffered,
  complaint: row => row.complaint,
  complaintCategory: row => row.complaintCategory,
  comment: row => row.comment,
  language: row => row.language,
  externalId: row => row.externalId,
  keyHash: row => row.keyHash,
  occurrence: row => row.occurrence,
  rowHash: row => row.rowHash,
  filled: row => row.filled,
}
const ratingOf = { csat: (row: Row) => row.csat, nps: (row: Row) => row.nps, ces: (row: Row) => row.ces }
/** Texts of which more than these, and more than half of the rows so far, are different travel as they are. */
const FEW_CODES = 256
const MOST_CODES = 2 ** 16 - 1

export function packRows(outcomes: readonly RowOutcome[]): PackedRows {
  const rows: Row[] = []
  const notes: [number, readonly RowNote[]][] = []
  const others: [number, RowOutcome][] = []
  for (const [i, outcome] of outcomes.entries())
    if (outcome.kind === 'row') {
      if (outcome.warnings.length > 0) notes.push([rows.length, outcome.warnings])
      rows.push(outcome.interaction)
    } else others.push([i, outcome])
  const names = Object.keys(plain) as Plain[] // the names that the type of `plain` demands, each once
  return {
    count: outcomes.length,
    columns: Object.fromEntries(names.map(name => [name, columnOf(rows, plain[name])])) as PackedRows['columns'], // as above
    ratings: { csat: packRatings(rows, 'csat'), nps: packRatings(rows, 'nps'), ces: packRatings(rows, 'ces') },
    notes,
    others,
  }
}

/** The blocks of numbers, to be handed over rather than copied. */
export function blocksOf({ columns }: PackedRows): ArrayBuffer[] {
  return Object.values(columns).flatMap(column => (column instanceof Float64Array ? [column.buffer as ArrayBuffer] : []))
}

function columnOf(rows: readonly Row[], read: (row: Row) => Value): Column {
  let first: Value = null
  for (let i = 0; i < rows.length && first === null; i++) first = read(rows[i]!)
  if (first === null) return null
  if (typeof first === 'number') return numbersOf(rows, read as (row: Row) => number | null) // a field has one type
  return codesOf(rows, read as (row: Row) => string | boolean | null) ?? (rows.map(read) as (string | null)[])
}

function numbersOf(rows: readonly Row[], read: (row: Row) => number | null): Float64Array {
  const numbers = new Float64Array(rows.length)
  for (let i = 0; i < rows.length; i++) numbers[i] = read(rows[i]!) ?? Number.NaN
  return numbers
}

/** Null where there are too many different values. */
function codesOf<T extends string | boolean | NewRating>(
  rows: readonly Row[],
  read: (row: Row) => T | null,
): { values: T[]; codes: Uint16Array } | null {
  const values: T[] = []
  const known = new Map<T, number>()
  const codes = new Uint16Array(rows.length)
  let last: T | null = null
  let lastCode = 0
  for (let i = 0; i < rows.length; i++) {
    const value = read(rows[i]!)
    if (value === null) continue
    if (value !== last) {
      last = value
      lastCode = known.get(value) ?? 0
      if (lastCode === 0) {
        if (values.push(value) > FEW_CODES && (values.length > MOST_CODES || values.length > i / 2)) return null
        known.set(value, (lastCode = values.length))
      }
    }
    codes[i] = lastCode
  }
  return { values, codes }
}

/** Equal answers are mostly one object already. */
function packRatings(rows: readonly Row[], name: RatingField): PackedRatings | null {
  const read = ratingOf[name]
  if (!rows.some(row => read(row) !== null)) return null
  const few = codesOf(rows, read)
  if (few) return few
  const values = rows.flatMap(row => read(row) ?? [])
  const codes = new Uint32Array(rows.length)
  let at = 0
  for (const [i, row] of rows.entries()) if (read(row) !== null) codes[i] = ++at
  return { values, codes }
}
