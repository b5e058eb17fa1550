import { expect, test } from 'vitest'
import { folded, indexed, search, type Entry } from '#renderer/keys/search.ts'

const entry = (group: Entry['group'], name: string, more: Partial<Entry> = {}): Entry => ({
  id: `${group}/${name}`,
  group,
  name,
  run: () => undefined,
  ...more,
})
const names = (index: Parameters<typeof search>[0], query: string) =>
  search(index, query).map(({ group, entries, more }) => [group, entries.map(({ name }) => name), more])

const small = indexed([
  entry('places', 'Overview'),
  entry('locations', 'Old Bath Road'),
  entry('locations', 'Bath'),
  entry('locations', 'Güstrow Marktplatz'),
  entry('people', 'Ana Pohl', { detail: 'Bath' }),
  entry('commands', 'Undo the last import'),
])

test('every word has to be found; names that begin with it come first', () => {
  expect(names(small, 'bath')).toEqual([
    ['locations', ['Bath', 'Old Bath Road'], 0],
    ['people', ['Ana Pohl'], 0],
  ])
  expect(names(small, 'bath ana')).toEqual([['people', ['Ana Pohl'], 0]])
  expect(names(small, 'bath nobody')).toEqual([])
})

test('accents, case and signs are passed over', () => {
  expect(folded('  Güstrow, Markt-Platz ')).toBe('gustrow markt platz')
  expect(names(small, 'GUSTROW')).toEqual([['locations', ['Güstrow Marktplatz'], 0]])
})

test('before anything is typed there are places and commands, but no names', () => {
  expect(names(small, ' ')).toEqual([
    ['places', ['Overview'], 0],
    ['commands', ['Undo the last import'], 0],
  ])
})

test('of 5,000 people a key looks at all and shows a few', () => {
  const people = Array.from({ length: 5000 }, (_, i) =>
    entry('people', `Person ${String(i).padStart(4, '0')}`, { detail: `Branch ${i % 500}` }),
  )
  const index = indexed(people)
  expect(search(index, 'person 49')[0]).toMatchObject({ group: 'people', more: expect.any(Number) })
  expect(names(index, 'person 4999')).toEqual([['people', ['Person 4999'], 0]])
})
