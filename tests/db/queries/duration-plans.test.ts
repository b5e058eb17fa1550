import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Chosen, everything } from '#db/queries/chosen.ts'
import { durationBuckets, durationRows } from '#db/queries/durations.ts'
import { everyWait, groupedWaitBuckets } from '#db/queries/grouped-waits.ts'
import { promiseCounts } from '#db/queries/promises.ts'
import type { Store } from '#db/sqlite/open.ts'
import { storeWith } from '../../main/store-fixture.ts'
import { byRuns, bySomeRuns, planSentBy } from './query-plan.ts'

let store: Store
beforeAll(async () => {
  store = await storeWith([{ date: '2025-03-03', wait: 60, csat: 4 }])
})
afterAll(() => store.close())

const period: Chosen = { ...everything, locationIds: [1, 2], fromDay: 20_000, toDay: 20_100 }
const by = ['location', 'provider'] as const

test('waits, their buckets and one promise for all are read run by run', async () => {
  for (const chosen of [everything, period]) {
    const query = { metric: 'wait', chosen, by, waitKind: 1 } as const
    expect(await planSentBy(store, () => durationRows(store.db, query))).toMatch(byRuns)
    expect(await planSentBy(store, () => durationBuckets(store.db, query))).toMatch(byRuns)
    expect(await planSentBy(store, () => everyWait(store.db, { chosen, by, waitKind: 1 }))).toMatch(byRuns)
    expect(await planSentBy(store, () => groupedWaitBuckets(store.db, { chosen, by, waitKind: 1 }))).toMatch(byRuns)
    expect(await planSentBy(store, () => promiseCounts(store.db, { chosen, by, waitKind: 1, promise: 600 }))).toMatch(byRuns)
  }
})

test('buckets of waits by location come from the visits of their days', async () => {
  const plan = await planSentBy(store, () => groupedWaitBuckets(store.db, { chosen: period, by: ['location'], waitKind: 1 }))
  expect(plan).toMatch(/SEARCH visit_block USING (COVERING )?INDEX sqlite_autoindex_visit_block_1 \(location_id=\?/)
})

test('service times of a period are sought by location and day', async () => {
  const query = { metric: 'service', chosen: period, by, waitKind: undefined } as const
  expect(await planSentBy(store, () => durationRows(store.db, query))).toMatch(bySomeRuns)
})
