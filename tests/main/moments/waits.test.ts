import { expect, test } from 'vitest'
import { operations } from '#contract/operations.ts'
import { momentWaits } from '#main/moments/waits.ts'
import { storeWith } from '../store-fixture.ts'

test('moments.waits of the selection and of one location', async () => {
  const store = await storeWith([
    { date: '2026-01-05', place: 'Northgate', wait: 60 },
    { date: '2026-01-05', place: 'Northgate', wait: 180 },
    { date: '2026-01-06', place: 'Dunmore', wait: 600 },
  ])
  const { public_id } = await store.db
    .selectFrom('location')
    .selectAll()
    .where('name', '=', 'Northgate')
    .executeTakeFirstOrThrow()
  const all = operations['moments.waits'].output.parse(await momentWaits(store.db, {}))
  expect(all).toMatchObject({ n: 3, median: { value: 180 }, about: { interactions: 3 } })
  const one = await momentWaits(store.db, { locationId: public_id })
  expect(one).toMatchObject({ n: 2, median: { value: 120 }, about: { interactions: 2, cutOff: '2026-01-05' } })
  store.close()
})
