import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { operations } from '#contract/operations.ts'
import { setImportActive } from '#db/sqlite/set-import-active.ts'
import type { Store } from '#db/sqlite/open.ts'
import { facets } from '#main/interactions/facets.ts'
import { listInteractions } from '#main/interactions/list.ts'
import { addImport, storeWith } from '../store-fixture.ts'

describe('interactions.list and interactions.facets', () => {
  let store: Store
  beforeAll(async () => {
    store = await storeWith([
      {
        date: '2026-01-05',
        time: '09:05',
        place: 'Northgate',
        person: 'Ana',
        csat: 4,
        wait: 61,
        service: 'Cash',
        channel: 'Counter',
      },
      {
        date: '2026-01-06',
        place: 'Northgate',
        person: null,
        nps: 9,
        complaint: true,
        outcome: 'served',
        comment: '<b>=1+1</b>',
      },
      { date: '2026-01-06', time: '08:00', place: 'Dunmore', person: 'Ben', service: 'Loans' },
    ])
  })
  afterAll(() => store.close())

  const list = async (input: Parameters<typeof listInteractions>[1]) =>
    operations['interactions.list'].output.parse(await listInteractions(store.db, input))

  test('the newest first, with everything that is known', async () => {
    const { total, rows, about } = await list({})
    expect([total, about.interactions, rows.length]).toEqual([3, 3, 3])
    expect(rows.map(row => [row.localDate, row.localTime])).toEqual([
      ['2026-01-06', '12:00'],
      ['2026-01-06', '08:00'],
      ['2026-01-05', '09:05'],
    ])
    expect(rows[0]).toMatchObject({
      providerId: null,
      complaint: true,
      outcome: 'served',
      comment: '<b>=1+1</b>',
      record: 2,
      line: 3,
    })
    expect(rows[2]).toMatchObject({
      locationName: 'Northgate',
      providerName: 'Ana',
      arrivedAt: '2026-01-05T09:05:00.000Z',
      waitSeconds: 61,
      csat: { raw: '4', value: 4, minimum: 1, maximum: 5, direction: 'higher_better' },
      nps: null,
      complaint: null,
      file: 'export-1.csv',
      importId: 1,
    })
  })

  test('in parts, the oldest first, and filtered', async () => {
    const { total, rows } = await list({ limit: 1, offset: 1, newestFirst: false })
    expect([total, rows.map(row => row.localTime)]).toEqual([3, ['08:00']])
    expect((await list({ filter: { services: ['Loans'] } })).rows.map(row => row.locationName)).toEqual(['Dunmore'])
    expect((await list({ from: '2026-01-06', to: '2026-01-06' })).total).toBe(2)
    expect(await list({ filter: { channels: ['Phone'] } })).toMatchObject({ total: 0, rows: [] })
  })

  test('what there is to filter by', async () => {
    const found = operations['interactions.facets'].output.parse(await facets(store.db))
    expect(found.locations.map(({ name, interactions }) => [name, interactions])).toEqual([
      ['Dunmore', 1],
      ['Northgate', 2],
    ])
    expect(found).toMatchObject({
      services: ['Cash', 'Loans'],
      channels: ['Counter'],
      firstDay: '2026-01-05',
      lastDay: '2026-01-06',
    })
  })
})

test('an empty file has nothing to list or to filter by', async () => {
  const store = await storeWith([])
  expect(await listInteractions(store.db, {})).toMatchObject({ total: 0, rows: [], about: { interactions: 0 } })
  const nothing = { locations: [], groups: [], services: [], channels: [], customerTypes: [] }
  expect(await facets(store.db)).toEqual({ ...nothing, handlings: false, firstDay: null, lastDay: null })
  store.close()
})

test('while the first import of a row is undone, the row is traced to the next one that brought it', async () => {
  const store = await storeWith([{ date: '2026-01-05' }])
  await addImport(store, 2, [])
  const { id } = await store.db.selectFrom('interaction').select('id').executeTakeFirstOrThrow()
  await store.db.insertInto('claim').values({ import_id: 2, record: 7, line: 9, interaction_id: id }).execute()
  setImportActive(store.raw, 1, false)
  const { rows } = await listInteractions(store.db, {})
  expect(rows).toMatchObject([{ interactionId: String(id), importId: 2, record: 7, line: 9, file: 'export-2.csv' }])
  store.close()
})
