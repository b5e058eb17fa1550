import type { ReasonCode, RowCounts, RowReason, RowWarning, WarningCode } from '#contract/imports.ts'
import type { NewInteraction } from '#db/new-interaction.ts'
import type { Fate, Written } from '#db/sqlite/import-writer.ts'
import type { LeftOutRow, ReadRow, RowOutcome } from './row-outcome.ts'

export interface RowTally {
  /** Counts one record; `written` says what the store made of an interaction. */
  add(outcome: RowOutcome, written: Written | null): void
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

  function addLeftOut({ kind, record, line, reason, detail, cells }: LeftOutRow): void {
    const row = { record, line, reason, detail, cells: [...cells] }
    if (kind === 'rejected') rejected.push(row)
    else skip(row)
  }

  function keepFirst(row: TakenRow): void {
    if (first[row.fate].length < FIRST) first[row.fate].push(row)
  }

  function dropFirst(fate: Fate, record: number): void {
    if (fate === 'new' || fate === 'same' || fate === 'changed')
      first[fate] = first[fate].filter(({ interaction }) => interaction.record !== record)
  }

  function addRow({ interaction, warnings: notes }: ReadRow, { fate, superseded }: Written): void {
    const place = { record: interaction.record, line: interaction.line }
    fates[fate]++
    if (fate === 'repeat-in-file' || fate === 'older-version-in-file')
      skip({ ...place, reason: fate, detail: interaction.externalId ?? '', cells: [] })
    else keepFirst({ fate, interaction })
    if (superseded) {
      dropFirst(superseded.fate, superseded.record)
      fates[superseded.fate]--
      fates['older-version-in-file']++
      skip({
        record: superseded.record,
        line: superseded.line,
        reason: 'older-version-in-file',
        detail: interaction.externalId ?? '',
        cells: [],
      })
    }
    for (const { warning, field, detail } of notes) {
      warningCounts[warning] = (warningCounts[warning] ?? 0) + 1
      if (warnings.length < KEPT) warnings.push({ ...place, warning, field, detail })
    }
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
    add: (outcome, written) => (outcome.kind === 'row' ? addRow(outcome, writtenOf(written)) : addLeftOut(outcome)),
    counts,
    rejected: () => rejected,
    skipped: () => skipped,
    warnings: () => warnings,
    first: () => [...first.new, ...first.same, ...first.changed],
    warningCounts: () => warningCounts,
    skippedCounts: () => skippedCounts,
  }
}

function writtenOf(written: Written | null): Written {
  if (!written) throw new Error('An interaction was counted before it was written')
  return written
}
