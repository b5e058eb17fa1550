import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Selection } from '#contract/vocabulary.ts'
import type { Store } from '#db/sqlite/open.ts'
import { aboutOf, including, resolveSelection } from '#main/selection.ts'
import { storeWith } from './store-fixture.ts'

let store: Store
beforeAll(async () => {
  store = await storeWith(
    [
      { date: '2025-03-03', place: 'East', person: 'Ana', service: 'Loans', channel: 'Phone' },
      { date: '2025-03-05', place: 'West', person: 'Ben', service: 'Cash' },
    ],
    { sample: 'true' },
  )
})
afterAll(() => store.close())

test('nothing said is everything', async () => {
  const chosen = await resolveSelection(store.db, { filter: { locations: [], services: [] } })
  expect(Object.values(chosen)).toEqual([null, null, null, null, null, null, null])
  expect(await aboutOf(store.db, chosen)).toEqual({
    from: null,
    to: null,
    cutOff: '2025-03-05',
    interactions: 2,
    definitionsVersion: '2',
    sample: true,
  })
})

test('both ends of a period belong to it', async () => {
  const countOf = async (from: string, to: string) =>
    (await aboutOf(store.db, await resolveSelection(store.db, { from, to }))).interactions
  expect([
    await countOf('2025-03-03', '2025-03-05'),
    await countOf('2025-03-04', '2025-03-05'),
    await countOf('2025-03-04', '2025-03-04'),
  ]).toEqual([2, 1, 0])
})

test('services and channels are chosen by their text; an unknown one matches nothing', async () => {
  const interactions = async (filter: object) =>
    (await aboutOf(store.db, await resolveSelection(store.db, { filter }))).interactions
  expect(await interactions({ services: ['Loans'] })).toBe(1)
  expect(await interactions({ services: ['Loans', 'Cash'], channels: ['Phone'] })).toBe(1)
  expect(await interactions({ services: ['nothing like it'] })).toBe(0)
})

test('an unknown place or person is refused', async () => {
  await expect(resolveSelection(store.db, { filter: { locations: ['x'] } })).rejects.toMatchObject({ code: 'unknown-location' })
  await expect(resolveSelection(store.db, { filter: { providers: ['x'] } })).rejects.toMatchObject({ code: 'unknown-provider' })
})

test('a selection of places can be made to hold more', async () => {
  const all = await resolveSelection(store.db, {})
  expect(including(all, [1]).locationIds).toBeNull()
  expect(including({ ...all, locationIds: [1, 2] }, [2, 3]).locationIds).toEqual([1, 2, 3])
})

test('of a month that is still running only the days so far are set beside days before it', async () => {
  const comparedTo = async (selection: Pick<Selection, 'from' | 'to' | 'filter'>) => {
    const { compared } = await aboutOf(store.db, await resolveSelection(store.db, { ...selection, against: 'previous' }))
    return [compared!.from, compared!.to]
  }
  expect(await comparedTo({ from: '2025-03-01', to: '2025-03-31' })).toEqual(['2025-02-22', '2025-02-26']) // 5 days, a week earlier
  expect(await comparedTo({ from: '2025-03-01', to: '2025-03-04' })).toEqual(['2025-02-22', '2025-02-25'])
  const { public_id: east } = await store.db
    .selectFrom('location')
    .select('public_id')
    .where('name', '=', 'East')
    .executeTakeFirstOrThrow()
  expect(await comparedTo({ from: '2025-03-01', to: '2025-03-31', filter: { locations: [east] } })).toEqual([
    '2025-02-22',
    '2025-02-24',
  ])
  // Whose data are not for this period, and where no location is chosen at all, whole periods stand beside each other.
  expect(await comparedTo({ from: '2025-04-01', to: '2025-04-30' })).toEqual(['2025-02-25', '2025-03-26'])
  expect(await comparedTo({ from: '2025-03-01', to: '2025-03-07', filter: { groups: ['nowhere'] } })).toEqual([
    '2025-02-22',
    '2025-02-28',
  ])
})
