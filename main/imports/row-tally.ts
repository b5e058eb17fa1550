import type { ReasonCode, RowCounts, RowReason, RowWarning, WarningCode } from '#contract/row-reasons.ts'
import { type InteractionColumns, numberAt, textAt } from '#db/interaction-columns.ts'
import type { NewInteraction } from '#db/new-interaction.ts'
import type { Fate, Written } from '#db/sqlite/import-writer.ts'
import type { SeemsNone } from './interpret/none-watch.ts'
import type { LeftOutRow, RowNote } from './row-outcome.ts'
import { PackedRow } from './unpack-rows.ts'

export interface RowTally {
  /** Counts an interaction; `written` says what the store made of it. */
  add(columns: InteractionColumns, row: number, written: Written): void
  /** Counts what was dropped or doubted on an interaction. */
  note(columns: InteractionColumns, row: number, notes: readonly RowNote[]): void
  /** Counts rows that were read with a value that seems to stand for none. */
  seemNone(seen: SeemsNone): void
  /** Counts a record that is no interaction. */
  leaveOut(row: LeftOutRow): void
  /** rows = new + same + changed + skipped + rejected. */
  counts(): RowCounts
  rejected(): readonly RowReason[]
  /** The first thousand. */
  skipped(): readonly RowReason[]
  /** The first thousand. */
  warnings(): readonly RowWarning[]
  /** The first rows of each fate that stood to the end. */
  first(): readonly TakenRow[]
  warningCounts(): Partial<Record<WarningCode, number>>
  skippedCounts(): Partial<Record<ReasonCode, number>>
}

const KEPT = 1000
const FIRST = 5

export interface TakenRow {
  readonly fate: 'new' | 'same' | 'changed'
  readonly interaction: NewInteraction
}

/** Counts what becomes of every record of one file. */
export function rowTally(): RowTally {
  const fates: Record<Fate, number> = { new: 0, same: 0, changed: 0, 'repeat-in-file': 0, 'older-version-in-file': 0 }
  const first: Record<TakenRow['fate'], TakenRow[]> = { new: [], same: [], changed: [] }
  const rejected: RowReason[] = []
  const skipped: RowReason[] = []
  const warnings: RowWarning[] = []
  const warningCounts: Partial<Record<WarningCode, number>> = {}
  const skippedCounts: Partial<Record<ReasonCode, number>> = {}

  function skip(row: RowReason): void {
    skippedCounts[row.reason] = (skippedCounts[row.reason] ?? 0) + 1
    if (skipped.length < KEPT) skipped.push(row)
  }

  function leaveOut({ kind, record, line, reason, detail, cells }: LeftOutRow): void {
    const row = { record, line, reason, detail, cells: [...cells] }
    if (kind === 'rejected') rejected.push(row)
    else skip(row)
  }

  function dropFirst(fate: Fate, record: number): void {
    if (isTaken(fate)) first[fate] = first[fate].filter(({ interaction }) => interaction.record !== record)
  }

  function add(columns: InteractionColumns, row: number, { fate, superseded }: Written): void {
    fates[fate]++
    if (!isTaken(fate)) skip({ ...placeOf(columns, row), reason: fate, detail: idOf(columns, row), cells: [] })
    else if (first[fate].length < FIRST) first[fate].push({ fate, interaction: new PackedRow(columns, row) })
    if (superseded) supersede(superseded, idOf(columns, row))
  }

  function supersede({ fate, record, line }: NonNullable<Written['superseded']>, detail: string): void {
    dropFirst(fate, record)
    fates[fate]--
    fates['older-version-in-file']++
    skip({ record, line, reason: 'older-version-in-file', detail, cells: [] })
  }

  function note(columns: InteractionColumns, row: number, notes: readonly RowNote[]): void {
    for (const { warning, field, detail } of notes) {
      warningCounts[warning] = (warningCounts[warning] ?? 0) + 1
      if (warnings.length < KEPT) warnings.push({ ...placeOf(columns, row), warning, field, detail })
    }
  }

  function seemNone({ rows, field, text, record, line }: SeemsNone): void {
    const warning = 'seems-missing'
    warningCounts[warning] = (warningCounts[warning] ?? 0) + rows
    // Before the thousand that are kept, since it is about many rows.
    warnings.unshift({ record, line, warning, field, detail: text })
  }

  function counts(): RowCounts {
    const left = Object.values(skippedCounts).reduce((sum, n) => sum + n, 0)
    const taken = fates.new + fates.same + fates.changed
    return {
      rows: taken + left + rejected.length,
      new: fates.new,
      same: fates.same,
      changed: fates.changed,
      skipped: left,
      rejected: rejected.length,
    }
  }

  return {
    add,
    note,
    seemNone,
    leaveOut,
    counts,
    rejected: () => rejected,
    skipped: () => skipped,
    warnings: () => warnings,
    first: () => [...first.new, ...first.same, ...first.changed],
    warningCounts: () => warningCounts,
    skippedCounts: () => skippedCounts,
  }
}

function isTaken(fate: Fate): fate is TakenRow['fate'] {
  return fate === 'new' || fate === 'same' || fate === 'changed'
}

function placeOf({ record, line }: InteractionColumns, row: number): { record: number; line: number } {
  return { record: numberAt(record, row), line: numberAt(line, row) }
}

function idOf({ externalId }: InteractionColumns, row: number): string {
  return textAt(externalId, row) ?? ''
}
