import type { Database } from 'better-sqlite3'

/** Longest wait for readers, in milliseconds. */
const PATIENCE = 100

/**
 * Brings what was written ahead into the data file, as far as readers and the disk let it. What is committed is so either way,
 * so nothing is lost where the disk does not.
 */
export function checkpoint(raw: Database): void {
  tryTo(raw, 'wal_checkpoint(PASSIVE)')
}

/**
 * As checkpoint, and empties the log: a transaction that was rolled back leaves it as long as it had become, and it may have
 * filled the disk.
 */
export function giveBackLog(raw: Database): void {
  raw.pragma(`busy_timeout = ${PATIENCE}`)
  tryTo(raw, 'wal_checkpoint(TRUNCATE)')
}

function tryTo(raw: Database, pragma: string): void {
  try {
    raw.pragma(pragma)
  } catch {
    // The next import, or the next to open the file, tries again.
  }
}
