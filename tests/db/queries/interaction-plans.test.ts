import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { activeDays } from '#db/queries/active-days.ts'
import { type Chosen, everything } from '#db/queries/chosen.ts'
import { complaintVisits } from '#db/queries/complaints.ts'
import { coverageOf } from '#db/queries/ledger.ts'
import { interactionsAt } from '#db/queries/interactions.ts'
import { interactionsById } from '#db/queries/near-duplicates.ts'
import { weeklyDurations } from '#db/queries/weekly-durations.ts'
import type { Store } from '#db/sqlite/open.ts'
import { storeWith } from '../../main/store-fixture.ts'
import { byRuns, bySomeRuns, planSentBy } from './query-plan.ts'

let store: Store
beforeAll(async () => {
  store = await storeWith([{ date: '2025-03-03', wait: 60, csat: 4 }])
})
afterAll(() => store.close())

const period: Chosen = { ...everything, fromDay: 20_000, toDay: 20_100 }

describe('weekly waits are read run by run, already in order', () => {
  test.each([
    ['everything', everything],
    ['a period', period],
    ['places and a period', { ...period, locationIds: [1, 2], serviceIds: [1] }],
    ['one person', { ...everything, locationIds: [1], providerIds: [1] }],
  ])('%s', async (_, chosen) => {
    const plan = await planSentBy(store, () => weeklyDurations(store.db, { metric: 'wait', chosen, waitKind: 1 }))
    expect(plan).toMatch(byRuns)
    expect(plan).not.toMatch(/TEMP B-TREE FOR ORDER BY/)
  })
})

test('rows of a list are found by their place, day and id', async () => {
  const places = [1, 2].map(id => ({ id, location: 1, day: 20_000 }))
  const plan = await planSentBy(store, () => interactionsAt(store.db, places))
  expect(plan).toMatch(/SEARCH interaction_run USING COVERING INDEX run_by_place \(location_id=\? AND local_day=\?/)
  expect(plan).toMatch(/SEARCH interaction_row USING INTEGER PRIMARY KEY \(rowid=\?\)/)
})

test('days with customers are read in the order of the roll-up’s key, without sorting', async () => {
  expect(await planSentBy(store, () => activeDays(store.db))).toBe('SCAN cell')
})

test.each([
  ['everything', everything],
  ['a period', period],
  ['a place', { ...everything, locationIds: [1] }],
])('days with complaints of %s are sought, not read through', async (_, chosen) => {
  const plan = await planSentBy(store, () => complaintVisits(store.db, chosen, [20_150]))
  expect(plan).toMatch(bySomeRuns)
  expect(plan).not.toMatch(/SCAN interaction/)
})

test('what an import covers is read from its own runs, without an index made for the question', async () => {
  const plan = await planSentBy(store, () => coverageOf(store.db, 1))
  expect(plan).toMatch(/SEARCH run USING INTEGER PRIMARY KEY \(rowid>\? AND rowid<\?\)\n.*SEARCH row USING INTEGER PRIMARY KEY/)
  expect(plan).not.toMatch(/row USING AUTOMATIC/)
})

test('interactions of some ids are sought by them', async () => {
  const plan = await planSentBy(store, () => interactionsById(store.db, [2 ** 31 + 1, 2 ** 31 + 2]))
  expect(plan).toMatch(/SEARCH row USING INTEGER PRIMARY KEY \(rowid=\?\)/)
  expect(plan).not.toMatch(/SCAN/)
})
