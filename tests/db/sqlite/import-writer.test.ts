import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addImport } from '#db/queries/ledger.ts'
import { contentHashOf, status } from '#db/queries/status.ts'
import type { NewInteraction } from '#db/new-interaction.ts'
import { type Fate, importWriter } from '#db/sqlite/import-writer.ts'
import { openStore, type Store } from '#db/sqlite/open.ts'
import { rebuildRollups, recomputeDays } from '#db/sqlite/rollups.ts'
import { setImportActive } from '#db/sqlite/set-import-active.ts'
import { WriterMemory } from '#db/sqlite/writer-memory.ts'
import { batchOf } from './batch-of.ts'
import { entryOf } from './entry-of.ts'
import { newInteraction } from './new-interaction.ts'

/** A row of a made-up export: with an id it is a ticket with versions, without one equal rows are separate visits. */
interface Row {
  readonly id: number | null
  readonly day: number
  readonly value: number
  readonly updated: number | null
  readonly place: string
}

const row = fc.record<Row>({
  id: fc.option(fc.integer({ min: 1, max: 4 }), { freq: 2 }),
  day: fc.integer({ min: 20_000, max: 20_002 }),
  value: fc.integer({ min: 1, max: 3 }),
  updated: fc.option(fc.integer({ min: 1, max: 3 }), { freq: 2 }),
  place: fc.constantFrom('Northgate', 'Harbour'),
})
const file = fc.array(row, { maxLength: 8 })
/** What a user does: import one of a few files, break an import off, or undo or redo one of the imports made so far. */
const action = fc.oneof(
  fc.record({ kind: fc.constant('import' as const), file: fc.nat({ max: 3 }) }),
  fc.record({ kind: fc.constant('break-off' as const), file: fc.nat({ max: 3 }) }),
  fc.record({ kind: fc.constantFrom('undo' as const, 'redo' as const), import: fc.nat({ max: 9 }) }),
)

const keyOf = ({ id, day, value, updated, place }: Row) =>
  id === null ? 100_000 + day * 1000 + value * 100 + (updated ?? 0) * 10 + place.length : id
const rowHashOf = ({ id, day, value, updated, place }: Row) =>
  ((((id ?? 0) * 30_000 + day) * 10 + value) * 10 + (updated ?? 0)) * 20 + place.length

function interactionOf(row: Row, record: number): NewInteraction {
  return newInteraction({
    record,
    line: record + 1,
    place: row.place,
    localDay: row.day,
    arrivedAt: row.day * 86_400_000,
    updatedAt: row.updated,
    csat: { raw: String(row.value), value: row.value, minimum: 1, maximum: 5, direction: 'higher_better' },
    waitSeconds: row.value * 60,
    keyHash: keyOf(row),
    occurrence: row.id === null ? 1 : 0,
    rowHash: rowHashOf(row),
  })
}

/** So few that files of some rows are stored in several parts, and keys and kinds are read again. */
const FEW_ROWS = 3
const FEW = { keys: { usual: 2, most: 4 }, kinds: 2 }

interface Limits {
  readonly most?: number
  readonly memory?: WriterMemory
}

async function importRows(store: Store, importId: number, rows: readonly Row[], limits: Limits = {}): Promise<Fate[]> {
  return store.db.transaction().execute(async db => {
    await addImport(db, entryOf(importId))
    return writeRows(store, importId, rows, limits)
  })
}

function writeRows(store: Store, importId: number, rows: readonly Row[], limits: Limits): Fate[] {
  const { most = FEW_ROWS, memory = new WriterMemory(store.raw, FEW) } = limits
  const writer = importWriter(store.raw, importId, 'test', { most, memory })
  const batch = batchOf(rows.map((row, i) => interactionOf(row, i + 1)))
  const fates = rows.map((_, i) => writer.write(batch, i).fate)
  writer.finish()
  return fates
}

/** An import that is rolled back after its last row. */
async function breakOff(store: Store, importId: number, rows: readonly Row[], memory: WriterMemory): Promise<void> {
  const broken = store.db.transaction().execute(async db => {
    await addImport(db, entryOf(importId))
    writeRows(store, importId, rows, { memory })
    throw new Error('broken off')
  })
  await expect(broken).rejects.toThrow('broken off')
  memory.forget()
}

async function switchTo(store: Store, importId: number, active: boolean): Promise<void> {
  await store.db.transaction().execute(async () => recomputeDays(store.raw, setImportActive(store.raw, importId, active)))
}

/** What must be there by the definitions alone: per key the winner of all active files; equal rows as often as in the fullest active file. */
function expectedRows(files: readonly (readonly Row[])[]): number[] {
  const tickets = new Map<string, Row>()
  const visits = new Map<number, { row: Row; copies: number }>()
  for (const rows of files) {
    const copies = new Map<number, number>()
    for (const row of rows) {
      if (row.id === null) copies.set(keyOf(row), (copies.get(keyOf(row)) ?? 0) + 1)
      else {
        const key = `${row.id} ${row.day}`
        const known = tickets.get(key)
        if (!known || stands(row, known)) tickets.set(key, row)
      }
      const count = copies.get(keyOf(row)) ?? 0
      if (row.id === null && count > (visits.get(keyOf(row))?.copies ?? 0)) visits.set(keyOf(row), { row, copies: count })
    }
  }
  const repeated = [...visits.values()].flatMap(({ row, copies }) => Array.from({ length: copies }, () => rowHashOf(row)))
  return [...[...tickets.values()].map(rowHashOf), ...repeated].toSorted((a, b) => a - b)
}

function stands(a: Row, b: Row): boolean {
  return (a.updated ?? -1) !== (b.updated ?? -1) ? (a.updated ?? -1) > (b.updated ?? -1) : rowHashOf(a) > rowHashOf(b)
}

function visibleRows(store: Store): number[] {
  return store.raw.prepare('select row_hash from interaction where visible = 1 order by row_hash').pluck().all() as number[]
}

const rollupTables = ['cell', 'rating_cell', 'visit_block']
const rollups = (store: Store) =>
  rollupTables.map(table => (store.raw.prepare(`select * from ${table}`).raw().all() as unknown[][]).map(textOf).toSorted())
const textOf = (row: readonly unknown[]) => row.map(value => (Buffer.isBuffer(value) ? value.toString('hex') : value)).join()

async function withStore<T>(use: (store: Store) => Promise<T>): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), 'branchwise-test-'))
  const store = await openStore(join(folder, 'test.branchwise'), { create: true })
  store.raw.pragma('synchronous = OFF')
  try {
    return await use(store)
  } finally {
    store.close()
    rmSync(folder, { recursive: true })
  }
}

describe('importing, undoing and redoing in any order', () => {
  test('the store shows what the definitions say, and roll-ups are what the rows say', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(file, { minLength: 4, maxLength: 4 }),
        fc.array(action, { maxLength: 8 }),
        fc.constantFrom(FEW, {}),
        async (files, actions, mostKeys) =>
          withStore(async store => {
            const memory = new WriterMemory(store.raw, mostKeys)
            const done: { rows: readonly Row[]; active: boolean }[] = []
            for (const step of actions) {
              if (step.kind === 'import') {
                await importRows(store, done.length + 1, files[step.file]!, { memory })
                done.push({ rows: files[step.file]!, active: true })
              } else if (step.kind === 'break-off') {
                await breakOff(store, done.length + 1, files[step.file]!, memory)
              } else if (done.length > 0) {
                const index = step.import % done.length
                await switchTo(store, index + 1, step.kind === 'redo')
                done[index]!.active = step.kind === 'redo'
              }
            }
            expect(visibleRows(store)).toEqual(expectedRows(done.filter(one => one.active).map(one => one.rows)))
            const kept = rollups(store)
            await store.db.transaction().execute(async () => rebuildRollups(store.raw))
            expect(rollups(store)).toEqual(kept)
          }),
      ),
    )
  })

  test('keys kept from the import before hold unless another connection wrote meanwhile', async () => {
    const tickets = [1, 2, 3].map((id): Row => ({ id, day: 20_000, value: 1, updated: null, place: 'Northgate' }))
    await withStore(async store => {
      const memory = new WriterMemory(store.raw)
      expect(await importRows(store, 1, tickets.slice(0, 1), { memory })).toEqual(['new'])
      const other = await openStore(store.path)
      await importRows(other, 2, tickets.slice(1, 2))
      other.close()
      expect(await importRows(store, 3, tickets, { memory })).toEqual(['same', 'same', 'new'])
    })
  })

  test('any order of the same files gives the same content', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(file, { minLength: 2, maxLength: 4 }), async files => {
        const contentOf = (ordered: readonly (readonly Row[])[]) =>
          withStore(async store => {
            for (const [index, rows] of ordered.entries()) await importRows(store, index + 1, rows)
            return contentHashOf(await status(store.db))
          })
        expect(await contentOf(files.toReversed())).toBe(await contentOf(files))
      }),
    )
  })

  test('the same file again adds nothing: every row is the same or repeats one of its own file', async () => {
    await fc.assert(
      fc.asyncProperty(file, async rows =>
        withStore(async store => {
          await importRows(store, 1, rows)
          const before = visibleRows(store)
          const fates = await importRows(store, 2, rows)
          expect(visibleRows(store)).toEqual(before)
          expect(fates.filter(fate => fate === 'new' || fate === 'changed')).toEqual([])
        }),
      ),
    )
  })
})

describe('fates', () => {
  const ticket: Row = { id: 1, day: 20_000, value: 1, updated: 1, place: 'Northgate' }

  test('a later state is changed, an earlier one adds nothing', async () => {
    await withStore(async store => {
      expect(await importRows(store, 1, [ticket])).toEqual(['new'])
      expect(await importRows(store, 2, [{ ...ticket, value: 2, updated: 2 }])).toEqual(['changed'])
      expect(await importRows(store, 3, [ticket])).toEqual(['same'])
      expect(visibleRows(store)).toEqual([rowHashOf({ ...ticket, value: 2, updated: 2 })])
    })
  })

  test('of several states in one file the last one counts, the others are left out', async () => {
    await withStore(async store => {
      expect(await importRows(store, 1, [{ ...ticket, updated: 3 }, ticket, { ...ticket, updated: 3 }])).toEqual([
        'new',
        'older-version-in-file',
        'repeat-in-file',
      ])
    })
  })

  test('thousands of equal rows of one file are as many visits, and cost no more each than the first', async () => {
    const visits = Array.from({ length: 20_000 }, (): Row => ({ ...ticket, id: null }))
    const many = { most: 5000 }
    await withStore(async store => {
      await importRows(store, 1, visits, many)
      expect(visibleRows(store)).toHaveLength(20_000)
      const fates = await importRows(store, 2, [...visits.slice(0, 5000), { ...ticket, id: null, value: 2 }], many)
      expect(Map.groupBy(fates, fate => fate).get('same')).toHaveLength(5000)
      expect(fates.at(-1)).toBe('new')
    })
  })

  test('answers stay with their rows when so many kinds come that earlier ones are no longer held', async () => {
    const rows = Array.from({ length: 60 }, (_, i): Row => ({ ...ticket, id: i, value: 1 + (i % 3), updated: i }))
    await withStore(async store => {
      await importRows(store, 1, rows)
      const stored = store.raw.prepare('select csat_value from interaction order by record').pluck().all()
      expect(stored).toEqual(rows.map(({ value }) => value))
    })
  })

  test('the same ticket number on another day is another visit', async () => {
    await withStore(async store => {
      expect(await importRows(store, 1, [ticket, { ...ticket, day: 20_001 }])).toEqual(['new', 'new'])
    })
  })
})
