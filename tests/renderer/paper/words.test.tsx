import { expect, test } from 'vitest'
import { commonUnit, withoutUnit } from '#renderer/paper/parts/common-unit.ts'
import { filterWords } from '#renderer/paper/furniture/filter-words.ts'
import { noFilter } from './report.ts'
import { namesWithin, shortName, shortSentence } from '#renderer/paper/parts/short-name.ts'

test('a unit that all figures share can stand in the head', () => {
  expect(commonUnit(['5.9 min', '–', '12.0 min'])).toBe('min')
  expect(commonUnit(['45 s', '1.2 min'])).toBeNull()
  expect(commonUnit(['2 h 05 min', '2 h 10 min'])).toBeNull()
  expect(commonUnit(['4.31', '4.50'])).toBeNull()
  expect(commonUnit(['–'])).toBeNull()
  expect([withoutUnit('5.9 min', 'min'), withoutUnit('–', 'min'), withoutUnit('5.9 min', null)]).toEqual(['5.9', '–', '5.9 min'])
})

test('a long name is cut between signs, never within one', () => {
  expect(shortName('Northgate', 9)).toBe('Northgate')
  expect(shortName('Northgate East', 10)).toBe('Northgate…')
  expect(shortName('👩‍👩‍👧👩‍👩‍👧👩‍👩‍👧', 2)).toBe('👩‍👩‍👧…')
})

test('names that do not fit are counted', () => {
  expect(namesWithin(['A', 'B'], 20)).toBe('A, B')
  expect(namesWithin(['Northgate', 'Harbour', 'Old Market', 'West'], 22)).toBe('Northgate, Harbour and 2 more')
  expect(namesWithin(['N'.repeat(100), 'Harbour'], 10)).toBe(`${'N'.repeat(59)}… and 1 more`)
})

test('filters are said in words, short in the page header and whole at the end', () => {
  const locations = Array.from({ length: 60 }, (_, i) => `Location ${i + 1}`)
  expect(filterWords(noFilter)).toBe('No filter: all locations, services and channels')
  const short = filterWords({ ...noFilter, locations, services: ['Loans'] }, 95)
  expect(short).toMatch(/^Locations: Location 1, .* and \d+ more · Services: Loans$/)
  expect(short.length).toBeLessThan(120)
  const whole = filterWords({ ...noFilter, locations, services: ['Loans'] })
  for (const name of locations) expect(whole).toContain(name)
  expect(filterWords({ ...noFilter, groups: ['South'], customerTypes: ['New'], handling: 'assisted', minimumAnswers: 30 })).toBe(
    'Regions or groups: South · Kinds of customer: New · Assisted only · At least 30 answers each',
  )
})

test('a sentence with a name of 200 characters stays a sentence', () => {
  const reading = { id: 'locations.one', values: { name: 'N'.repeat(200), metric: 'csat' } }
  expect(shortSentence(reading)).toBe(`Only ${'N'.repeat(59)}… has values for satisfaction: there is nothing to compare it with.`)
})
