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
  if (error instanceof Database.SqliteError && saysDamage(error)) return new StoreError('damaged', error.message)
  return error instanceof Error ? error : new Error(String(error))
}

/** Whether what SQLite says comes of the file, and of nothing that it was asked. Of a number in the head that it does not know it says no more than that. */
export function saysDamage({ code, message }: { readonly code: string; readonly message: string }): boolean {
  return code.startsWith('SQLITE_CORRUPT') || (code === 'SQLITE_ERROR' && message.endsWith('unsupported file format'))
}
