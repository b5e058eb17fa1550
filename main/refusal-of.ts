import Database from 'better-sqlite3'
import type { Refusal } from '#contract/failure.ts'
import { saysDamage } from '#db/sqlite/store-error.ts'
import { diskFailure } from './disk-failure.ts'
import { Failure } from './failure.ts'
import { logFault } from './log.ts'

/**
 * What is told of an error: what we expected as it is, anything else as `internal`, and logged.
 *
 * @param path the data file in use
 */
export function refusalOf(error: unknown, path: string | null): Refusal {
  if (error instanceof Failure) return error.toRefusal()
  const expected = (error instanceof Database.SqliteError && sqliteFailure(error, path ?? '')) || diskFailure(error, path ?? '')
  if (expected) return expected.toRefusal()
  logFault(error)
  return new Failure('internal', { detail: error instanceof Error ? error.message : String(error) }).toRefusal()
}

/** What SQLite's own refusals mean to the user; null where they are a fault of ours or the disk's. */
export function sqliteFailure({ code, message }: { code: string; message: string }, path: string): Failure | null {
  if (saysDamage({ code, message })) return new Failure('damaged-data-file', { path, detail: message })
  if (code === 'SQLITE_NOTADB') return new Failure('not-a-data-file', { path })
  if (/^SQLITE_(READONLY|CANTOPEN|PERM)/.test(code)) return new Failure('cannot-write', { path, detail: code })
  if (code.startsWith('SQLITE_BUSY')) return new Failure('data-file-locked', { path })
  return null
}
