import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { beforeEach, describe, expect, test } from 'vitest'
import { layoutHashes } from '#db/migrations/layout-hashes.ts'
import { migrations } from '#db/migrations/index.ts'
import { connect } from '#db/sqlite/connect.ts'
import { hashOfLayout } from '#db/sqlite/layout.ts'
import { assertOurs, openStore } from '#db/sqlite/open.ts'
import { storeWith } from '../../main/store-fixture.ts'
import { asOfLayout } from '../../main/older-layout.ts'
import { temporaryFolder } from '../../main/session-fixture.ts'

test('the hash of every layout is that of what the migrations make', async () => {
  const made = await Promise.all(Array.from({ length: migrations.length + 1 }, (_, version) => hashOfLayout(version)))
  expect(layoutHashes).toEqual(made)
  expect(new Set(made).size).toBe(made.length)
})

describe('a data file that defines what is not ours', () => {
  let path: string
  beforeEach(async () => {
    const store = await storeWith([])
    path = store.path
    store.close()
  })

  /** What somebody else's program does to a file. */
  function changed(statements: string, { isRewriting = false } = {}): void {
    const raw = new Database(path)
    if (isRewriting) {
      raw.unsafeMode(true)
      raw.pragma('writable_schema = ON')
    }
    raw.exec(statements)
    if (isRewriting) raw.pragma('writable_schema = RESET')
    raw.pragma('wal_checkpoint(TRUNCATE)')
    raw.close()
  }

  const rewritten = (table: string, from: string, to: string) =>
    `update sqlite_schema set sql = replace(sql, '${from}', '${to}') where name = '${table}'`

  test.each([
    ['a trigger', 'create trigger t after insert on setting begin delete from import; end', false, 'trigger t'],
    ['a view', 'create view v as select load_extension(1) as x', false, 'view v'],
    ['a view in the place of a table', 'drop table kept_answer; create view kept_answer as select 1', false, 'view kept_answer'],
    ['a table of its own', 'create table t (x)', false, 'table t'],
    ['a virtual table', 'create virtual table t using fts5(x)', false, 'table t'],
    ['a generated column', `alter table setting add column g as (hex(value))`, false, 'table setting'],
    ['an index of an expression', 'create index i on setting (lower(value))', false, 'index i'],
    [
      'a default that calls a function',
      rewritten('setting', '"value" text', '"value" text default (randomblob(9))'),
      true,
      'table setting',
    ],
    ['a check', rewritten('setting', '"value" text', '"value" text check (abs(value) is not 1)'), true, 'table setting'],
    [
      'our view, reading something else',
      rewritten('interaction', 'select interaction_row.id', 'select 1 + interaction_row.id'),
      true,
      'view interaction',
    ],
    ['a table too few', 'drop table kept_answer', false, 'table kept_answer'],
  ])('%s: it is refused, named, and left as it is', async (_what, statements, isRewriting, named) => {
    changed(statements, { isRewriting })
    const before = readFileSync(path)
    await expect(openStore(path)).rejects.toMatchObject({ reason: 'altered', message: expect.stringContaining(named) as string })
    await expect(assertOurs(path)).rejects.toMatchObject({ reason: 'altered' })
    expect(readFileSync(path).equals(before)).toBe(true)
  })

  const TRIGGER = 'create trigger t after insert on setting begin delete from import; end'

  // SQLite takes no definition by another name than its own; should it ever, the comparison has it.
  test.each([
    ['without a name', 'null'],
    ['by the name of SQLite’s own analysis', "'sqlite_stat1'"],
  ])('a trigger %s is refused', async (_what, name) => {
    changed(TRIGGER)
    const raw = new Database(path)
    raw.unsafeMode(true)
    raw.pragma('writable_schema = ON')
    raw.exec(`update sqlite_schema set name = ${name} where name = 't'`)
    raw.close()
    await expect(openStore(path)).rejects.toMatchObject({ reason: expect.stringMatching(/altered|damaged/) as string })
  })

  test('a definition that damage made bytes of is no fault of the program', async () => {
    changed("update sqlite_schema set sql = cast(replace(sql, 'value', 'vblue') as blob) where name = 'setting'", {
      isRewriting: true,
    })
    await expect(openStore(path)).rejects.toMatchObject({ reason: 'altered', message: 'table setting' })
  })

  test('in a file of an older layout it is found before the layout is changed', async () => {
    const store = await openStore(path)
    asOfLayout(store, 6)
    store.raw.exec('create trigger t after insert on setting begin delete from import; end')
    store.close()
    await expect(openStore(path)).rejects.toMatchObject({ reason: 'altered', message: 'trigger t' })
    const raw = new Database(path)
    expect(raw.pragma('user_version', { simple: true })).toBe(6)
    raw.close()
  })

  test('what SQLite’s own analysis leaves is no harm', async () => {
    changed('analyze')
    ;(await openStore(path)).close()
  })

  test.each(Array.from({ length: migrations.length }, (_, i) => i + 1))('layout %i as such is opened', async layout => {
    const store = await openStore(path)
    asOfLayout(store, layout)
    store.close()
    ;(await openStore(path)).close()
  })
})

test('a connection trusts nothing: views call nothing that acts, the layout cannot be written, no extension is loaded', () => {
  const raw = connect(join(temporaryFolder(), 'a.sqlite'))
  raw.exec('create table t (x); insert into t values (1)')
  raw.function('acts', () => 1)
  raw.exec('create view v as select acts() as x from t')
  expect(() => raw.prepare('select x from v').get()).toThrow('unsafe use of acts()')
  raw.pragma('writable_schema = ON')
  expect(() => raw.exec("update sqlite_schema set sql = ''")).toThrow('may not be modified')
  expect(() => raw.prepare("select load_extension('x')").get()).toThrow('not authorized')
  expect(raw.pragma('cell_size_check', { simple: true })).toBe(1)
  raw.close()
})
