import { StoreError } from '#db/sqlite/store-error.ts'
import { diskFailure } from './disk-failure.ts'
import { Failure } from './failure.ts'
import { sqliteFailure } from './refusal-of.ts'

/** A store's own error, or the system's, as what the user is told. */
export function storeFailure(error: unknown, path: string): unknown {
  if (error instanceof StoreError) return ofStore(error, path)
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  if (code === 'EACCES' || code === 'EPERM') return new Failure('file-unreadable', { name: path, path, detail: code })
  return sqliteFailure({ code, message: String(error) }, path) ?? diskFailure(error, path) ?? error
}

function ofStore(error: StoreError, path: string): Failure {
  switch (error.reason) {
    case 'missing':
      return new Failure('file-missing', { path })
    case 'foreign':
      return new Failure('not-a-data-file', { path })
    case 'newer':
      return new Failure('newer-data-file', { path })
    case 'altered':
      return new Failure('altered-data-file', { path, detail: error.message })
    case 'cancelled':
      return new Failure('cancelled')
    case 'damaged':
      return new Failure('damaged-data-file', { path, detail: error.message })
  }
}
