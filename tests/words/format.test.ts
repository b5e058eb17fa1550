import { describe, expect, test } from 'vitest'
import {
  formatDate,
  formatDuration,
  formatList,
  formatNumber,
  formatShare,
  formatTime,
  formatWeekday,
  weekdays,
} from '#words/format.ts'

/** Narrow and plain no-break spaces look like a space. */
const plain = (text: string) => text.replaceAll(/[\u00a0\u202f]/g, ' ').replaceAll('’', "'")

/** Expected forms are those of the Unicode CLDR for each locale. */
describe('figures by locale', () => {
  test.each([
    ['en-GB', '1,234.5'],
    ['en-US', '1,234.5'],
    ['en-DE', '1.234,5'],
    ['de-DE', '1.234,5'],
    ['de-AT', '1 234,5'],
    ['de-CH', "1'234.5"],
  ])('%s writes 1234.5 as %s', (locale, text) => {
    expect(plain(formatNumber(1234.5, 1, locale))).toBe(text)
  })

  test.each([
    ['en-GB', '31 Mar 2026'],
    ['en-US', 'Mar 31, 2026'],
    ['de-DE', '31. März 2026'],
  ])('%s writes the last of March as %s', (locale, text) => {
    expect(formatDate('2026-03-31', locale)).toBe(text)
  })

  test('months alone and with their year', () => {
    expect(formatDate('2026-05-01', 'de-DE', 'month')).toBe('Mai')
    expect(formatDate('2026-05-01', 'de-DE', 'month-of-year')).toBe('Mai 2026')
  })

  test.each([
    [451, '7,5 min'],
    [3900, '1 h 05 min'],
    [400_000, '4 Tg. 15 h'],
    [-90, '−1,5 min'],
  ])('%d s in German is %s', (seconds, text) => {
    expect(formatDuration(seconds, 'de-DE')).toBe(text)
  })

  test('shares have the decimal sign of the locale and no minus on zero', () => {
    expect(formatShare(0.043, 'de-DE')).toBe('4,3 %')
    expect(formatShare(-0.0002, 'de-DE')).toBe('0,0 %')
    expect(formatShare(-0.25, 'de-DE')).toBe('−25 %')
  })

  test('times of day', () => {
    expect(formatTime(545, 'en-GB')).toBe('09:05')
    expect(plain(formatTime(545, 'en-US'))).toBe('09:05 AM')
    expect(formatTime(545, 'de-DE')).toBe('09:05')
  })

  test('lists, whole and going on', () => {
    const names = ['Ash', 'Elm', 'Oak']
    expect(formatList(names, 'whole', 'en-GB')).toBe('Ash, Elm and Oak')
    expect(formatList(names, 'whole', 'de-DE')).toBe('Ash, Elm und Oak')
    expect(formatList(names, 'open', 'de-DE')).toBe('Ash, Elm, Oak')
    expect(formatList([], 'whole', 'en-GB')).toBe('')
  })
})

describe('weekdays', () => {
  test.each([
    ['en-GB', [1, 2, 3, 4, 5, 6, 7]],
    ['en-US', [7, 1, 2, 3, 4, 5, 6]],
    ['de-DE', [1, 2, 3, 4, 5, 6, 7]],
    ['de-US', [7, 1, 2, 3, 4, 5, 6]],
  ])('%s runs %j', (locale, order) => {
    expect(weekdays(locale)).toEqual(order)
  })

  test('names', () => {
    expect(formatWeekday(1, 'long', 'en-GB')).toBe('Monday')
    expect(formatWeekday(7, 'short', 'de-DE')).toBe('So')
  })
})
