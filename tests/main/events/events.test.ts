import { expect, test } from 'vitest'
import { migrations } from '#db/migrations/index.ts'
import { openStore } from '#db/sqlite/open.ts'
import { ask, locationIds, refused, sessionWith } from '../session-fixture.ts'
import { asOfLayout } from '../older-layout.ts'
import { storeWith } from '../store-fixture.ts'

const visits = [
  { place: 'Harbour', date: '2026-03-02', csat: 4 },
  { place: 'Northgate', date: '2026-03-03', csat: 5 },
] as const

async function region() {
  const session = await sessionWith(visits)
  const idOf = await locationIds(session)
  return { session, harbour: idOf('Harbour'), northgate: idOf('Northgate') }
}

test('events are written down, listed for a location and for all, the latest first, and removed', async () => {
  const { session, harbour, northgate } = await region()
  const training = await ask(session, 'events.add', {
    date: '2026-03-02',
    kind: 'training',
    scope: [harbour, harbour],
    note: ' Desk course ',
  })
  expect(training).toMatchObject({
    date: '2026-03-02',
    end: null,
    locations: [{ locationId: harbour, name: 'Harbour' }],
    note: 'Desk course',
  })
  const system = await ask(session, 'events.add', {
    date: '2026-04-01',
    end: '2026-04-30',
    kind: 'system',
    scope: 'all',
    note: 'New till',
  })
  expect(system).toMatchObject({ end: '2026-04-30', locations: null })
  const notes = async (locationId?: string) =>
    (await ask(session, 'events.list', locationId === undefined ? {} : { locationId })).events.map(event => event.note)
  expect(await notes()).toEqual(['New till', 'Desk course'])
  expect(await notes(harbour)).toEqual(['New till', 'Desk course'])
  expect(await notes(northgate)).toEqual(['New till'])
  expect(await ask(session, 'events.remove', { eventId: training.eventId })).toEqual(training)
  expect(await notes(harbour)).toEqual(['New till'])
})

test('what makes no sense is refused', async () => {
  const { session, harbour } = await region()
  const event = { date: '2026-03-02', kind: 'training', scope: [harbour], note: 'x' }
  expect(await refused(session, 'events.add', { ...event, end: '2026-03-01' })).toMatchObject({ code: 'bad-input' })
  expect(await refused(session, 'events.add', { ...event, scope: ['nowhere'] })).toMatchObject({ code: 'unknown-location' })
  expect(await refused(session, 'events.add', { ...event, scope: [] })).toMatchObject({ code: 'bad-input' })
  expect(await refused(session, 'events.add', { ...event, note: ' ' })).toMatchObject({ code: 'bad-input' })
  expect(await refused(session, 'events.list', { locationId: 'nowhere' })).toMatchObject({ code: 'unknown-location' })
  expect(await refused(session, 'events.remove', { eventId: 99 })).toMatchObject({ code: 'unknown-event' })
  expect((await ask(session, 'events.list', {})).events).toEqual([])
})

test('a data file from before events keeps its rows and gets their tables', async () => {
  const store = await storeWith(visits)
  const { path } = store
  asOfLayout(store, 2)
  store.close()
  const opened = await openStore(path)
  expect(opened.raw.pragma('user_version', { simple: true })).toBe(migrations.length)
  expect(await opened.db.selectFrom('event').selectAll().execute()).toEqual([])
  expect(await opened.db.selectFrom('interaction').select('id').execute()).toHaveLength(2)
  opened.close()
})
