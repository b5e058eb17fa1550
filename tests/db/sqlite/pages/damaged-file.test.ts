import { copyFileSync, mkdtempSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { unwatched } from '#db/sqlite/back-up.ts'
import { openStore } from '#db/sqlite/open.ts'
import { DamagedFile } from '#db/sqlite/pages/damaged-file.ts'
import type { Value } from '#db/sqlite/pages/record.ts'
import { storeToDamage } from './store-to-damage.ts'

const PAGE = 8192
const folder = mkdtempSync(join(tmpdir(), 'branchwise-test-'))
afterAll(() => rmSync(folder, { recursive: true }))
const path = join(folder, 'region.branchwise')
const damaged = join(folder, 'damaged.branchwise')

let whole: Buffer
beforeAll(async () => {
  whole = await storeToDamage(path)
})

/** What pages give of a table, and how often they could not be read. */
async function readAs(file: string, table: string): Promise<{ rows: (readonly Value[])[]; unread: number }> {
  const source = await DamagedFile.open(file, unwatched)
  try {
    const found = [...source.rows(table, unwatched)]
    const rows = found.filter(row => row !== 'unread')
    return { rows, unread: found.length - rows.length }
  } finally {
    source.close()
  }
}

/** The same as SQLite reads it, columns in the order in which they are stored. */
async function readBySqlite(file: string, table: string): Promise<Value[][]> {
  const source = await DamagedFile.open(file, unwatched)
  const columns = source
    .columnsOf(table)
    .map(name => `"${name}"`)
    .join()
  source.close()
  const raw = new Database(file)
  const rows = raw.prepare<[], Value[]>(`select ${columns} from "${table}"`).raw().all()
  raw.close()
  return rows
}

/** Rows of trees of keys come page by page. */
const inOrder = (rows: readonly (readonly Value[])[]) => rows.map(row => JSON.stringify(row)).sort()

describe('the rows of a file, page by page', () => {
  test.each([
    'location',
    'provider',
    'import',
    'reject',
    'setting',
    'interaction_kind',
    'interaction_row',
    'interaction_run',
    'claim',
    'cell',
    'visit_block',
    'event',
    'customer_type',
  ])('of %s are those that SQLite reads', async table => {
    const { rows, unread } = await readAs(path, table)
    expect(unread).toBe(0)
    expect(inOrder(rows)).toEqual(inOrder(await readBySqlite(path, table)))
  })

  test('hold numbers, texts and bytes of every size', async () => {
    const store = await openStore(join(folder, 'values.branchwise'), { create: true })
    const insert = store.raw.prepare(
      'insert into target (id, metric, from_day, value, note, recorded_at) values (?, ?, ?, ?, ?, ?)',
    )
    const wholes = [
      0,
      1,
      -1,
      127,
      128,
      -129,
      32_767,
      40_000,
      2 ** 23,
      -(2 ** 31),
      2 ** 40,
      2 ** 47,
      -(2 ** 50),
      Number.MAX_SAFE_INTEGER,
    ]
    const texts = ['', 'ä', '€'.repeat(3000), 'x'.repeat(8157), 'x'.repeat(8158), 'y'.repeat(8192), 'z'.repeat(100_000)]
    const reals = [0, 0.1, -1e300, 5e-324, 12.5, 3]
    for (let i = 0; i < 42; i++)
      insert.run(i * 1000, texts[i % texts.length], wholes[i % wholes.length], reals[i % reals.length], 'note', '2026')
    store.raw.pragma('wal_checkpoint(TRUNCATE)')
    store.close()
    const file = join(folder, 'values.branchwise')
    expect(await readAs(file, 'target')).toEqual({ rows: await readBySqlite(file, 'target'), unread: 0 })
  })

  test('count with the whole transactions of the log beside it, and no further', async () => {
    const store = await openStore(join(folder, 'logged.branchwise'), { create: true })
    const put = store.raw.prepare('insert or replace into setting (key, value) values (?, ?)')
    for (let i = 0; i < 30; i++) put.run(`key-${i % 20}`, `${i} `.repeat(900))
    const ends = new Set<string>()
    for (let cut = 0; cut < 12; cut++) {
      const copy = join(folder, `cut-${cut}.branchwise`)
      for (const part of ['', '-wal']) copyFileSync(store.path + part, copy + part)
      const log = readFileSync(`${copy}-wal`)
      truncateSync(`${copy}-wal`, log.length - cut * 3000)
      if (cut % 3 === 2) writeFileSync(`${copy}-wal`, log.fill(1, log.length - cut * 4000, log.length - cut * 4000 + 9))
      const read = await readAs(copy, 'setting')
      expect(read, `cut ${cut}`).toEqual({ rows: await readBySqlite(copy, 'setting'), unread: 0 })
      ends.add(JSON.stringify(read.rows))
    }
    store.close()
    expect(ends.size).toBeGreaterThan(2)
  })

  test('are told of as lost where pages lead in circles or speak of more than there is', async () => {
    const raw = new Database(path, { readonly: true })
    const page = (name: string, type: string) =>
      raw
        .prepare<[string, string], number>('select min(pageno) from dbstat where name = ? and pagetype = ?')
        .pluck()
        .get(name, type)!
    const [inner, leaf, long] = [page('interaction_row', 'internal'), page('reject', 'leaf'), page('import', 'overflow')]
    raw.close()
    const bytes = Buffer.from(whole)
    const at = (number: number) => (number - 1) * PAGE
    bytes.writeUInt32BE(inner, at(inner) + 8) // the last child is the page itself
    bytes.writeUInt32BE(long, at(long)) // and so is what follows on a part of a long record
    bytes.fill(0xff, at(leaf) + bytes.readUInt16BE(at(leaf) + 8), at(leaf) + bytes.readUInt16BE(at(leaf) + 8) + 7) // longer than any file
    writeFileSync(damaged, bytes)
    for (const table of ['interaction_row', 'reject', 'import']) {
      const { rows } = await readAs(damaged, table)
      const sound = new Set((await readBySqlite(path, table)).map(row => JSON.stringify(row)))
      for (const row of rows) expect(sound.has(JSON.stringify(row))).toBe(true)
      expect(rows.length).toBeGreaterThan(0)
    }
    expect((await readAs(damaged, 'import')).unread).toBe(1)
    expect((await readAs(damaged, 'interaction_row')).rows).toHaveLength((await readBySqlite(path, 'interaction_row')).length)
  })

  test('of what is no data file are none', async () => {
    for (const content of ['', 'x', 'Dear branch, '.repeat(9999)]) {
      writeFileSync(damaged, content)
      expect(await readAs(damaged, 'interaction_row')).toEqual({ rows: [], unread: 0 })
    }
  })
})
