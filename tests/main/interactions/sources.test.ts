import { expect, test } from 'vitest'
import { sourcesOf } from '#main/interactions/sources.ts'
import { addImport, storeWith } from '../store-fixture.ts'

test('a selection comes from the files that first brought its interactions, the most first', async () => {
  const store = await storeWith([{ date: '2026-01-05', channel: 'Phone' }, { date: '2026-01-06' }])
  await addImport(
    store,
    2,
    [1, 2, 3].map(day => ({ date: `2026-02-0${day}`, channel: 'Phone' })),
  )
  const counts = async (selection: Parameters<typeof sourcesOf>[1]) =>
    (await sourcesOf(store.db, selection)).files.map(({ importId, file, interactions }) => [importId, file, interactions])
  expect(await counts({})).toEqual([
    [2, 'export-2.csv', 3],
    [1, 'export-1.csv', 2],
  ])
  expect(await counts({ to: '2026-01-31', filter: { channels: ['Phone'] } })).toEqual([[1, 'export-1.csv', 1]])
  expect(await counts({ from: '2027-01-01' })).toEqual([])
  store.close()
})
