import { expect, test } from 'vitest'
import { operations } from '#contract/operations.ts'
import type { Reporting } from '#contract/quality.ts'
import { dateOf, dayOf } from '#main/days.ts'
import { summary } from '#main/overview/summary.ts'
import { reporting } from '#main/quality/reporting.ts'
import { sayReading } from '#words/say.ts'
import { storeWith, type Visit } from '../store-fixture.ts'

const MONDAY = dayOf('2026-01-05')
const visitsOn = (place: string, days: readonly number[]): Visit[] => days.map(day => ({ place, date: dateOf(MONDAY + day) }))
const daily = (to: number, weekdays: readonly number[] = [0, 1, 2, 3, 4]) =>
  Array.from({ length: to }, (_, day) => day).filter(day => weekdays.includes(day % 7))

async function answerOf(visits: readonly Visit[], input: Parameters<typeof reporting>[1] = {}) {
  const store = await storeWith(visits)
  const found: Reporting = operations['quality.reporting'].output.parse(await reporting(store.db, input))
  const overview = await summary(store.db, {})
  store.close()
  return { found, overview, text: sayReading(found.reading) }
}

test('nothing reported', async () => {
  const { found, text } = await answerOf([])
  expect(found.rows).toEqual([])
  expect(text).toBe('No location has reported anything.')
})

const region = [
  ...visitsOn('Daily', daily(70)),
  ...visitsOn(
    'Gap',
    daily(70).filter(day => day < 21 || day > 32),
  ),
  ...visitsOn('Late', daily(63)),
  ...visitsOn('Silent', daily(42)),
  ...visitsOn('Tuesdays', daily(70, [1])),
]

test('who is late by its own rhythm, and which days are gaps', async () => {
  const { found, overview, text } = await answerOf(region, { weeks: true })
  const rows = Object.fromEntries(found.rows.map(row => [row.name, row]))
  expect(found.rows.map(({ name }) => name)).toEqual(['Silent', 'Late', 'Tuesdays', 'Daily', 'Gap'])
  expect(Object.values(rows).map(row => [row.name, row.state, row.openDaysBehind])).toEqual([
    ['Silent', 'silent', 20],
    ['Late', 'behind', 5],
    ['Tuesdays', 'reported', 0],
    ['Daily', 'reported', 0],
    ['Gap', 'reported', 0],
  ])
  expect(rows.Gap!.gaps).toEqual([{ from: '2026-01-26', to: '2026-02-06', openDays: 10, atEnd: false }])
  expect(rows.Gap!.weeks.map(({ state }) => state)).toEqual([
    'full',
    'full',
    'full',
    'gap',
    'gap',
    'full',
    'full',
    'full',
    'full',
    'full',
  ])
  expect([rows.Gap!.expected, rows.Gap!.seen]).toEqual([50, 40])
  expect(rows.Late!.gaps).toEqual([{ from: '2026-03-09', to: '2026-03-13', openDays: 5, atEnd: true }])
  expect(rows.Tuesdays!.openOn).toEqual([false, true, false, false, false, false, false])
  expect(text).toBe('3 of 5 locations have reported; still missing: Silent and Late. One location has a gap in between.')
  const states = Object.fromEntries(overview.reported.map(({ name, state }) => [name, state]))
  expect(states).toEqual({ Daily: 'reported', Gap: 'reported', Late: 'behind', Silent: 'silent', Tuesdays: 'reported' })
})

test('a period cuts what is told, a filter who; a holiday of all is nobody’s gap', async () => {
  const holiday = region.filter(({ date }) => date !== '2026-01-21')
  const { found } = await answerOf(holiday, { from: '2026-01-19', to: '2026-01-25', weeks: true })
  expect(found.rows.map(row => [row.name, row.expected, row.seen, row.weeks.map(({ state }) => state)])).toEqual([
    ['Tuesdays', 1, 1, ['full']],
    ['Daily', 4, 4, ['full']],
    ['Gap', 4, 4, ['full']],
    ['Late', 4, 4, ['full']],
    ['Silent', 4, 4, ['full']],
  ])
  const store = await storeWith(region)
  const { rows } = await reporting(store.db, {})
  const one = await reporting(store.db, { filter: { locations: [rows[0]!.locationId] } })
  expect(one.rows).toEqual([{ ...rows[0]!, weeks: [] }])
  store.close()
})
