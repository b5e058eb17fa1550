import { afterAll, beforeAll, expect, test } from 'vitest'
import { cellSums, extentOf, type Grain, ratingSteps, ratingSums, waitKindsBySize } from '#db/queries/cells.ts'
import { everything } from '#db/queries/chosen.ts'
import { activityByLocation } from '#db/queries/places.ts'
import type { Store } from '#db/sqlite/open.ts'
import { storeWith, type Visit } from '../../main/store-fixture.ts'

const visits: Visit[] = Array.from({ length: 300 }, (_, i) => ({
  date: new Date(Date.UTC(2025, 0, 1 + (i % 47))).toISOString().slice(0, 10),
  place: `L${i % 3}`,
  person: i % 11 === 0 ? null : `P${i % 7}`,
  wait: i % 5 === 0 ? null : (i * 37) % 600,
  waitKind: i % 9 === 0 ? 'first_reply' : 'queue',
  csat: i % 2 === 0 ? 1 + (i % 5) : null,
  service: `S${i % 2}`,
}))
let store: Store
beforeAll(async () => {
  store = await storeWith(visits)
})
afterAll(() => store.close())

const grains: Grain[][] = [
  [],
  ['location'],
  ['provider'],
  ['week'],
  ['day'],
  ['location', 'week'],
  ['location', 'provider', 'week', 'day'],
]

test.each(grains.map(by => [by.join(' and ') || 'nothing', by] as const))('sums by %s add up to all rows', async (_, by) => {
  const chosen = { ...everything, fromDay: 20_090, serviceIds: [1] }
  const inside = visits.filter(({ date, service }) => Date.parse(date) / 86_400_000 >= 20_090 && service === 'S0')
  const sums = await cellSums(store.db, { chosen, by, columns: ['n', 'wait_n', 'wait_total'] })
  const total = (column: 'n' | 'wait_n' | 'wait_total') => sums.reduce((sum, row) => sum + row[column], 0)
  const waits = inside.map(({ wait }) => wait ?? null).filter(wait => wait !== null)
  expect([total('n'), total('wait_n'), total('wait_total')]).toEqual([
    inside.length,
    waits.length,
    waits.reduce((sum, wait) => sum + wait, 0),
  ])
  const ratings = await ratingSums(store.db, { metric: 'csat', chosen, by })
  expect(ratings.reduce((sum, row) => sum + row.n, 0)).toBe(inside.filter(({ csat }) => csat !== null).length)
  expect(new Set(sums.map(row => by.map(grain => row[grain]).join('/'))).size).toBe(sums.length)
})

test('the steps of a scale are its answers', async () => {
  const [row] = await ratingSteps(store.db, { metric: 'csat', chosen: everything, by: [] })
  const expected = [1, 2, 3, 4, 5].map(value => visits.filter(({ csat }) => csat === value).length)
  expect([row!.c0, row!.c1, row!.c2, row!.c3, row!.c4, row!.c5]).toEqual([...expected, 0])
})

test('kinds of wait come by size', async () => {
  const kinds = await waitKindsBySize(store.db, everything)
  expect(kinds.map(({ kind }) => kind)).toEqual([1, 2])
})

test('nothing chosen is nothing found', async () => {
  const nothing = { ...everything, locationIds: [] }
  expect(await cellSums(store.db, { chosen: nothing, by: [], columns: ['n'] })).toEqual([])
  expect(await extentOf(store.db, nothing)).toEqual({ interactions: 0, firstDay: null, lastDay: null })
  expect((await activityByLocation(store.db, nothing)).size).toBe(0)
})

test('activity counts people, not rows without one', async () => {
  const activity = await activityByLocation(store.db, everything)
  expect([...activity.values()].map(({ providers }) => providers)).toEqual([7, 7, 7])
})
