import type { Kysely } from 'kysely'
import { expect, test } from 'vitest'
import { cellSums } from '#db/queries/cells.ts'
import { everything } from '#db/queries/chosen.ts'
import { namesInUse } from '#db/queries/interactions.ts'
import { up } from '#db/migrations/0006-filters.ts'
import { openStore } from '#db/sqlite/open.ts'
import { asOfLayout } from '../../main/older-layout.ts'
import { storeWith } from '../../main/store-fixture.ts'

test('a file written before keeps its rows, and its roll-ups learn the kinds of customer', async () => {
  const date = '2026-01-05'
  const store = await storeWith([
    { date, customerType: 'New', csat: 4, wait: 60 },
    { date, customerType: 'Regular', channel: 'Phone' },
    { date },
  ])
  asOfLayout(store, 5)
  store.close()
  const opened = await openStore(store.path)
  try {
    expect((await namesInUse(opened.db)).customerTypes).toEqual(['New', 'Regular'])
    const [id] = await opened.db.selectFrom('customer_type').select('id').where('name', '=', 'New').execute()
    const chosen = { ...everything, customerTypeIds: [id!.id] }
    expect(await cellSums(opened.db, { chosen, by: [], columns: ['n', 'answered'] })).toMatchObject([{ n: 1, answered: 1 }])
    expect(await opened.db.selectFrom('setting').selectAll().where('key', '=', 'stale-rollups').execute()).toEqual([])
  } finally {
    opened.close()
  }
})

test('by this change alone a file without kinds of customer is not read again', async () => {
  const store = await storeWith([{ date: '2026-01-05', channel: 'Phone' }])
  asOfLayout(store, 5)
  try {
    await up(store.db as unknown as Kysely<unknown>) // a migration knows no later schema
    expect(await store.db.selectFrom('setting').selectAll().where('key', '=', 'stale-rollups').execute()).toEqual([])
  } finally {
    store.close()
  }
})
