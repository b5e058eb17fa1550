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
  const taken = columnsOf(raw, table).filter(({ name }) => given?.includes(name))
  const columns = taken.map(({ name }) => name)
  const loss = { table, unread: given === undefined ? 1 : 0 }
  if (columns.length === 0) return loss
  const names = columns.map(column => `"${column}"`).join()
  const isOfKinds = kindsOf(taken)
  const insert = raw.prepare<Value[][]>(`insert or ignore into "${table}" (${names}) values (${columns.map(() => '?').join()})`)
  let written = 0
  raw.exec('begin')
  for (const found of pastDamage(source, { table, columns })) {
    if (found === 'unread') {
      loss.unread++
      continue
    }
    try {
      if (isOfKinds(found)) insert.run(found)
      else loss.unread++
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

interface Column {
  readonly name: string
  readonly type: string
}

function columnsOf(raw: Database.Database, table: string): Column[] {
  return raw.pragma(`table_info("${table}")`) as Column[]
}

/** A turned bit makes another kind of value of one, which SQLite takes all the same. */
function kindsOf(columns: readonly Column[]): (row: readonly Value[]) => boolean {
  const kinds = columns.map(({ type }) => kindOf(type))
  return row => row.every((value, i) => value === null || kinds[i]!(value))
}

function kindOf(type: string): (value: Exclude<Value, null>) => boolean {
  switch (type.toLowerCase()) {
    case 'text':
      return value => typeof value === 'string'
    case 'blob':
      return value => value instanceof Uint8Array
    case 'double precision':
      return value => typeof value === 'number' || typeof value === 'bigint'
    default:
      return value => typeof value === 'bigint'
  }
}
