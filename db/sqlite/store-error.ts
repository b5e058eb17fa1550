import Database from 'better-sqlite3'

/** Why a file cannot be opened or copied as a store. */
export class StoreError extends Error {
  readonly reason: 'missing' | 'foreign' | 'newer' | 'altered' | 'damaged' | 'cancelled'

  constructor(reason: StoreError['reason'], detail = '') {
    super(detail === '' ? reason : detail)
    this.name = 'StoreError'
    this.reason = reason
  }
}

/** What SQLite says of a file that it cannot read, as why it cannot be opened; any other error as it is. */
export function asStoreError(error: unknown): Error {
  const code = error instanceof Database.SqliteError ? error.code : ''
  if (code === 'SQLITE_NOTADB') return new StoreError('foreign')
  if (code.startsWith('SQLITE_CORRUPT')) return new StoreError('damaged', String(error))
  return error instanceof Error ? error : new Error(String(error))
}
