import type Database from 'better-sqlite3'
import { unwatched, type Watching } from './back-up.ts'
import { mendSalvaged } from './mend-salvaged.ts'
import { openStore, type Store } from './open.ts'
import { DamagedFile } from './pages/damaged-file.ts'
import type { Value } from './pages/record.ts'
import { recomputeDays, rolledDays } from './rollups.ts'
import { derived, type Salvaged } from './salvaged.ts'
import { StoreError } from './store-error.ts'

/** So many rows are written at once, and so many days rolled up. */
const ROWS_AT_ONCE = 20_000
const DAYS_AT_ONCE = 500
/** Steps of a salvage: pages are looked at, rows copied, roll-ups made. */
const STEPS = 3

/**
 * Copies what can be read of a damaged data file into a new one, page by page and past what is lost. What is left of rows whose
 * belongings are lost is mended or left out, and the roll-ups are made anew of what is there. The damaged file is not changed.
 *
 * @param path of a file that nobody has open
 * @param target of a file that is not there
 * @throws StoreError foreign, where nothing of a data file can be recognised; cancelled
 */
export async function salvage(path: string, target: string, watching = unwatched): Promise<Salvaged> {
  const source = await DamagedFile.open(path, step(watching, 0))
  try {
    if (!source.has('interaction_row') && !source.has('import')) throw new StoreError('foreign')
    const store = await openStore(target, { create: true })
    try {
      return copied(source, store, watching)
    } finally {
      store.close()
    }
  } finally {
    source.close()
  }
}

function copied(source: DamagedFile, { raw }: Store, watching: Watching): Salvaged {
  raw.pragma('synchronous = OFF') // until it is complete it counts for nothing
  const tables = tablesOf(raw).filter(table => !derived.has(table))
  const lacking = tables.filter(table => copyTable(source, raw, { table, watching: step(watching, 1) }) > 0)
  raw.exec('begin')
  const mended = mendSalvaged(raw)
  rollUp(raw, step(watching, 2))
  raw.exec('commit')
  raw.pragma('synchronous = FULL')
  raw.pragma('wal_checkpoint(TRUNCATE)')
  return { ...mended, tables: lacking }
}

/** One of the steps, as part of the whole. */
function step({ onProgress, isCancelled }: Watching, number: number): Watching {
  return {
    isCancelled,
    onProgress: ({ done, total }) => onProgress({ done: number * total + Math.min(done, total), total: STEPS * total }),
  }
}

function tablesOf(raw: Database.Database): string[] {
  return raw
    .prepare<[], string>(
      "select name from sqlite_schema where type = 'table' and name not like 'sqlite\\_%' escape '\\' order by rowid",
    )
    .pluck()
    .all()
}

/**
 * Copies the rows of a table; columns that an older file lacks keep what the layout gives them. Of rows that come twice the first stays.
 *
 * @returns how often something could not be read
 */
function copyTable(
  source: DamagedFile,
  raw: Database.Database,
  { table, watching }: { table: string; watching: Watching },
): number {
  const columns = source.columnsOf(table)
  const names = columns.map(column => `"${column}"`).join()
  const insert = raw.prepare<[readonly Value[]]>(
    `insert or ignore into "${table}" (${names}) values (${columns.map(() => '?').join()})`,
  )
  let unread = source.isBroken(table) ? 1 : 0
  let written = 0
  raw.exec('begin')
  for (const found of source.rows(table, watching)) {
    if (found === 'unread') {
      unread++
      continue
    }
    try {
      insert.run(found)
    } catch {
      unread++ // a value that the table does not take
    }
    if (++written % ROWS_AT_ONCE === 0) raw.exec('commit; begin')
  }
  raw.exec('commit')
  return unread
}

function rollUp(raw: Database.Database, watching: Watching): void {
  const days = rolledDays(raw)
  for (let from = 0; from < days.length; from += DAYS_AT_ONCE) {
    if (watching.isCancelled()) throw new StoreError('cancelled')
    recomputeDays(raw, days.slice(from, from + DAYS_AT_ONCE))
    watching.onProgress({ done: from, total: days.length })
  }
}
