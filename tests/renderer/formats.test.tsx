import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { formatDate, formatNumber, formatWeekday, weekdays } from '#words/format.ts'
import { english, speak } from '#words/speech.ts'
import { say } from '#words/say.ts'
import { figureAxis, monthAxis } from '#renderer/plots/axis-scale.ts'
import { sentence } from '#renderer/parts/describe.ts'

/** The page’s own engine writes as Node does, and charts follow what the page speaks. */
describe('a page that speaks German', () => {
  beforeEach(() => speak({ language: 'de', locale: 'de-DE' }))
  afterEach(() => speak(english))

  test('numbers, dates and weeks', () => {
    expect(formatNumber(-1234.5, 1)).toBe('−1.234,5')
    expect(formatDate('2026-03-31')).toBe('31. März 2026')
    expect(weekdays()[0]).toBe(1)
    expect(formatWeekday(1)).toBe('Montag')
  })

  test('axes', () => {
    const { label, ticks } = figureAxis('points', [3.9, 4.2])
    expect(label(ticks[0]!)).toMatch(/^3,\d$|^4,0$/)
    const months = monthAxis('2026-03-01', '2026-07-31', 6)
    expect(months.ticks.map(months.label).slice(0, 3)).toEqual(['März 2026', 'Apr', 'Mai'])
  })

  test('readings, with names as they are', () => {
    const values = { strengthMetrics: ['csat', 'complaint'] }
    expect(sentence({ id: 'provider.strengths', values })).toBe('Besser als die meisten anderen: Zufriedenheit und Beschwerden.')
    expect(say('shell.overview')).toBe('Überblick')
  })
})

test('a page that speaks American English begins its weeks on Sunday', async () => {
  await speak({ language: 'en', locale: 'en-US' })
  expect(weekdays()).toEqual([7, 1, 2, 3, 4, 5, 6])
  expect(formatDate('2026-03-31')).toBe('Mar 31, 2026')
  await speak(english)
})
