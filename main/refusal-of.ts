import Database from 'better-sqlite3'
import type { Refusal } from '#contract/failure.ts'
import { Failure } from './failure.ts'

/**
 * What is told of an error: what we expected as it is, anything else as `internal`, and logged.
 *
 * @param path the data file in use
 */
export function refusalOf(error: unknown, path: string | null): Refusal {
  if (error instanceof Failure) return error.toRefusal()
  if (error instanceof Database.SqliteError) {
    if (error.code === 'SQLITE_FULL') return new Failure('disk-full').toRefusal()
    if (error.code.startsWith('SQLITE_CORRUPT'))
      return new Failure('damaged-data-file', { path: path ?? '', detail: error.message }).toRefusal()
    if (/^SQLITE_(READONLY|CANTOPEN|PERM)/.test(error.code))
      return new Failure('cannot-write', { path: path ?? '', detail: error.code }).toRefusal()
    if (error.code.startsWith('SQLITE_BUSY')) return new Failure('busy').toRefusal()
  }
  if (isSystemError(error) && error.code === 'ENOSPC') return new Failure('disk-full').toRefusal()
  console.error(error)
  return new Failure('internal', { detail: error instanceof Error ? error.message : String(error) }).toRefusal()
}

function isSystemError(error: unknown): error is NodeJS.ErrnoException {
  return error instanceof Error && 'code' in error
}
