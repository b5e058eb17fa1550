import { createHash } from 'node:crypto'
import Database from 'better-sqlite3'
import { Kysely } from 'kysely'
import { layoutHashes } from '../migrations/layout-hashes.ts'
import { migrations } from '../migrations/index.ts'
import { WritingDialect } from './dialect.ts'
import { StoreError } from './store-error.ts'

/** What SQLite itself may add; by any name another definition would hide behind it. */
const statistics = ['CREATE TABLE sqlite_stat1(tbl,idx,stat)', 'CREATE TABLE sqlite_stat4(tbl,idx,neq,nlt,ndlt,sample)']

interface Thing {
  readonly type: string
  readonly name: string
  readonly tbl_name: string
  readonly sql: string
}

/**
 * Compares what a file defines with what the migrations make: a trigger, a view, a table or a column that is not ours is found before anything
 * is read through it. Quotes, spaces and case do not matter.
 *
 * @throws StoreError altered, naming what differs
 */
export async function checkLayout(raw: Database.Database, version: number): Promise<void> {
  const found = thingsIn(raw)
  if (hashOf(found) === layoutHashes[version]) return
  const expected = await thingsOfLayout(version)
  const differing = differences(found, expected)
  if (differing.length > 0) throw new StoreError('altered', differing.slice(0, 3).join(', '))
}

/** Whether a file of a later layout still has every table, column and view of this one, and defines nothing else that acts when it is read. */
export async function holdsLayout(raw: Database.Database, version: number): Promise<boolean> {
  const found = thingsIn(raw)
  const views = (things: readonly Thing[]) => things.filter(({ type }) => type === 'view').map(textOf)
  if (found.some(({ type, sql }) => type === 'trigger' || /^\s*create\s+virtual\b/i.test(sql))) return false
  const expected = new Database(':memory:')
  try {
    await makeLayout(expected, version)
    const wanted = thingsIn(expected)
    if (views(found).join() !== views(wanted).join()) return false
    return wanted.every(({ type, name }) => type !== 'table' || columnsOf(expected, name).every(has(columnsOf(raw, name))))
  } finally {
    expected.close()
  }
}

const has = (names: readonly string[]) => (name: string) => names.includes(name)

/** Columns that hold what was written there; generated ones are left out. */
function columnsOf(raw: Database.Database, table: string): string[] {
  return (raw.pragma(`table_info("${table}")`) as { name: string }[]).map(({ name }) => name)
}

/** What tells one layout from another, as short text. */
export async function hashOfLayout(version: number): Promise<string> {
  return hashOf(await thingsOfLayout(version))
}

/** Everything that a file defines by itself; what SQLite adds has names and rules of its own. A damaged definition may be any kind of value. */
function thingsIn(raw: Database.Database): Thing[] {
  return raw
    .prepare<[], Thing>(
      `select cast(type as text) as type, cast(name as text) as name, cast(tbl_name as text) as tbl_name, cast(sql as text) as sql from sqlite_schema
        where sql is not null and sql not in (${statistics.map(sql => `'${sql}'`).join()}) order by 1, 2, 4`,
    )
    .all()
}

async function thingsOfLayout(version: number): Promise<Thing[]> {
  const raw = new Database(':memory:')
  try {
    await makeLayout(raw, version)
    return thingsIn(raw)
  } finally {
    raw.close()
  }
}

/** Brings an empty store to a layout. */
export async function makeLayout(raw: Database.Database, version: number): Promise<void> {
  const db = new Kysely<unknown>({ dialect: new WritingDialect(raw) })
  for (const migration of migrations.slice(0, version)) await migration(db)
}

function hashOf(things: readonly Thing[]): string {
  return createHash('sha256')
    .update(JSON.stringify(things.map(textOf)))
    .digest('hex')
    .slice(0, 16)
}

function textOf({ type, name, tbl_name: table, sql }: Thing): string {
  return [type, name, table, sql.replaceAll(/["`\s]+/g, '').toLowerCase()].join('|')
}

function differences(found: readonly Thing[], expected: readonly Thing[]): string[] {
  const [have, want] = [found, expected].map(
    things => new Map(things.map(thing => [`${thing.type} ${thing.name}`, textOf(thing)])),
  )
  const names = new Set([...have!.keys(), ...want!.keys()])
  return [...names].filter(name => have!.get(name) !== want!.get(name))
}
