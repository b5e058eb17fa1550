import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { bulkInsert, type BulkInsert } from '#db/sqlite/bulk-insert.ts'
import { stagedInsert } from '#db/sqlite/staged-insert.ts'
import { hasStaged, Staging } from '#db/sqlite/staging.ts'

const definition = `(place integer not null, metric text not null, n integer not null default 0, total double precision not null
  default 0, primary key (place, metric)) without rowid`

let folder: string
let raw: Database.Database
let staging: Staging
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'branchwise-test-'))
  raw = new Database(join(folder, 'test.sqlite'))
  raw.exec(`create table bound ${definition}; create table staged ${definition}`)
  staging = new Staging(raw, 'cells')
})
afterAll(() => {
  raw.close()
  rmSync(folder, { recursive: true })
})

interface Part {
  readonly columns: readonly string[]
  readonly rows: readonly (readonly (number | string)[])[]
}

const number = fc.oneof(fc.integer({ min: -1, max: 300 }), fc.double({ noNaN: true }), fc.maxSafeInteger())
const metric = fc.constantFrom('csat', 'nps', 'né')
/** Rows of one place each, with some of the columns in any order. */
const parts = fc
  .array(
    fc.oneof(
      fc.record({ columns: fc.constant(['metric', 'place']), rows: fc.array(fc.tuple(metric), { maxLength: 4 }) }),
      fc.record({ columns: fc.constant(['total', 'n', 'metric', 'place']), rows: fc.array(fc.tuple(number, fc.nat(), metric)) }),
    ),
    { maxLength: 6 },
  )
  .map((all): Part[] => {
    let place = 0
    return all.map(({ columns, rows }) => ({ columns, rows: rows.map(row => [...row, ++place]) }))
  })

function inserted(table: string, insert: BulkInsert, all: readonly Part[]): unknown {
  raw.exec(`begin; delete from ${table}`)
  staging.begin()
  for (const { columns, rows } of all) insert.add(columns, rows.flat())
  insert.flush()
  const values = raw.prepare(`select *, typeof(n), typeof(total) from ${table}`).raw().all()
  raw.exec('commit')
  return values
}

test('rows are the same whether their values are handed over or staged, before and after it becomes many', () => {
  fc.assert(
    fc.property(parts, fc.nat({ max: 30 }), (all, few) => {
      const expected = inserted('bound', bulkInsert(raw, 'bound'), all)
      expect(inserted('staged', stagedInsert(raw, 'staged', staging, few), all)).toEqual(expected)
      expect(hasStaged(raw.name)).toBe(false)
    }),
  )
})
