import type { Database } from 'better-sqlite3'

/** Longest wait for readers, in milliseconds. */
const PATIENCE = 100

/**
 * Empties the log that was written ahead of the data file, as far as readers and the disk let it: a transaction that was
 * rolled back leaves it as long as it had become, and it may have filled the disk.
 */
export function giveBackLog(raw: Database): void {
  try {
    raw.pragma(`busy_timeout = ${PATIENCE}`)
    raw.pragma('wal_checkpoint(TRUNCATE)')
  } catch {
    // Nothing is lost by it: the next import writes over it from its beginning.
  }
}
