import type Database from 'better-sqlite3'
import { unwatched, type Watching } from './back-up.ts'
import { derived, type Salvaged, type TableLoss } from './salvaged.ts'
import { mendSalvaged } from './mend-salvaged.ts'
import { openDamaged, type Damaged } from './open-damaged.ts'
import { openStore, type Store } from './open.ts'
import { pastDamage } from './past-damage.ts'
import { rebuildRollups } from './rollups.ts'
import { StoreError } from './store-error.ts'

type Value = string | number | bigint | null | Uint8Array

/** So many rows are written at once. */
const ROWS_AT_ONCE = 20_000

/**
 * Copies what can be read of a damaged data file into a new one, table by table and past what cannot be read. What is left of rows whose
 * belongings are lost is mended or left out, and the roll-ups are made anew of what is there. The damaged file is not changed.
 *
 * @param path of a file that nobody has open
 * @param target of a file that is not there
 * @throws StoreError foreign, where nothing of a data file can be recognised; cancelled
 */
export async function salvage(path: string, target: string, watching = unwatched): Promise<Salvaged> {
  const source = openDamaged(path, `${target}-source`)
  try {
    if (!source.tables.has('interaction_row') && !source.tables.has('import')) throw new StoreError('foreign')
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

function copied(source: Damaged, { raw }: Store, watching: Watching): Salvaged {
  raw.pragma('synchronous = OFF') // until it is complete it counts for nothing
  const losses: TableLoss[] = []
  for (const table of tablesOf(raw)) {
    if (derived.has(table)) continue
    const counted = table === 'interaction_row' ? counting(source, watching) : { ...watching, onProgress: () => undefined }
    losses.push(copyTable(source, raw, { table, watching: counted }))
  }
  raw.exec('begin')
  const mended = mendSalvaged(raw)
  rebuildRollups(raw)
  raw.exec('commit')
  raw.pragma('synchronous = FULL')
  raw.pragma('wal_checkpoint(TRUNCATE)')
  return { ...mended, tables: losses.filter(({ unread }) => unread > 0).map(({ table }) => table) }
}

function tablesOf(raw: Database.Database): string[] {
  return raw
    .prepare<[], string>(
      "select name from sqlite_schema where type = 'table' and name not like 'sqlite\\_%' escape '\\' order by rowid",
    )
    .pluck()
    .all()
}

/** Copies the rows of a table; columns that the older file lacks keep what the layout gives them. */
function copyTable(
  source: Damaged,
  raw: Database.Database,
  { table, watching }: { table: string; watching: Watching },
): TableLoss {
  const given = source.tables.get(table)
  const columns = columnsOf(raw, table).filter(column => given?.includes(column))
  const loss = { table, unread: given === undefined ? 1 : 0 }
  if (columns.length === 0) return loss
  const names = columns.map(column => `"${column}"`).join()
  const insert = raw.prepare<Value[][]>(`insert or ignore into "${table}" (${names}) values (${columns.map(() => '?').join()})`)
  let written = 0
  raw.exec('begin')
  for (const found of pastDamage(source, { table, columns })) {
    if (found === 'unread') {
      loss.unread++
      continue
    }
    try {
      insert.run(found)
    } catch {
      loss.unread++ // a value that the table does not take
    }
    if (++written % ROWS_AT_ONCE > 0) continue
    raw.exec('commit; begin')
    watching.onProgress({ done: written, total: written })
    if (watching.isCancelled()) throw new StoreError('cancelled')
  }
  raw.exec('commit')
  return loss
}

/** Interactions are most of a file: how many there should be the ledger says, where it can be read. */
function counting({ raw }: Damaged, watching: Watching): Watching {
  let total = 0
  try {
    total = raw.prepare<[], number>('select coalesce(sum(new_count + changed_count), 0) from import').pluck().get()!
  } catch {
    // It is not known then.
  }
  const onProgress = ({ done }: { readonly done: number }) =>
    watching.onProgress({ done, total: total === 0 ? 0 : Math.max(total, done) })
  return { ...watching, onProgress }
}

function columnsOf(raw: Database.Database, table: string): string[] {
  return (raw.pragma(`table_info("${table}")`) as { name: string }[]).map(({ name }) => name)
}
