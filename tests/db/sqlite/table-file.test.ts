import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import fc from 'fast-check'
import { afterAll, describe, expect, test } from 'vitest'
import { RecordBytes } from '#db/sqlite/record-bytes.ts'
import { TableFile } from '#db/sqlite/table-file.ts'

const folder = mkdtempSync(join(tmpdir(), 'branchwise-test-'))
afterAll(() => rmSync(folder, { recursive: true }))

const definition = 'CREATE TABLE "thing" (id integer primary key, whole integer, big bigint, real double precision, words text)'

interface Row {
  readonly id: number
  readonly whole: number | null
  readonly big: number | null
  readonly real: number | null
  readonly words: string | null
}

let files = 0

/** A file made by ourselves. */
function written(rows: readonly Row[]): string {
  const path = join(folder, `${++files}.rows`)
  const file = new TableFile(path)
  const record = new RecordBytes()
  for (const { id, whole, big, real, words } of rows) {
    record.begin(5)
    record.none()
    record.whole(whole ?? Number.NaN)
    record.whole(big ?? Number.NaN)
    record.real(real ?? Number.NaN)
    if (words === null) record.none()
    else record.text(words)
    file.add(id, record)
  }
  file.end('thing', definition)
  return path
}

interface Stored {
  readonly values: unknown
  /** Bytes of all records: those of equal values in another form would be as many only by chance. */
  readonly bytes: unknown
}

function storedIn(database: Database.Database): Stored {
  const columns = ['id', 'whole', 'big', 'real', 'words']
  return {
    values: database
      .prepare(`select ${columns.join()}, ${columns.map(name => `typeof(${name})`).join()} from thing order by id`)
      .raw()
      .all(),
    bytes: database.prepare(`select sum(payload) from dbstat where name = 'thing'`).pluck().get(),
  }
}

/** Rows as they are when their values are handed over. */
function bound(rows: readonly Row[]): Stored {
  const database = new Database(':memory:')
  database.exec(definition)
  const insert = database.prepare('insert into thing values (@id, @whole, @big, @real, @words)')
  for (const row of rows) insert.run(row)
  const stored = storedIn(database)
  database.close()
  return stored
}

/** The same rows copied from a file of ours. */
function copied(rows: readonly Row[]): Stored & { readonly plan: string[] } {
  const database = new Database(':memory:')
  database.exec(definition)
  database.prepare('attach ? as other').run(written(rows))
  expect(database.pragma('other.integrity_check', { simple: true })).toBe('ok')
  const copy = 'insert into main.thing select * from other.thing'
  const plan = (database.prepare(`explain ${copy}`).all() as { opcode: string }[]).map(({ opcode }) => opcode)
  database.exec(copy)
  expect(database.pragma('main.integrity_check', { simple: true })).toBe('ok')
  const stored = storedIn(database)
  database.close()
  return { ...stored, plan }
}

const LIMITS = [7, 8, 15, 16, 23, 24, 31, 32, 47, 48, 53, 62, 63, 64].flatMap(bits => [2 ** bits - 1, 2 ** bits, 2 ** bits + 1])
const number = fc.oneof(
  fc.constantFrom(0, -0, 1, -1, 2, 0.5, -0.5, ...LIMITS, ...LIMITS.map(limit => -limit)),
  fc.integer(),
  fc.maxSafeInteger(),
  fc.double({ noNaN: true }),
)
const text = fc.oneof(
  fc.string(),
  fc.string({ unit: 'binary', maxLength: 40 }),
  fc.constantFrom('', '\0', 'é', '😀', '\ud800', 'a\udc00b', 'x'.repeat(4000)),
  fc.nat({ max: 20_000 }).map(length => 'longer '.repeat(length / 7)),
)
const table = fc
  .array(
    fc.record({
      gap: fc.oneof(fc.integer({ min: 1, max: 3 }), fc.integer({ min: 1, max: 2 ** 34 })),
      whole: fc.option(number),
      big: fc.option(number),
      real: fc.option(number),
      words: fc.option(text),
    }),
    { minLength: 1, maxLength: 60 },
  )
  .map(rows => {
    let id = 0
    return rows.map(({ gap, ...row }): Row => ({ id: (id += gap), ...row }))
  })

describe('a file of one table', () => {
  test('holds each record as SQLite would have stored it, and is sound', () => {
    fc.assert(
      fc.property(table, rows => {
        const { values, bytes } = copied(rows)
        expect({ values, bytes }).toEqual(bound(rows))
      }),
      { numRuns: 150 },
    )
  })

  test('of a hundred thousand rows needs pages above pages, and is copied without being read', () => {
    const rows = Array.from({ length: 100_000 }, (_, i): Row => {
      return { id: 2 ** 40 + i, whole: i, big: i * 1e10, real: i / 4, words: 'words of a row that take some room '.repeat(3) }
    })
    const { plan, ...stored } = copied(rows)
    expect(stored).toEqual(bound(rows))
    expect(plan).toContain('RowCell')
    expect(plan).not.toContain('Column')
  })

  test("is nobody else's to read", () => {
    const path = written([{ id: 1, whole: 1, big: 1, real: 1, words: 'a' }])
    expect(statSync(path).mode & 0o777).toBe(0o600)
    expect(readFileSync(path, 'latin1').startsWith('SQLite format 3\0')).toBe(true)
  })
})
