import Database from 'better-sqlite3'

const BUSY_MS = 5000

/**
 * A connection that trusts nothing in the file: what its layout defines may call no function that does more than reckon, and cells are
 * checked for their size when a page is read. Defensive mode is on, since better-sqlite3 turns it on for every connection.
 *
 * @throws SqliteError
 */
export function connect(path: string, { readonly = false } = {}): Database.Database {
  const raw = new Database(path, { timeout: BUSY_MS, readonly, fileMustExist: readonly })
  try {
    raw.pragma('trusted_schema = OFF')
    raw.pragma('cell_size_check = ON')
    return raw
  } catch (error) {
    raw.close()
    throw error
  }
}
