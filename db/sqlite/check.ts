import type Database from 'better-sqlite3'
import { connect } from './connect.ts'

/** Rows of every table, by its name. */
export type RowTotals = Readonly<Record<string, number>>

/** What tells one state of a data file from another, as people see it. */
export interface Holding {
  readonly layout: number
  readonly interactions: number
  readonly imports: number
  /** Days since 1970; null without interactions. */
  readonly lastDay: number | null
}

/** So many problems are told at most. */
const MOST_PROBLEMS = 100

/** Problems that SQLite finds, in indexes too, which takes no longer here than without. None = sound. */
export function problemsIn(raw: Database.Database): string[] {
  try {
    const rows = raw.prepare<[], string>(`pragma integrity_check(${MOST_PROBLEMS})`).pluck().all()
    return rows.flatMap(row => row.split('\n')).filter(row => row !== 'ok')
  } catch (error) {
    return [error instanceof Error ? error.message : String(error)]
  }
}

/** Checks a data file with a connection of its own. */
export function checkFile(path: string): string[] {
  const raw = connect(path)
  try {
    return problemsIn(raw)
  } finally {
    raw.close()
  }
}

export function rowTotals(raw: Database.Database): RowTotals {
  const tables = raw
    .prepare<[], string>("select name from sqlite_schema where type = 'table' and name not like 'sqlite\\_%' escape '\\'")
    .pluck()
    .all()
  return Object.fromEntries(
    tables.map(table => [
      table,
      raw
        .prepare<[], number>(`select count(*) from "${table.replaceAll('"', '""')}"`)
        .pluck()
        .get()!,
    ]),
  )
}

export function holdingOf(raw: Database.Database): Holding {
  const cells = raw.prepare<[], { interactions: number; lastDay: number | null }>(
    'select coalesce(sum(n), 0) as interactions, max(day) as lastDay from cell',
  )
  const imports = raw.prepare<[], number>('select count(*) from import where active = 1').pluck()
  return { layout: Number(raw.pragma('user_version', { simple: true })), ...cells.get()!, imports: imports.get()! }
}
