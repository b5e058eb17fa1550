import { expect, test } from 'vitest'
import { ask, sessionWith } from '../session-fixture.ts'

test('people of few visits who were merged by mistake can be taken apart again', async () => {
  const of = (person: string) => ['2026-01-05', '2026-01-06'].map(date => ({ date, person, csat: 4, wait: 60 }))
  const session = await sessionWith([...of('Zoe Adler'), ...of('Zoe Alder')])
  const ids = async () => (await ask(session, 'people.names', {})).people.map(({ providerId }) => providerId)
  const [into, from] = (await ids()) as [string, string]
  await ask(session, 'people.merge', { from: [from], into })
  expect(await ids()).toEqual([into])
  await ask(session, 'people.split', { providerId: into })
  expect(await ids()).toHaveLength(2)
})

test('everybody is named as the settings say, in order of their numbers', async () => {
  const session = await sessionWith([
    { date: '2026-01-05', place: 'West', person: 'Zoe Adler' },
    { date: '2026-01-05', place: 'East', person: 'Ana Pohl' },
    { date: '2026-01-05', person: null },
  ])
  const named = async () => (await ask(session, 'people.names', {})).people.map(({ name, locationName }) => [name, locationName])
  expect(await named()).toEqual([
    ['Person 001', 'West'],
    ['Person 002', 'East'],
  ])
  await ask(session, 'settings.set', { names: 'names' })
  expect(await named()).toEqual([
    ['Zoe Adler', 'West'],
    ['Ana Pohl', 'East'],
  ])
})
