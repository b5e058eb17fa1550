import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { addImport } from '#db/queries/ledger.ts'
import { importWriter } from '#db/sqlite/import-writer.ts'
import { openStore, type Store } from '#db/sqlite/open.ts'
import { hasStaged } from '#db/sqlite/staging.ts'
import { WriterMemory } from '#db/sqlite/writer-memory.ts'
import { batchOf } from './batch-of.ts'
import { entryOf } from './entry-of.ts'
import { newInteraction } from './new-interaction.ts'

let folder: string
let path: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'branchwise-test-'))
  path = join(folder, 'test.branchwise')
})
afterEach(() => rmSync(folder, { recursive: true }))

const DAY = 20_000
/** Rows stored together: what comes after the first of them is staged. */
const FEW = 10
const rows = (count: number, from = 1) =>
  Array.from({ length: count }, (_, i) =>
    newInteraction({
      record: from + i,
      line: from + i + 1,
      localDay: DAY,
      place: 'Harbour',
      keyHash: from + i,
      rowHash: from + i,
    }),
  )

/** Begins an import and hands it rows, as far as it had come when it was killed. */
async function begun(store: Store, importId: number, count: number) {
  store.raw.exec('begin immediate')
  await addImport(store.db, entryOf(importId))
  const memory = new WriterMemory(store.raw)
  const writer = importWriter(store.raw, importId, 'test', { most: FEW, memory })
  const batch = batchOf(rows(count))
  for (let row = 0; row < count; row++) writer.write(batch, row)
  return { writer, memory }
}

test('rows of a large import lie beside the data file until they are copied, and nothing is left of them', async () => {
  const store = await openStore(path, { create: true })
  const { writer } = await begun(store, 1, 3 * FEW)
  expect(hasStaged(path)).toBe(true)
  expect(existsSync(`${path}-rows-1`)).toBe(true)
  writer.finish()
  store.raw.exec('commit')
  expect(store.raw.prepare('select count(*) from interaction').pluck().get()).toBe(3 * FEW)
  expect(hasStaged(path)).toBe(false)
  store.close()
})

test('an import that is broken off takes them away', async () => {
  const store = await openStore(path, { create: true })
  const { memory } = await begun(store, 1, 3 * FEW)
  memory.forget()
  store.raw.exec('rollback')
  expect(hasStaged(path)).toBe(false)
  store.close()
})

test('what a killed one has left goes when the file is opened, but not from under another that is at work', async () => {
  const store = await openStore(path, { create: true })
  await begun(store, 1, 3 * FEW)
  const other = await openStore(path)
  expect(hasStaged(path)).toBe(true)
  other.close()
  store.close() // with its transaction, as if killed
  expect(hasStaged(path)).toBe(true)
  const next = await openStore(path)
  expect(hasStaged(path)).toBe(false)
  expect(next.raw.prepare('select count(*) from interaction').pluck().get()).toBe(0)
  next.close()
})

test('imports after one another, and more of them in one transaction than files can be attached, all come in', async () => {
  const store = await openStore(path, { create: true })
  const memory = new WriterMemory(store.raw)
  for (const isOne of [false, true]) {
    if (isOne) store.raw.exec('begin immediate')
    for (let i = 0; i < 12; i++) {
      const importId = (isOne ? 100 : 1) + i
      if (!isOne) store.raw.exec('begin immediate')
      await addImport(store.db, entryOf(importId))
      const writer = importWriter(store.raw, importId, 'test', { most: FEW, memory })
      const batch = batchOf(rows(3 * FEW, importId * 1000))
      for (let row = 0; row < 3 * FEW; row++) expect(writer.write(batch, row).fate).toBe('new')
      writer.finish()
      if (!isOne) store.raw.exec('commit')
    }
  }
  store.raw.exec('commit')
  expect(store.raw.prepare('select count(*) from interaction where visible = 1').pluck().get()).toBe(24 * 3 * FEW)
  expect(store.raw.pragma('integrity_check', { simple: true })).toBe('ok')
  expect(hasStaged(path)).toBe(false)
  store.close()
})
