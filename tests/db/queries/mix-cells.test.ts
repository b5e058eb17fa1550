import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { cellSums, extentOf, ratingSteps, waitKindsBySize } from '#db/queries/cells.ts'
import { type Chosen, everything, inChosen } from '#db/queries/chosen.ts'
import { namesInUse } from '#db/queries/interactions.ts'
import { peopleBelow } from '#db/queries/people.ts'
import { activityByLocation } from '#db/queries/places.ts'
import type { Store } from '#db/sqlite/open.ts'
import { storeWith, type Visit } from '../../main/store-fixture.ts'

const visits: Visit[] = Array.from({ length: 400 }, (_, i) => ({
  date: new Date(Date.UTC(2025, 0, 1 + (i % 23))).toISOString().slice(0, 10),
  place: `L${i % 3}`,
  person: i % 11 === 0 ? null : `P${i % 7}`,
  wait: i % 5 === 0 ? null : (i * 37) % 600,
  waitKind: i % 9 === 0 ? 'first_reply' : 'queue',
  outcome: i % 13 === 0 ? 'abandoned' : 'served',
  csat: i % 2 === 0 ? 1 + (i % 5) : null,
  service: i % 17 === 0 ? null : `S${i % 4}`,
  channel: i % 3 === 0 ? null : `C${i % 2}`,
  customerType: i % 7 === 0 ? null : `T${i % 5}`,
}))
let store: Store
beforeAll(async () => {
  store = await storeWith(visits)
})
afterAll(() => store.close())

const selections: [string, Chosen][] = [
  ['one service', { ...everything, serviceIds: [1] }],
  ['two services by one channel', { ...everything, serviceIds: [1, 3], channelIds: [2] }],
  [
    'what has no channel, of some people, in a period',
    { ...everything, channelIds: [0], providerIds: [1, 2, 0], fromDay: 20_095 },
  ],
  ['a service at a place', { ...everything, serviceIds: [2], locationIds: [2], toDay: 20_105 }],
  ['two kinds of customer', { ...everything, customerTypeIds: [2, 4] }],
  ['a kind of customer by one channel', { ...everything, customerTypeIds: [1], channelIds: [1] }],
  ['a service that nobody asks for', { ...everything, serviceIds: [99] }],
]

test.each(selections)('sums of %s are those of the rows', async (_, chosen) => {
  const expected = await sql<{ location: number; provider: number; day: number; n: number; wait_n: number; wait_total: number }>`
    select location_id as location, provider_id as provider, local_day as day, count(*) as n,
      count(case when outcome <> 'abandoned' then wait_s end) as wait_n,
      coalesce(sum(case when outcome <> 'abandoned' then wait_s end), 0) as wait_total
    from interaction where ${inChosen('interaction', chosen)} group by 1, 2, 3 order by 1, 2, 3`.execute(store.db)
  const sums = await cellSums(store.db, {
    chosen,
    by: ['location', 'provider', 'day'],
    columns: ['n', 'wait_n', 'wait_total'],
  })
  expect(sums).toEqual(expected.rows.map(row => ({ ...row, week: 0 })))
})

test.each(selections)('kinds of wait, steps, activity and extent of %s are those of the rows', async (_, chosen) => {
  const rows = await store.db
    .selectFrom('interaction')
    .select(['location_id', 'provider_id', 'local_day', 'wait_kind', 'wait_s', 'outcome', 'csat_value'])
    .where(inChosen('interaction', chosen))
    .execute()
  const kinds = [1, 2].map(kind => ({
    kind,
    n: rows.filter(row => row.wait_kind === kind && row.wait_s !== null && row.outcome !== 'abandoned').length,
  }))
  expect(await waitKindsBySize(store.db, chosen)).toEqual(kinds.filter(({ n }) => n > 0).sort((a, b) => b.n - a.n))
  const steps = await ratingSteps(store.db, { metric: 'csat', chosen, by: [] })
  const counted = steps[0] ? [steps[0].c0, steps[0].c1, steps[0].c2, steps[0].c3, steps[0].c4] : [0, 0, 0, 0, 0]
  expect(counted).toEqual([1, 2, 3, 4, 5].map(value => rows.filter(row => row.csat_value === value).length))
  const days = rows.map(row => row.local_day)
  expect(await extentOf(store.db, chosen)).toEqual({
    interactions: rows.length,
    firstDay: days.length > 0 ? Math.min(...days) : null,
    lastDay: days.length > 0 ? Math.max(...days) : null,
  })
  const byLocation = Map.groupBy(rows, row => row.location_id)
  const people = [...byLocation].map(([location, of]): [number, number[]] => [
    location,
    [of.length, new Set(of.map(row => row.provider_id).filter(Boolean)).size],
  ])
  const activity = [...(await activityByLocation(store.db, chosen))]
  expect(new Map(activity.map(([location, { interactions, providers }]) => [location, [interactions, providers]]))).toEqual(
    new Map(people),
  )
})

test('people are too few within a service though enough in all', async () => {
  expect((await peopleBelow(store.db, everything, 5)).size).toBe(0)
  const few = [1, 2, 3, 4].map(id => peopleBelow(store.db, { ...everything, serviceIds: [id], channelIds: [1] }, 5))
  expect(Math.max(...(await Promise.all(few)).map(({ size }) => size))).toBeGreaterThan(0)
})

test('names in use are those of visible rows', async () => {
  expect(await namesInUse(store.db)).toEqual({
    services: ['S0', 'S1', 'S2', 'S3'],
    channels: ['C0', 'C1'],
    customerTypes: ['T0', 'T1', 'T2', 'T3', 'T4'],
  })
})
