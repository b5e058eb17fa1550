import Database from 'better-sqlite3'

/** Begins a transaction as the only writer, at once. @returns false where another connection is one */
export function beginToWrite(raw: Database.Database): boolean {
  const patience = Number(raw.pragma('busy_timeout', { simple: true }))
  raw.pragma('busy_timeout = 0')
  try {
    raw.exec('begin immediate')
    return true
  } catch (error) {
    if (error instanceof Database.SqliteError && error.code.startsWith('SQLITE_BUSY')) return false
    throw error
  } finally {
    raw.pragma(`busy_timeout = ${patience}`)
  }
}
