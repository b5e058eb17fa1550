import { expect, test } from 'vitest'
import { migrations } from '#db/migrations/index.ts'
import { openStore } from '#db/sqlite/open.ts'
import { listTargets, setTarget, withdrawTarget } from '#main/targets/targets.ts'
import { sayReading } from '#words/say.ts'
import { ask, locationIds, refused, sessionWith } from '../session-fixture.ts'
import { asOfLayout } from '../older-layout.ts'
import { storeWith } from '../store-fixture.ts'

const visits = [
  { place: 'Harbour', date: '2026-03-02', csat: 4, wait: 60 },
  { place: 'Northgate', date: '2026-03-03', csat: 5, wait: 900 },
] as const

async function region() {
  const session = await sessionWith(visits)
  const idOf = await locationIds(session)
  return { session, harbour: idOf('Harbour'), northgate: idOf('Northgate') }
}

test('a target is set for all locations or for some, from a day on, and what held before stays as history', async () => {
  const { session, harbour, northgate } = await region()
  const promise = { metric: 'wait', withinSeconds: 600, value: 0.8 } as const
  const { targets: first } = await ask(session, 'targets.set', {
    ...promise,
    scope: 'all',
    from: '2026-03-01',
    note: ' Charter ',
  })
  expect(first).toMatchObject([
    { metric: 'wait', unit: 'share', better: 'higher', location: null, from: '2026-03-01', to: null, note: 'Charter' },
  ])
  expect(sayReading(first[0]!.reading)).toBe(
    '80 % of customers served within 10.0 min from 1 Mar 2026 on'.replace('80 %', '80\u00a0%'),
  )
  await ask(session, 'targets.set', { ...promise, value: 0.9, scope: 'all', from: '2026-05-01' })
  await ask(session, 'targets.set', { ...promise, value: 0.7, scope: [harbour, harbour], from: '2026-04-01' })
  const told = async (locationId?: string, on = '2026-04-15') =>
    (await ask(session, 'targets.list', { on, ...(locationId && { locationId }) })).targets.map(
      ({ location, from, to, value, state }) => [location?.name ?? 'all', from, to, value, state],
    )
  expect(await told()).toEqual([
    ['all', '2026-05-01', null, 0.9, 'coming'],
    ['all', '2026-03-01', '2026-04-30', 0.8, 'holds'],
    ['Harbour', '2026-04-01', null, 0.7, 'holds'],
  ])
  expect(await told(northgate, '2026-05-01')).toEqual([
    ['all', '2026-05-01', null, 0.9, 'holds'],
    ['all', '2026-03-01', '2026-04-30', 0.8, 'past'],
  ])
})

test('one set again for the same day replaces it; one taken back stays in the list, and what was before it holds again', async () => {
  const store = await storeWith(visits)
  const clock = (day: string) => () => new Date(`${day}T09:00:00Z`)
  const csat = { metric: 'csat', scope: 'all', from: '2026-03-01' } as const
  await setTarget(store.db, { ...csat, value: 4 }, clock('2026-02-01'))
  const { targets } = await setTarget(store.db, { ...csat, value: 4.2 }, clock('2026-02-02'))
  expect(targets[0]).toMatchObject({ unit: 'points', scale: { minimum: 1, maximum: 5 }, state: 'coming' })
  const states = async () =>
    (await listTargets(store.db, { metric: 'csat' }, clock('2026-03-02'))).targets.map(({ value, state }) => [value, state])
  expect(await states()).toEqual([
    [4.2, 'holds'],
    [4, 'replaced'],
  ])
  const targetId = targets[0]!.targetId
  expect(await withdrawTarget(store.db, { targetId }, clock('2026-03-03'))).toMatchObject({
    state: 'withdrawn',
    withdrawnAt: '2026-03-03T09:00:00.000Z',
  })
  await withdrawTarget(store.db, { targetId }, clock('2026-03-09'))
  expect((await listTargets(store.db, {}, clock('2026-03-09'))).targets[0]!.withdrawnAt).toBe('2026-03-03T09:00:00.000Z')
  expect(await states()).toEqual([
    [4.2, 'withdrawn'],
    [4, 'holds'],
  ])
  store.close()
})

test('what makes no sense is refused, and nothing is written', async () => {
  const { session, harbour } = await region()
  const target = { metric: 'csat', scope: [harbour], from: '2026-03-01', value: 4 }
  for (const wrong of [
    { value: 5.5 },
    { value: 0.5 },
    { withinSeconds: 600 },
    { metric: 'wait', withinSeconds: 600, value: 80 },
    { metric: 'wait', value: -1 },
    { metric: 'complaint', value: 1001 },
    { metric: 'response', value: 1.1 },
    { metric: 'nps', value: 101 },
    { scope: [] },
    { from: '2026-02-30' },
  ])
    expect(await refused(session, 'targets.set', { ...target, ...wrong })).toMatchObject({ code: 'bad-input' })
  expect(await refused(session, 'targets.set', { ...target, scope: ['nowhere'] })).toMatchObject({ code: 'unknown-location' })
  expect(await refused(session, 'targets.list', { locationId: 'nowhere' })).toMatchObject({ code: 'unknown-location' })
  expect(await refused(session, 'targets.remove', { targetId: 99 })).toMatchObject({ code: 'unknown-target' })
  expect((await ask(session, 'targets.list', {})).targets).toEqual([])
})

test('a rating whose scale nobody has used yet takes the scale that is named', async () => {
  const { session } = await region()
  const ces = { metric: 'ces', scope: 'all', from: '2026-03-01', value: 6 } as const
  expect(await refused(session, 'targets.set', ces)).toMatchObject({ code: 'bad-input' })
  const { targets } = await ask(session, 'targets.set', { ...ces, scale: { minimum: 1, maximum: 7 } })
  expect(targets[0]).toMatchObject({ value: 6, scale: { minimum: 1, maximum: 7 } })
})

test('a data file from before targets keeps its rows and gets their table', async () => {
  const store = await storeWith(visits)
  const { path } = store
  asOfLayout(store, 4)
  store.close()
  const opened = await openStore(path)
  expect(opened.raw.pragma('user_version', { simple: true })).toBe(migrations.length)
  expect(await opened.db.selectFrom('target').selectAll().execute()).toEqual([])
  expect(await opened.db.selectFrom('interaction').select('id').execute()).toHaveLength(2)
  opened.close()
})
