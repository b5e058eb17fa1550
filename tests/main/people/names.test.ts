import { expect, test } from 'vitest'
import { ask, sessionWith } from '../session-fixture.ts'

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
