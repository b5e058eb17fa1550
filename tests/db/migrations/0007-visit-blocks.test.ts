import { expect, test } from 'vitest'
import { openStore } from '#db/sqlite/open.ts'
import { momentGrid } from '#main/moments/grid.ts'
import { asOfLayout } from '../../main/older-layout.ts'
import { storeWith } from '../../main/store-fixture.ts'

test('a file written before has its hours once it is open', async () => {
  const store = await storeWith(Array.from({ length: 12 }, () => ({ date: '2026-01-05', time: '09:30', csat: 4 })))
  const before = await momentGrid(store.db, { metric: 'csat' })
  asOfLayout(store, 6)
  store.close()
  const opened = await openStore(store.path)
  try {
    expect(await momentGrid(opened.db, { metric: 'csat' })).toEqual(before)
    expect(before.cells).toMatchObject([{ weekday: 1, hour: 9, n: 12, value: 4 }])
  } finally {
    opened.close()
  }
})
