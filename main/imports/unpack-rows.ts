import { codedAt, type InteractionColumns, numberAt, numberOrNullAt, textAt } from '#db/interaction-columns.ts'
import type { NewInteraction } from '#db/new-interaction.ts'
import type { PackedRows } from './pack-rows.ts'
import type { RowNote, RowOutcome } from './row-outcome.ts'

const NO_NOTES: readonly RowNote[] = []

/** Rows in columns as outcomes again, in the order of the file; they hold the columns as long as one of them is held. */
export function unpackRows({ columns, notes, others }: PackedRows): RowOutcome[] {
  const warnings = new Map(notes)
  const all: RowOutcome[] = []
  let next = 0
  for (let row = 0; row <= columns.count; row++) {
    for (; next < others.length && others[next]![0] <= row; next++) all.push(others[next]![1])
    if (row < columns.count)
      all.push({ kind: 'row', interaction: new PackedRow(columns, row), warnings: warnings.get(row) ?? NO_NOTES })
  }
  return all
}

/**
 * One of the packed rows: its values are read from the columns when asked for, since a waiting row would otherwise take four times
 * the memory.
 */
export class PackedRow implements NewInteraction {
  private readonly columns: InteractionColumns
  private readonly at: number

  constructor(columns: InteractionColumns, at: number) {
    this.columns = columns
    this.at = at
  }

  get record() {
    return numberAt(this.columns.record, this.at)
  }

  get line() {
    return numberAt(this.columns.line, this.at)
  }

  get place() {
    return codedAt(this.columns.place, this.at)
  }

  get person() {
    return codedAt(this.columns.person, this.at)
  }

  get customer() {
    return textAt(this.columns.customer, this.at)
  }

  get customerType() {
    return codedAt(this.columns.customerType, this.at)
  }

  get providerSince() {
    return codedAt(this.columns.providerSince, this.at)
  }

  get channel() {
    return codedAt(this.columns.channel, this.at)
  }

  get service() {
    return codedAt(this.columns.service, this.at)
  }

  get arrivedAt() {
    return numberAt(this.columns.arrivedAt, this.at)
  }

  get localDay() {
    return numberAt(this.columns.localDay, this.at)
  }

  get localMinute() {
    return numberOrNullAt(this.columns.localMinute, this.at)
  }

  get zone() {
    return codedAt(this.columns.zone, this.at)!
  }

  get certainty() {
    return codedAt(this.columns.certainty, this.at)!
  }

  get calledAt() {
    return numberOrNullAt(this.columns.calledAt, this.at)
  }

  get finishedAt() {
    return numberOrNullAt(this.columns.finishedAt, this.at)
  }

  get updatedAt() {
    return numberOrNullAt(this.columns.updatedAt, this.at)
  }

  get waitSeconds() {
    return numberOrNullAt(this.columns.waitSeconds, this.at)
  }

  get quotedWaitSeconds() {
    return numberOrNullAt(this.columns.quotedWaitSeconds, this.at)
  }

  get serviceSeconds() {
    return numberOrNullAt(this.columns.serviceSeconds, this.at)
  }

  get resolutionSeconds() {
    return numberOrNullAt(this.columns.resolutionSeconds, this.at)
  }

  get clock() {
    return codedAt(this.columns.clock, this.at)
  }

  get waitKind() {
    return codedAt(this.columns.waitKind, this.at)
  }

  get outcome() {
    return codedAt(this.columns.outcome, this.at)
  }

  get solvedFirstTime() {
    return codedAt(this.columns.solvedFirstTime, this.at)
  }

  get reopened() {
    return numberOrNullAt(this.columns.reopened, this.at)
  }

  get csat() {
    return codedAt(this.columns.csat, this.at)
  }

  get nps() {
    return codedAt(this.columns.nps, this.at)
  }

  get ces() {
    return codedAt(this.columns.ces, this.at)
  }

  get ratingOffered() {
    return codedAt(this.columns.ratingOffered, this.at)
  }

  get complaint() {
    return codedAt(this.columns.complaint, this.at)
  }

  get complaintCategory() {
    return codedAt(this.columns.complaintCategory, this.at)
  }

  get comment() {
    return textAt(this.columns.comment, this.at)
  }

  get language() {
    return codedAt(this.columns.language, this.at)
  }

  get externalId() {
    return textAt(this.columns.externalId, this.at)
  }

  get keyHash() {
    return numberAt(this.columns.keyHash, this.at)
  }

  get occurrence() {
    return numberAt(this.columns.occurrence, this.at)
  }

  get rowHash() {
    return numberAt(this.columns.rowHash, this.at)
  }

  get filled() {
    return numberAt(this.columns.filled, this.at)
  }
}
