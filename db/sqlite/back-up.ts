import type Database from 'better-sqlite3'
import { type Holding, holdingOf, problemsIn, type RowTotals, rowTotals } from './check.ts'
import { connect } from './connect.ts'
import { StoreError } from './store-error.ts'

export interface BackedUp {
  readonly holding: Holding
  readonly rows: RowTotals
}

/** What a long copy obeys and tells: pages of a backup, steps of a salvage. */
export interface Watching {
  readonly isCancelled: () => boolean
  readonly onProgress: (progress: { readonly done: number; readonly total: number }) => void
}

export const unwatched: Watching = { isCancelled: () => false, onProgress: () => undefined }

/** Pages copied at once: some 16 MB, so that a thread that also answers does so in between. */
const PAGES_AT_ONCE = 2000

/**
 * Copies a data file with SQLite's online backup, as it was at one moment, and proves the copy: sound, and as many rows in every table.
 * Nothing in the file itself changes, and whoever reads or writes it goes on.
 *
 * @param target of a file that is not there; it is one file, without a log beside it
 * @throws StoreError damaged, where the file or its copy is; cancelled; SqliteError
 */
export async function backUpInto(path: string, target: string, { isCancelled, onProgress } = unwatched): Promise<BackedUp> {
  const raw = connect(path)
  try {
    raw.exec('begin')
    const wanted = rowTotals(raw) // begins the reading transaction that the copy is made in
    await raw.backup(target, {
      progress: ({ totalPages, remainingPages }) => {
        onProgress({ done: totalPages - remainingPages, total: totalPages })
        if (isCancelled()) throw new StoreError('cancelled')
        return PAGES_AT_ONCE
      },
    })
    raw.exec('commit')
    if (isCancelled()) throw new StoreError('cancelled')
    const found = proven(target, wanted)
    if (isCancelled()) throw new StoreError('cancelled')
    return found
  } finally {
    raw.close()
  }
}

/** Proves a file that nobody else has open, and leaves it without a log. @throws StoreError damaged */
export function proven(path: string, wanted: RowTotals | null): BackedUp {
  const raw = connect(path)
  try {
    raw.pragma('journal_mode = DELETE')
    const problems = problemsIn(raw)
    if (problems.length > 0) throw new StoreError('damaged', problems[0])
    const rows = rowTotals(raw)
    if (wanted !== null) assertSame(rows, wanted)
    return { holding: holdingOf(raw), rows }
  } finally {
    raw.close()
  }
}

function assertSame(found: RowTotals, wanted: RowTotals): void {
  for (const table of new Set([...Object.keys(found), ...Object.keys(wanted)]))
    if (found[table] !== wanted[table])
      throw new StoreError('damaged', `${table} has ${String(found[table] ?? 0)} rows instead of ${String(wanted[table] ?? 0)}`)
}

/** Brings what was written ahead into a file and proves that nobody else has it open. @returns false where somebody has */
export function settle(path: string): boolean {
  const raw: Database.Database = connect(path)
  try {
    return raw.pragma('journal_mode = DELETE', { simple: true }) === 'delete'
  } catch {
    return false
  } finally {
    raw.close()
  }
}
