import { expect, test } from 'vitest'
import { operations } from '#contract/operations.ts'
import { nearDuplicates } from '#main/imports/near-duplicates.ts'
import { addImport, storeWith, type Visit } from '../store-fixture.ts'

const visit = (time: string, more: Partial<Visit> = {}): Visit => ({ date: '2026-01-05', time, wait: 60, csat: 4, ...more })

test('nothing, and rows of one file without numbers, which are visits', async () => {
  const store = await storeWith([])
  expect(await nearDuplicates(store.db, {})).toEqual({ total: 0, pairs: [] })
  await addImport(store, 2, [visit('09:00'), visit('09:00'), visit('09:01')])
  expect(await nearDuplicates(store.db, {})).toEqual({ total: 0, pairs: [] })
  store.close()
})

test('the same values within two minutes from another file are proposed with both lines, and both count', async () => {
  const store = await storeWith([
    visit('09:00'),
    visit('10:00'),
    visit('11:00'),
    visit('12:00'),
    visit('13:00', { wait: null, csat: null }),
    visit('14:00'),
  ])
  await addImport(store, 2, [
    visit('09:02'), // near
    visit('10:03'), // too far
    visit('11:00', { csat: 5 }), // another answer
    visit('12:00', { person: 'Ben' }), // somebody else
    visit('13:00', { wait: null, csat: null }), // nothing to tell by
    visit('14:00', { place: 'Harbour' }), // elsewhere
  ])
  const { total, pairs } = operations['imports.near-duplicates'].output.parse(await nearDuplicates(store.db, {}))
  expect(total).toBe(1)
  expect(pairs[0]).toMatchObject({ locationName: 'Northgate', localDate: '2026-01-05', seconds: 120 })
  expect(pairs[0]!.copies.map(({ file, line, localTime, importId }) => [importId, file, line, localTime])).toEqual([
    [1, 'export-1.csv', 2, '09:00'],
    [2, 'export-2.csv', 2, '09:02'],
  ])
  store.close()
})

test('different numbers in one file are near duplicates, page by page', async () => {
  const numbered = (time: string, externalId: string) => visit(time, { externalId })
  const store = await storeWith([
    numbered('09:00', 'A1'),
    numbered('09:01', 'A2'),
    numbered('15:00', 'B1'),
    numbered('15:00', 'B2'),
  ])
  const all = await nearDuplicates(store.db, {})
  expect([all.total, all.pairs.map(({ copies }) => copies.map(({ externalId }) => externalId))]).toEqual([
    2,
    [
      ['A1', 'A2'],
      ['B1', 'B2'],
    ],
  ])
  const page = await nearDuplicates(store.db, { limit: 1, offset: 1 })
  expect([page.total, page.pairs]).toEqual([2, all.pairs.slice(1)])
  expect(await nearDuplicates(store.db, { limit: 1, offset: 2 })).toEqual({ total: 2, pairs: [] })
  store.close()
})
