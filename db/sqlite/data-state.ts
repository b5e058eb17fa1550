import { createHash, type Hash } from 'node:crypto'
import type Database from 'better-sqlite3'
import { pinsKey } from '../queries/settings.ts'

/**
 * Tables that say nothing of the state of the data: rows and what is made of them change only together with the ledger, with names or
 * with moves, and on paper and pins no answer rests. Any other table counts, also one that is added later.
 */
const left: ReadonlySet<string> = new Set([
  'interaction_row',
  'interaction_kind',
  'interaction_run',
  'provenance',
  'answer',
  'claim',
  'reject',
  'unanswered',
  'cell',
  'rating_cell',
  'visit_block',
  'spelled_person',
  'mapping',
  'report_snapshot',
  'saved_report',
  'kept_answer',
])

/** A text that is the same as long as every answer is: of the ledger, names, moves, targets, settings and the layout. Some milliseconds. */
export function dataState(raw: Database.Database): string {
  const hash = createHash('sha256')
  hash.update(String(raw.pragma('user_version', { simple: true })))
  const tables = raw.prepare<[], string>("select name from sqlite_schema where type = 'table' order by name").pluck().all()
  for (const table of tables) {
    if (left.has(table) || table.startsWith('sqlite_')) continue
    const rows = raw.prepare<[], unknown[]>(`select * from "${table}"`).raw()
    for (const row of rows.iterate()) if (table !== 'setting' || row[0] !== pinsKey) addRow(hash, table, row)
  }
  return hash.digest('hex')
}

/** Bytes are added as they are, with their number in their place: written out they would take many times the room. */
function addRow(hash: Hash, table: string, row: readonly unknown[]): void {
  const bytes = row.filter(cell => cell instanceof Uint8Array)
  hash.update(JSON.stringify([table, row.map(cell => (cell instanceof Uint8Array ? { bytes: cell.length } : cell))]))
  for (const each of bytes) hash.update(each)
}
