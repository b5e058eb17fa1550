import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Chosen, everything } from '#db/queries/chosen.ts'
import { cellSums, ratingSums } from '#db/queries/cells.ts'
import { waitRowsQuery } from '#db/queries/waits.ts'
import type { Store } from '#db/sqlite/open.ts'
import { storeWith } from '../../main/store-fixture.ts'
import { byRuns, planOf, planSentBy } from './query-plan.ts'

let store: Store
beforeAll(async () => {
  store = await storeWith([{ date: '2025-03-03', wait: 60, csat: 4 }])
})
afterAll(() => store.close())

const period: Chosen = { ...everything, fromDay: 20_000, toDay: 20_100 }
const placeAndPeriod: Chosen = { ...period, locationIds: [1, 2], serviceIds: [1] }

test.each([
  ['everything', everything],
  ['a period', period],
  ['places and a period', placeAndPeriod],
  ['one person', { ...everything, providerIds: [1] }],
])('waits of %s are read run by run', (_, chosen) => {
  expect(planOf(store, waitRowsQuery(chosen, 1, ['location']).compile(store.db))).toMatch(byRuns)
})

test.each([
  ['a period', period],
  ['places and a period', placeAndPeriod],
  ['a service in a period', { ...period, serviceIds: [1] }],
])('cells of %s are sought by location and day', async (_, chosen) => {
  const plan = await planSentBy(store, () => cellSums(store.db, { chosen, by: ['location', 'provider'], columns: ['n'] }))
  expect(plan).toMatch(
    /SEARCH (cell USING PRIMARY KEY|visit_block USING (COVERING )?INDEX sqlite_autoindex_visit_block_1) \(location_id=\? AND day>\? AND day<\?\)/,
  )
})

test('ratings of a period are sought by location and day', async () => {
  const plan = await planSentBy(store, () => ratingSums(store.db, { metric: 'csat', chosen: period, by: ['location'] }))
  expect(plan).toMatch(/SEARCH rating_cell USING PRIMARY KEY \(location_id=\? AND day>\? AND day<\?\)/)
})
