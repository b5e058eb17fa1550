import { existsSync } from 'node:fs'
import { access, constants, stat } from 'node:fs/promises'
import type Database from 'better-sqlite3'
import { Kysely } from 'kysely'
import { holdAnswers } from '../held.ts'
import { migrations } from '../migrations/index.ts'
import type { Db, Schema } from '../schema.ts'
import { applicationId } from './application-id.ts'
import { beginToWrite } from './begin-to-write.ts'
import { connect } from './connect.ts'
import { dataState } from './data-state.ts'
import { WritingDialect } from './dialect.ts'
import { checkLayout, holdsLayout } from './layout.ts'
import { rebuildRollups } from './rollups.ts'
import { hasStaged, removeStaged } from './staging.ts'
import { asStoreError, StoreError } from './store-error.ts'

/** Setting of a file that was made to be handed over: of what and when, as JSON. */
export const handoverKey = 'handover'
/** Of new files: half as many pages are written and copied as by default, which saves a twentieth of an import. */
const PAGE_SIZE = 8192

export interface Store {
  readonly path: string
  readonly db: Db
  /** The same connection, for the hot paths inside db/sqlite/. */
  readonly raw: Database.Database
  /** Made to be handed over: SQLite refuses whatever would change it. */
  readonly isHandedOver: boolean
  /** Nothing can be written into it, for whatever reason. */
  readonly isReadOnly: boolean
  close(): void
}

interface Opening {
  /** Makes the file where it is not there. */
  readonly create?: boolean
  /** Called before the layout of a file that holds something is changed. */
  readonly beforeMigration?: () => Promise<void>
  /** Takes a file of a later layout too, where it still has all that this one reads; nothing may be written into it then. */
  readonly evenNewer?: boolean
}

/**
 * Opens a data file, bringing its layout up to date.
 *
 * @throws StoreError `missing` (without create), `foreign` (not ours), `newer` (written by a later version),
 *   `altered` (its layout is not one that Branchwise makes), `damaged`
 */
export async function openStore(
  path: string,
  { create = false, beforeMigration, evenNewer = false }: Opening = {},
): Promise<Store> {
  const fresh = !existsSync(path)
  if (fresh && !create) throw new StoreError('missing')
  if (!fresh) await checkReadable(path)
  const raw = readable(() => connect(path))
  try {
    takeEmpty(raw, fresh)
    await checkOwner(raw, evenNewer)
    const isHandedOver = hasMark(raw)
    setPragmas(raw, isHandedOver)
    const db = new Kysely<Schema>({ dialect: new WritingDialect(raw) })
    if (!fresh && layoutOf(raw) > 0 && layoutOf(raw) < migrations.length) await beforeMigration?.()
    await migrate(raw, db)
    tidy(raw)
    if (isHandedOver) raw.pragma('query_only = ON')
    holdAnswers(db, changesOf(raw))
    return { path, db, raw, isHandedOver, isReadOnly: isHandedOver, close: () => raw.close() }
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
 * Makes sure that a file is one of ours; nothing in it is changed, not even an older layout.
 *
 * @throws StoreError as openStore
 */
export async function assertOurs(path: string): Promise<void> {
  if (!existsSync(path)) throw new StoreError('missing')
  await checkReadable(path)
  const raw = readable(() => connect(path))
  try {
    await checkOwner(raw)
  } catch (error) {
    throw asStoreError(error)
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

/** Without opening the file: closing it again would drop the locks that this process has on it (POSIX), and with them its connections' safety. */
async function checkReadable(path: string): Promise<void> {
  if (!(await stat(path)).isFile()) throw new StoreError('foreign')
  await access(path, constants.R_OK)
}

/** Makes an empty file ours. */
function takeEmpty(raw: Database.Database, fresh: boolean): void {
  const things = raw.prepare('select count(*) as n from sqlite_schema').get() as { n: number }
  if (!fresh && things.n > 0) return
  raw.pragma(`page_size = ${PAGE_SIZE}`)
  raw.pragma(`application_id = ${applicationId}`)
}

/** @throws StoreError foreign, newer, altered */
export async function checkOwner(raw: Database.Database, evenNewer = false): Promise<void> {
  if (raw.pragma('application_id', { simple: true }) !== applicationId) throw new StoreError('foreign')
  const layout = layoutOf(raw)
  if (layout <= migrations.length) return checkLayout(raw, layout)
  if (!evenNewer || !(await holdsLayout(raw, migrations.length))) throw new StoreError('newer')
}

/** Number of the layout of an open file. */
export function layoutOf(raw: Database.Database): number {
  return Number(raw.pragma('user_version', { simple: true }))
}

/** Whether the file says that it was made to be handed over. */
export function hasMark(raw: Database.Database): boolean {
  const hasSettings = raw.prepare("select 1 from sqlite_schema where name = 'setting'").get() !== undefined
  return hasSettings && raw.prepare('select 1 from setting where key = ?').get(handoverKey) !== undefined
}

/** What was handed over stays one file, also in a folder that nobody may write to: a log beside it would need that. */
function setPragmas(raw: Database.Database, isHandedOver: boolean): void {
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

/** One transaction brings a file from any layout to the newest, roll-ups included: whatever breaks off leaves the old file or the new one. */
async function migrate(raw: Database.Database, db: Db): Promise<void> {
  if (layoutOf(raw) >= migrations.length && !(await hasStaleRollups(db))) return
  await db.transaction().execute(async transaction => {
    // Another process may have brought it there while this one waited.
    for (let version = layoutOf(raw); version < migrations.length; version++) {
      await migrations[version]!(transaction as unknown as Kysely<unknown>) // a migration knows no later schema
      raw.pragma(`user_version = ${version + 1}`)
    }
    if (!(await hasStaleRollups(transaction))) return
    rebuildRollups(raw)
    await transaction.deleteFrom('setting').where('key', '=', 'stale-rollups').execute()
  })
}

/** Whether a change of layout says that roll-ups no longer hold what rows say. */
async function hasStaleRollups(db: Db): Promise<boolean> {
  const stale = await db.selectFrom('setting').select('value').where('key', '=', 'stale-rollups').executeTakeFirst()
  return stale !== undefined
}
