import { existsSync } from 'node:fs'
import { access, constants, stat } from 'node:fs/promises'
import Database from 'better-sqlite3'
import { Kysely } from 'kysely'
import { holdAnswers } from '../held.ts'
import { migrations } from '../migrations/index.ts'
import type { Db, Schema } from '../schema.ts'
import { beginToWrite } from './begin-to-write.ts'
import { dataState } from './data-state.ts'
import { WritingDialect } from './dialect.ts'
import { rebuildRollups } from './rollups.ts'
import { hasStaged, removeStaged } from './staging.ts'

/** "BrWi" as a 32-bit number: tells a Branchwise data file from any other SQLite file. */
export const applicationId = 0x42725769
/** Setting of a file that was made to be handed over: of what and when, as JSON. */
export const handoverKey = 'handover'
const BUSY_MS = 5000
/** Of new files: half as many pages are written and copied as by default, which saves a twentieth of an import. */
const PAGE_SIZE = 8192

export interface Store {
  readonly path: string
  readonly db: Db
  /** The same connection, for the hot paths inside db/sqlite/. */
  readonly raw: Database.Database
  /** Made to be handed over: SQLite refuses whatever would change it. */
  readonly isHandedOver: boolean
  close(): void
}

/** Why a file cannot be opened as a store. */
export class StoreError extends Error {
  readonly reason: 'missing' | 'foreign' | 'newer' | 'damaged'

  constructor(reason: StoreError['reason'], detail = '') {
    super(detail === '' ? reason : detail)
    this.name = 'StoreError'
    this.reason = reason
  }
}

/**
 * Opens a data file, bringing its layout up to date.
 *
 * @throws StoreError `missing` (without create), `foreign` (not ours), `newer` (written by a later version), `damaged`
 */
export async function openStore(path: string, { create = false } = {}): Promise<Store> {
  const fresh = !existsSync(path)
  if (fresh && !create) throw new StoreError('missing')
  if (!fresh) await checkReadable(path)
  const raw = connect(path)
  try {
    takeEmpty(raw, fresh)
    checkOwner(raw)
    const isHandedOver = hasMark(raw)
    setPragmas(raw, isHandedOver)
    const db = new Kysely<Schema>({ dialect: new WritingDialect(raw) })
    await migrate(raw, db)
    tidy(raw)
    if (isHandedOver) raw.pragma('query_only = ON')
    holdAnswers(db, changesOf(raw))
    return { path, db, raw, isHandedOver, close: () => raw.close() }
  } catch (error) {
    raw.close()
    throw asStoreError(error)
  }
}

/** Differs once this connection has written to the file, but for so many rows, or any other has changed what answers rest on. */
function changesOf(raw: Database.Database): (apart: number) => string {
  const changes = raw.prepare<[], number>('select total_changes()').pluck()
  const version = raw.prepare<[], number>('pragma data_version').pluck()
  let known: { version: number | undefined; state: string } | null = null
  return apart => {
    const now = version.get()
    if (known === null || known.version !== now) known = { version: now, state: dataState(raw) }
    return `${known.state} ${String(changes.get()! - apart)}`
  }
}

/**
 * Copies a data file as it is with SQLite's online backup; nothing in it is changed, not even an older layout.
 *
 * @throws StoreError as openStore; what SQLite says of the target
 */
export async function copyStore(path: string, target: string): Promise<void> {
  if (!existsSync(path)) throw new StoreError('missing')
  await checkReadable(path)
  const raw = connect(path)
  try {
    readable(() => checkOwner(raw))
    await raw.backup(target)
  } finally {
    raw.close()
  }
}

function readable<T>(read: () => T): T {
  try {
    return read()
  } catch (error) {
    throw asStoreError(error)
  }
}

function connect(path: string): Database.Database {
  return readable(() => new Database(path, { timeout: BUSY_MS }))
}

/** Without opening the file: closing it again would drop the locks that this process has on it (POSIX), and with them its connections' safety. */
async function checkReadable(path: string): Promise<void> {
  if (!(await stat(path)).isFile()) throw new StoreError('foreign')
  await access(path, constants.R_OK)
}

/** Makes an empty file ours. */
function takeEmpty(raw: Database.Database, fresh: boolean): void {
  const tables = raw.prepare("select count(*) as n from sqlite_schema where type = 'table'").get() as { n: number }
  if (!fresh && tables.n > 0) return
  raw.pragma(`page_size = ${PAGE_SIZE}`)
  raw.pragma(`application_id = ${applicationId}`)
}

function checkOwner(raw: Database.Database): void {
  if (raw.pragma('application_id', { simple: true }) !== applicationId) throw new StoreError('foreign')
  if (Number(raw.pragma('user_version', { simple: true })) > migrations.length) throw new StoreError('newer')
}

/** Whether the file says that it was made to be handed over. */
function hasMark(raw: Database.Database): boolean {
  const hasSettings = raw.prepare("select 1 from sqlite_schema where name = 'setting'").get() !== undefined
  return hasSettings && raw.prepare('select 1 from setting where key = ?').get(handoverKey) !== undefined
}

/** What was handed over stays one file, also in a folder that nobody may write to: a log beside it would need that. */
function setPragmas(raw: Database.Database, isHandedOver: boolean): void {
  raw.pragma('trusted_schema = OFF')
  if (!isHandedOver) raw.pragma('journal_mode = WAL')
  raw.pragma('synchronous = FULL')
  raw.pragma('cache_size = -65536')
  raw.pragma('temp_store = MEMORY')
}

/** Removes what a killed import has left, unless another one is at work. */
function tidy(raw: Database.Database): void {
  if (raw.readonly || !hasStaged(raw.name) || !beginToWrite(raw)) return
  removeStaged(raw)
  raw.exec('rollback')
}

async function migrate(raw: Database.Database, db: Db): Promise<void> {
  for (let version = Number(raw.pragma('user_version', { simple: true })); version < migrations.length; version++) {
    await db.transaction().execute(async transaction => {
      await migrations[version]!(transaction as unknown as Kysely<unknown>) // a migration knows no later schema
      raw.pragma(`user_version = ${version + 1}`)
    })
  }
  await renewRollups(raw, db)
}

/** Makes roll-ups anew where a change of layout says that they no longer hold what rows say. */
async function renewRollups(raw: Database.Database, db: Db): Promise<void> {
  const stale = db.selectFrom('setting').select('value').where('key', '=', 'stale-rollups')
  if (!(await stale.executeTakeFirst())) return
  await db.transaction().execute(async transaction => {
    rebuildRollups(raw)
    await transaction.deleteFrom('setting').where('key', '=', 'stale-rollups').execute()
  })
}

function asStoreError(error: unknown): Error {
  const code = error instanceof Database.SqliteError ? error.code : ''
  if (code === 'SQLITE_NOTADB') return new StoreError('foreign')
  if (code.startsWith('SQLITE_CORRUPT')) return new StoreError('damaged', String(error))
  return error instanceof Error ? error : new Error(String(error))
}
