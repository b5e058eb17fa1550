import type { NewInteraction, NewRating } from '#db/new-interaction.ts'
import type { Column, PackedRatings, PackedRows, Plain, Value } from './pack-rows.ts'
import type { ReadRow, RowNote, RowOutcome } from './row-outcome.ts'

const NO_NOTES: readonly RowNote[] = []

/** Rows in columns as rows again, in their order; they hold the columns as long as one of them is held. */
export function unpackRows({ count, columns, ratings, notes, others }: PackedRows): RowOutcome[] {
  const warnings = new Map(notes)
  const take = readers(columns, ratings)
  const rows: RowOutcome[] = []
  for (let i = 0; i < count - others.length; i++)
    rows.push({ kind: 'row', interaction: new PackedRow(take, i), warnings: warnings.get(i) ?? NO_NOTES } satisfies ReadRow)
  return others.length === 0 ? rows : woven(rows, others)
}

/**
 * One of the packed rows: its values are read from the columns when asked for, since a waiting row would otherwise take four times
 * the memory.
 */
class PackedRow implements NewInteraction {
  private readonly take: Readers
  private readonly at: number

  constructor(take: Readers, at: number) {
    this.take = take
    this.at = at
  }

  get record() {
    return this.take.record(this.at)
  }

  get line() {
    return this.take.line(this.at)
  }

  get place() {
    return this.take.place(this.at)
  }

  get person() {
    return this.take.person(this.at)
  }

  get customer() {
    return this.take.customer(this.at)
  }

  get customerType() {
    return this.take.customerType(this.at)
  }

  get providerSince() {
    return this.take.providerSince(this.at)
  }

  get channel() {
    return this.take.channel(this.at)
  }

  get service() {
    return this.take.service(this.at)
  }

  get arrivedAt() {
    return this.take.arrivedAt(this.at)
  }

  get localDay() {
    return this.take.localDay(this.at)
  }

  get localMinute() {
    return this.take.localMinute(this.at)
  }

  get zone() {
    return this.take.zone(this.at)
  }

  get certainty() {
    return this.take.certainty(this.at)
  }

  get calledAt() {
    return this.take.calledAt(this.at)
  }

  get finishedAt() {
    return this.take.finishedAt(this.at)
  }

  get updatedAt() {
    return this.take.updatedAt(this.at)
  }

  get waitSeconds() {
    return this.take.waitSeconds(this.at)
  }

  get quotedWaitSeconds() {
    return this.take.quotedWaitSeconds(this.at)
  }

  get serviceSeconds() {
    return this.take.serviceSeconds(this.at)
  }

  get resolutionSeconds() {
    return this.take.resolutionSeconds(this.at)
  }

  get clock() {
    return this.take.clock(this.at)
  }

  get waitKind() {
    return this.take.waitKind(this.at)
  }

  get outcome() {
    return this.take.outcome(this.at)
  }

  get solvedFirstTime() {
    return this.take.solvedFirstTime(this.at)
  }

  get reopened() {
    return this.take.reopened(this.at)
  }

  get csat() {
    return this.take.csat(this.at)
  }

  get nps() {
    return this.take.nps(this.at)
  }

  get ces() {
    return this.take.ces(this.at)
  }

  get ratingOffered() {
    return this.take.ratingOffered(this.at)
  }

  get complaint() {
    return this.take.complaint(this.at)
  }

  get complaintCategory() {
    return this.take.complaintCategory(this.at)
  }

  get comment() {
    return this.take.comment(this.at)
  }

  get language() {
    return this.take.language(this.at)
  }

  get externalId() {
    return this.take.externalId(this.at)
  }

  get keyHash() {
    return this.take.keyHash(this.at)
  }

  get occurrence() {
    return this.take.occurrence(this.at)
  }

  get rowHash() {
    return this.take.rowHash(this.at)
  }

  get filled() {
    return this.take.filled(this.at)
  }
}

type Readers = { readonly [name in keyof NewInteraction]: (i: number) => NewInteraction[name] }

function readers(columns: PackedRows['columns'], { csat, nps, ces }: PackedRows['ratings']): Readers {
  const entries = Object.entries(columns).map(([name, column]) => [name, readerOf(column)])
  const plain = Object.fromEntries(entries) as Pick<Readers, Plain> // each column was packed from the field of its name
  return { ...plain, csat: ratingReader(csat), nps: ratingReader(nps), ces: ratingReader(ces) }
}

function readerOf(column: Column): (i: number) => Value {
  if (column === null) return () => null
  if (column instanceof Float64Array)
    return i => {
      const value = column[i]!
      return Number.isNaN(value) ? null : value
    }
  if (!('codes' in column)) return i => column[i]!
  const { codes } = column
  const values = [null, ...column.values]
  return i => values[codes[i]!]!
}

function ratingReader(packed: PackedRatings | null): (i: number) => NewRating | null {
  if (packed === null) return () => null
  const { codes } = packed
  const values = [null, ...packed.values]
  return i => values[codes[i]!]!
}

function woven(rows: readonly RowOutcome[], others: PackedRows['others']): RowOutcome[] {
  const all: RowOutcome[] = []
  let next = 0
  for (const [position, outcome] of others) {
    while (all.length < position) all.push(rows[next++]!)
    all.push(outcome)
  }
  while (next < rows.length) all.push(rows[next++]!)
  return all
}
