import { afterAll, beforeAll, expect, test } from 'vitest'
import { everything } from '#db/queries/chosen.ts'
import { mixSums } from '#db/queries/mix-sums.ts'
import type { Store } from '#db/sqlite/open.ts'
import { storeWith } from '../../main/store-fixture.ts'
import { bySomeRuns, planSentBy } from './query-plan.ts'

let store: Store
beforeAll(async () => {
  store = await storeWith([
    { date: '2025-03-03', time: '08:59', csat: 4, complaint: true, service: 'Loans', customerType: 'new' },
    { date: '2025-03-03', time: '08:30', csat: 2, service: 'Loans', customerType: 'new' },
    { date: '2025-03-03', time: '09:00', service: 'Loans', complaint: false },
  ])
})
afterAll(() => store.close())

const csat = { kind: 'rating', metric: 'csat', scale: 'unit' } as const

test('sums of several values by service, channel, kind of customer and three hours of the day', async () => {
  const rows = await mixSums(store.db, everything, [csat, { kind: 'complaint' }])
  const found = rows.map(({ customerType, hourBand, sums }) => [customerType, hourBand, ...sums])
  expect(found).toEqual([
    [null, 3, { n: 0, total: 0, squares: 0 }, { n: 1, total: 0, squares: 0 }],
    ['new', 2, { n: 2, total: 1, squares: 0.625 }, { n: 1, total: 1, squares: 1 }],
  ])
  expect(await mixSums(store.db, everything, [])).toEqual([])
})

test('rows of two places in a period are sought, not scanned', async () => {
  const chosen = { ...everything, locationIds: [1, 2], fromDay: 20_000, toDay: 20_100 }
  const plan = await planSentBy(store, () => mixSums(store.db, chosen, [csat, { kind: 'wait', waitKind: 1 }]))
  expect(plan).toMatch(bySomeRuns)
})
