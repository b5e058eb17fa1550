import type { NewInteraction, NewRating } from '#db/new-interaction.ts'
import type { ReadRow, RowNote, RowOutcome } from './row-outcome.ts'

/** Numbers travel as one block (NaN = null), texts and flags as a list; a column without any value is null. */
type Column = Float64Array | readonly (string | boolean | null)[] | null

/** Rows as columns: between threads, a few lists cost far less than thousands of objects. */
export interface PackedRows {
  readonly count: number
  readonly columns: readonly Column[]
  readonly ratings: readonly (readonly Column[])[]
  /** Notes of the rows that have some, by position. */
  readonly notes: readonly (readonly [number, readonly RowNote[]])[]
  /** Everything that is no row, with its position among all outcomes. */
  readonly others: readonly (readonly [number, RowOutcome])[]
}

type Plain = Exclude<keyof NewInteraction, 'csat' | 'nps' | 'ces'>

const plain = [
  'record',
  'line',
  'place',
  'person',
  'customer',
  'customerType',
  'providerSince',
  'channel',
  'service',
  'arrivedAt',
  'localDay',
  'localMinute',
  'zone',
  'certainty',
  'calledAt',
  'finishedAt',
  'updatedAt',
  'waitSeconds',
  'quotedWaitSeconds',
  'serviceSeconds',
  'resolutionSeconds',
  'clock',
  'waitKind',
  'outcome',
  'solvedFirstTime',
  'reopened',
  'ratingOffered',
  'complaint',
  'complaintCategory',
  'comment',
  'language',
  'externalId',
  'keyHash',
  'occurrence',
  'rowHash',
  'filled',
] as const satisfies readonly Plain[]
const ratings = ['csat', 'nps', 'ces'] as const
const ratingParts = ['raw', 'value', 'minimum', 'maximum', 'direction'] as const satisfies readonly (keyof NewRating)[]

// Every field of an interaction is named above; a new one does not compile until it is.
const allPlain: Exclude<Plain, (typeof plain)[number]> extends never ? true : never = true
const allRatingParts: Exclude<keyof NewRating, (typeof ratingParts)[number]> extends never ? true : never = true
void allPlain
void allRatingParts

export function packRows(outcomes: readonly RowOutcome[]): PackedRows {
  const rows = outcomes.filter((outcome): outcome is ReadRow => outcome.kind === 'row')
  const interactions = rows.map(row => row.interaction)
  return {
    count: outcomes.length,
    columns: plain.map(name => columnOf(interactions.map(row => row[name]))),
    ratings: ratings.map(name => ratingParts.map(part => columnOf(interactions.map(row => row[name]?.[part] ?? null)))),
    notes: rows.flatMap((row, i) => (row.warnings.length > 0 ? [[i, row.warnings] as const] : [])),
    others: outcomes.flatMap((outcome, i) => (outcome.kind === 'row' ? [] : [[i, outcome] as const])),
  }
}

/** The blocks of numbers, to be handed over rather than copied. */
export function blocksOf({ columns, ratings }: PackedRows): ArrayBuffer[] {
  return [...columns, ...ratings.flat()].flatMap(column => (column instanceof Float64Array ? [column.buffer as ArrayBuffer] : []))
}

export function unpackRows({ count, columns, ratings: packed, notes, others }: PackedRows): RowOutcome[] {
  const warnings = new Map(notes)
  const rows = Array.from({ length: count - others.length }, (_, i): ReadRow => {
    const row: Record<string, unknown> = {}
    for (let c = 0; c < plain.length; c++) row[plain[c]!] = valueAt(columns[c]!, i)
    for (let r = 0; r < ratings.length; r++) row[ratings[r]!] = ratingAt(packed[r]!, i)
    // The names above are all fields of an interaction, and the columns were packed from them.
    return { kind: 'row', interaction: row as unknown as NewInteraction, warnings: warnings.get(i) ?? [] }
  })
  return others.length === 0 ? rows : woven(rows, others)
}

function woven(rows: readonly RowOutcome[], others: PackedRows['others']): RowOutcome[] {
  const all = [...rows]
  for (const [position, outcome] of others) all.splice(position, 0, outcome)
  return all
}

function columnOf(values: readonly (string | number | boolean | null)[]): Column {
  const first = values.find(value => value !== null)
  if (first === undefined) return null
  if (typeof first !== 'number') return values as (string | boolean | null)[]
  return Float64Array.from(values as (number | null)[], value => value ?? Number.NaN)
}

function valueAt(column: Column, i: number): string | number | boolean | null {
  if (column === null) return null
  const value = column[i]!
  return typeof value === 'number' && Number.isNaN(value) ? null : value
}

function ratingAt(parts: readonly Column[], i: number): NewRating | null {
  const value = valueAt(parts[1]!, i)
  if (value === null) return null
  return Object.fromEntries(ratingParts.map((part, p) => [part, valueAt(parts[p]!, i)])) as unknown as NewRating // packed from one
}
