import { createHash } from 'node:crypto'
import { existsSync } from 'node:fs'
import { expect } from 'vitest'
import { idsPerImport } from '#db/interaction-ids.ts'
import { contentHashOf, status } from '#db/queries/status.ts'
import { openStore, type Store } from '#db/sqlite/open.ts'
import { rebuildRollups } from '#db/sqlite/rollups.ts'
import { runImport } from '#main/imports/run-import.ts'

/** What tells of when, not of what. */
const TIMES = ['imported_at', 'remembered_at']
const ROLLUPS = ['cell', 'rating_cell', 'visit_block']

/** Every value of every table, in one text: rows, keys, roll-ups, ledger, rejects, names and mappings. */
export function digestOf({ raw }: Pick<Store, 'raw'>, tables = tablesOf(raw)): string {
  const hash = createHash('sha256')
  for (const table of tables) {
    const columns = (raw.pragma(`table_info("${table}")`) as { name: string }[]).map(({ name }) => name)
    const kept = columns.filter(name => !TIMES.includes(name)).map(name => `"${name}"`)
    const rows = raw.prepare(`select ${kept.join()} from "${table}" order by ${kept.join()}`).raw().all()
    hash.update(`${table} ${JSON.stringify(rows)}\n`)
  }
  return hash.digest('hex')
}

function tablesOf(raw: Store['raw']): string[] {
  return raw
    .prepare(`select name from sqlite_schema where type = 'table' and name not like 'sqlite_%' order by name`)
    .pluck()
    .all() as string[]
}

/** What a data file holds after the first files, for every number of them, from none: what a broken import may leave. */
export interface Undisturbed {
  readonly digests: readonly string[]
  readonly hashes: readonly string[]
}

/** Imports files into a new data file without disturbance, one after the other. */
export async function undisturbed(path: string, files: readonly string[]): Promise<Undisturbed> {
  const store = await openStore(path, { create: true })
  const found = { digests: [digestOf(store)], hashes: [contentHashOf(await status(store.db))] }
  const options = { isCancelled: () => false, onProgress: () => undefined, now: () => new Date(0) }
  try {
    for (const file of files) {
      expect(await runImport(store, { paths: [file] }, options)).toMatchObject({ state: 'imported' })
      found.digests.push(digestOf(store))
      found.hashes.push(contentHashOf(await status(store.db)))
    }
    return found
  } finally {
    store.close()
  }
}

/** How many of the files a data file holds that a first import left behind: whole ones, and nothing else. */
export async function filesLeft(path: string, { digests }: Undisturbed): Promise<number> {
  if (!existsSync(path)) return 0
  const store = await openStore(path)
  try {
    expect(store.raw.pragma('quick_check', { simple: true })).toBe('ok')
    const left = digests.indexOf(digestOf(store))
    expect(left, 'what the import left is no whole number of files').toBeGreaterThanOrEqual(0)
    return left
  } finally {
    store.close()
  }
}

/** Checks a data file after any imports: sound, every entry of the ledger whole, roll-ups what the rows say. @returns its content hash */
export async function soundHash(path: string): Promise<string> {
  const store = await openStore(path)
  const { raw, db } = store
  try {
    expect(raw.pragma('integrity_check', { simple: true })).toBe('ok')
    const before = digestOf(store, ROLLUPS)
    raw.exec('begin')
    rebuildRollups(raw)
    expect(digestOf(store, ROLLUPS)).toBe(before)
    raw.exec('rollback')
    expect(raw.prepare(BROKEN_ENTRIES).all()).toEqual([])
    return contentHashOf(await status(db))
  } finally {
    store.close()
  }
}

/** Imports whose counts are not those of the rows they brought, claimed and rejected. */
const BROKEN_ENTRIES = `select id, file_name, new_count, same_count, changed_count from import where
  rejected_count <> (select count(*) from reject where import_id = import.id)
  or new_count + same_count + changed_count
    <> (select count(*) from claim where import_id = import.id)
      + (select count(*) from interaction_row where id / ${idsPerImport} = import.id)
  or row_count <> new_count + same_count + changed_count + skipped_count + rejected_count`
