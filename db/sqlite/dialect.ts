import type { Database } from 'better-sqlite3'
import { SqliteDialect, SqliteDriver } from 'kysely'

/**
 * SQLite whose transactions ask for the right to write when they begin, so that waiting for another program happens where
 * nothing is lost by it, and which end once: a full disk makes SQLite roll back by itself, and a second rollback would hide
 * why.
 */
export class WritingDialect extends SqliteDialect {
  private readonly raw: Database

  constructor(raw: Database) {
    super({ database: raw })
    this.raw = raw
  }

  override createDriver(): SqliteDriver {
    return new WritingDriver(this.raw)
  }
}

class WritingDriver extends SqliteDriver {
  private readonly raw: Database

  constructor(raw: Database) {
    super({ database: raw })
    this.raw = raw
  }

  override async beginTransaction(): Promise<void> {
    this.raw.exec('begin immediate')
  }

  override async rollbackTransaction(): Promise<void> {
    if (this.raw.inTransaction) this.raw.exec('rollback')
  }
}
