import Database from 'better-sqlite3'

/** Of the SQLite that this program is built with, whether a data file is open or not. */
export function sqliteVersion(): string {
  const nothing = new Database(':memory:')
  try {
    return nothing.prepare<[], string>('select sqlite_version()').pluck().get()!
  } finally {
    nothing.close()
  }
}
