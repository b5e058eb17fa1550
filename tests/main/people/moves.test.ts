import { expect, test } from 'vitest'
import { operations } from '#contract/operations.ts'
import { contentHashOf, status } from '#db/queries/status.ts'
import { openStore, type Store } from '#db/sqlite/open.ts'
import { mergePeople, splitPeople } from '#main/people/change.ts'
import { listPeople } from '#main/people/list.ts'
import { dropMove, sayMove } from '#main/people/moves.ts'
import { mergePlaces, splitPlaces } from '#main/places/change.ts'
import { providerDetail } from '#main/providers/detail.ts'
import { asOfLayout } from '../older-layout.ts'
import { addImport, storeWith, type Visit } from '../store-fixture.ts'

const at = (place: string, person: string, ...dates: string[]): Visit[] =>
  dates.map(date => ({ place, person, date, csat: 4, wait: 60 }))
const visits = [
  ...at('Bath', 'Anna Smith', '2026-03-10', '2026-03-12'),
  ...at('Leeds', 'A. Jones', '2026-03-13', '2026-03-20'),
  ...at('Leeds', 'Ben', '2026-03-13'),
]

async function idOf(store: Store, name: string, place: string): Promise<string> {
  const { people } = await listPeople(store.db, {})
  return people.find(one => one.name === name && one.locationName === place)!.providerId
}

const movedIn = async (store: Store) => operations['people.list'].output.parse(await listPeople(store.db, {})).moved

const postsOf = async (store: Store, providerId: string) => {
  const detail = operations['providers.detail'].output.parse(await providerDetail(store.db, { providerId }))
  return detail.state === 'shown' ? detail.posts.map(({ locationName, since, until }) => [locationName, since, until]) : null
}

test('somebody of another name is one person who moved, with the day; taken back, nothing is left of it', async () => {
  const store = await storeWith(visits)
  const before = contentHashOf(await status(store.db))
  const [from, into] = [await idOf(store, 'Anna Smith', 'Bath'), await idOf(store, 'A. Jones', 'Leeds')]
  expect(await movedIn(store)).toEqual([])
  expect(await postsOf(store, from)).toEqual([])
  await sayMove(store, { from, into, date: '2026-03-13' })
  expect(await movedIn(store)).toMatchObject([
    {
      isMove: true,
      posts: [{ locationName: 'Bath' }, { locationName: 'Leeds' }],
      moves: [{ from, into, date: '2026-03-13', fits: true }],
    },
  ])
  const posts = [
    ['Bath', null, '2026-03-12'],
    ['Leeds', '2026-03-13', null],
  ]
  expect(await postsOf(store, from)).toEqual(posts)
  expect(await postsOf(store, into)).toEqual(posts)
  expect(await postsOf(store, await idOf(store, 'Ben', 'Leeds'))).toEqual([])
  expect(contentHashOf(await status(store.db))).toBe(before)
  await sayMove(store, { from, into, date: '2026-03-12' })
  expect((await movedIn(store))[0]!.moves).toEqual([{ from, into, date: '2026-03-12', fits: false }])
  await dropMove(store, { from, into })
  expect(await movedIn(store)).toEqual([])
  await expect(dropMove(store, { from, into })).rejects.toMatchObject({ code: 'unknown-move' })
  store.close()
})

test('there and back again', async () => {
  const store = await storeWith([...visits, ...at('Bath', 'Anna Smith', '2026-04-01')])
  const [bath, leeds] = [await idOf(store, 'Anna Smith', 'Bath'), await idOf(store, 'A. Jones', 'Leeds')]
  await sayMove(store, { from: leeds, into: bath, date: '2026-04-01' })
  await sayMove(store, { from: bath, into: leeds, date: '2026-03-13' })
  expect(await postsOf(store, leeds)).toEqual([
    ['Bath', null, '2026-03-12'],
    ['Leeds', '2026-03-13', '2026-03-31'],
    ['Bath', '2026-04-01', null],
  ])
  expect((await movedIn(store))[0]!.moves.map(({ fits }) => fits)).toEqual([true, true])
  store.close()
})

test('there, back and there again, said in any order; a day is changed, and one move or all between two are taken back', async () => {
  const more = [...at('Bath', 'Anna Smith', '2026-04-01'), ...at('Leeds', 'A. Jones', '2026-05-01')]
  const store = await storeWith([...visits, ...more])
  const [bath, leeds] = [await idOf(store, 'Anna Smith', 'Bath'), await idOf(store, 'A. Jones', 'Leeds')]
  const there = { from: bath, into: leeds }
  const back = { from: leeds, into: bath }
  const saidOf = async () =>
    (await movedIn(store))[0]?.moves.map(({ from, date, fits }) => [from === bath ? 'there' : 'back', date, fits])
  await sayMove(store, { ...there, date: '2026-03-13' })
  await sayMove(store, { ...back, date: '2026-04-01' })
  await sayMove(store, { ...there, date: '2026-05-01' })
  const all = [
    ['there', '2026-03-13', true],
    ['back', '2026-04-01', true],
    ['there', '2026-05-01', true],
  ]
  expect(await saidOf()).toEqual(all)
  expect(await postsOf(store, bath)).toEqual([
    ['Bath', null, '2026-03-12'],
    ['Leeds', '2026-03-13', '2026-03-31'],
    ['Bath', '2026-04-01', '2026-04-30'],
    ['Leeds', '2026-05-01', null],
  ])
  await sayMove(store, { ...there, date: '2026-05-02' })
  expect(await saidOf()).toEqual([all[0], ['back', '2026-04-01', false], ['there', '2026-05-02', false]])
  await sayMove(store, { ...there, date: '2026-03-14' })
  expect((await saidOf())!.map(([, date]) => date)).toEqual(['2026-03-14', '2026-04-01', '2026-05-02'])
  await dropMove(store, { ...there, date: '2026-05-02' })
  await expect(dropMove(store, { ...there, date: '2026-05-02' })).rejects.toMatchObject({ code: 'unknown-move' })
  expect((await saidOf())!.map(([, date]) => date)).toEqual(['2026-03-14', '2026-04-01'])
  await sayMove(store, { ...there, date: '2026-05-01' })
  await dropMove(store, there)
  expect((await saidOf())!.map(([way, date]) => [way, date])).toEqual([['back', '2026-04-01']])
  await dropMove(store, back)
  await sayMove(store, { ...there, date: '2026-05-01' })
  await sayMove(store, { ...there, date: '2026-03-13' })
  expect((await saidOf())!.map(([, date]) => date)).toEqual(['2026-03-13'])
  await sayMove(store, { ...back, date: '2026-04-01' })
  await sayMove(store, { ...there, date: '2026-05-01' })
  expect(await saidOf()).toEqual(all)
  store.close()
})

test('a file written before keeps its moves', async () => {
  const store = await storeWith(visits)
  const [from, into] = [await idOf(store, 'Anna Smith', 'Bath'), await idOf(store, 'A. Jones', 'Leeds')]
  await sayMove(store, { from, into, date: '2026-03-13' })
  const said = await movedIn(store)
  asOfLayout(store, 7)
  store.close()
  const opened = await openStore(store.path)
  expect(await movedIn(opened)).toEqual(said)
  opened.close()
})

test('a move follows people and places that are merged, and is there again when they are split', async () => {
  const store = await storeWith([...visits, ...at('Bath', 'Anna', '2026-03-01'), ...at('Truro', 'Cora', '2026-03-01')])
  const [from, into] = [await idOf(store, 'Anna Smith', 'Bath'), await idOf(store, 'A. Jones', 'Leeds')]
  const anna = await idOf(store, 'Anna', 'Bath')
  await sayMove(store, { from, into, date: '2026-03-13' })
  await mergePeople(store, { from: [from], into: anna })
  expect((await movedIn(store))[0]!.moves).toMatchObject([{ from: anna, into, date: '2026-03-13' }])
  await splitPeople(store, { providerId: anna })
  expect((await movedIn(store))[0]!.moves).toMatchObject([{ from, into }])
  const { people } = await listPeople(store.db, {})
  const placeOf = (name: string) => people.find(one => one.locationName === name)!.locationId
  await mergePlaces(store, { from: [placeOf('Leeds')], into: placeOf('Bath') })
  expect(await movedIn(store)).toEqual([])
  await splitPlaces(store, { spelled: ['Leeds'] })
  expect((await movedIn(store))[0]!.moves).toMatchObject([{ from, into }])
  store.close()
})

test('people of one location do not move; who bears one name at two places may be said to have moved', async () => {
  const store = await storeWith([...visits, ...at('Leeds', 'Anna Smith', '2026-03-11')])
  const leeds = await idOf(store, 'Anna Smith', 'Leeds')
  await expect(
    sayMove(store, { from: leeds, into: await idOf(store, 'Ben', 'Leeds'), date: '2026-03-13' }),
  ).rejects.toMatchObject({ code: 'one-location' })
  expect(await movedIn(store)).toMatchObject([{ isMove: false, moves: [] }])
  await sayMove(store, { from: await idOf(store, 'Anna Smith', 'Bath'), into: leeds, date: '2026-03-11' })
  await addImport(store, 2, at('Leeds', 'Anna Smith', '2026-03-30'))
  expect(await movedIn(store)).toMatchObject([{ isMove: false, moves: [{ into: leeds, fits: false }] }])
  store.close()
})
