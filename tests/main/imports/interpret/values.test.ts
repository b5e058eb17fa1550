import { describe, expect, it } from 'vitest'
import type { DurationUnit } from '#contract/mapping.ts'
import { isMissing } from '#main/imports/interpret/missing-words.ts'
import { outcomeOf } from '#main/imports/interpret/outcome-words.ts'
import { readDuration } from '#main/imports/interpret/read-duration.ts'
import { readFlag } from '#main/imports/interpret/read-flag.ts'
import { readNumber } from '#main/imports/interpret/read-number.ts'
import { readRating } from '#main/imports/interpret/read-rating.ts'

describe('durations in seconds', () => {
  it.each([
    ['90', 'seconds', 90],
    ['1.5', 'minutes', 90],
    ['4.1', 'minutes', 246],
    ['4.1 min', null, 246],
    ['127109', 'milliseconds', 127.109],
    ['406739', 'milliseconds', 406.739],
    ['0.25', 'hours', 900],
    ['12:30', 'mm:ss', 750],
    ['75:30', 'mm:ss', 4530],
    ['12:30', 'h:mm', 45_000],
    ['49:03:21', 'clock', 176_601],
    ['0:00:00', 'clock', 0],
    ['00:01:02.500', 'clock', 62.5],
    ['1 day 02:00:00', null, 93_600],
    ['6min05s', null, 365],
    ['12 min', 'seconds', 720],
    ['1h 20m', null, 4800],
    ['1 Std 5 Min', null, 3900],
    ['PT5M30S', null, 330],
    ['-02:10', 'mm:ss', -130],
    ['-5', 'minutes', -300],
    ['0', 'mm:ss', 0],
  ] as [string, DurationUnit | null, number][])('%s in %s', (text, unit, seconds) =>
    expect(readDuration(text, unit, '.')).toBe(seconds),
  )

  it('reads a decimal comma', () => expect(readDuration('8,5', 'minutes', ',')).toBe(510))

  it.each(['', 'about 10', 'ten', '5-10', '12:30', '90', '1:60:00', '00:00:75'])(
    'does not guess at "%s" without a unit',
    text => {
      expect(readDuration(text, null, '.')).toBeNaN()
    },
  )
})

describe('numbers', () => {
  it.each([
    ['1234', '.', 1234],
    ['1,234.5', '.', 1234.5],
    ['1.234,5', ',', 1234.5],
    ['1 234,5', ',', 1234.5],
    ['−3', '.', -3],
    ['.5', '.', 0.5],
  ] as const)('%s with %s', (text, decimal, value) => expect(readNumber(text, decimal)).toBe(value))

  it.each(['', ' ', '-', '1,2', '12a', '1e5', '--3', '1.2.3'])('"%s" is none', text => expect(readNumber(text, '.')).toBeNaN())
})

describe('ratings', () => {
  it.each([
    ['4', {}, 4],
    ['4,5', { decimal: ',' }, 4.5],
    ['4/5', { maximum: 5 }, 4],
    ['4/5', { maximum: 10 }, 'unreadable'],
    ['4 of 5', {}, 4],
    ['80%', {}, 80],
    ['80%', { maximum: 5 }, 'unreadable'],
    ['4 - Good', {}, 4],
    ['5 stars', {}, 5],
    ['★★★☆☆', {}, 3],
    ['🙂', {}, 4],
    ['Good', { words: { good: '1' } }, 1],
    ['Offered', {}, 'offered'],
    ['Not Offered', {}, 'not-offered'],
    ['skip', { words: { skip: 'missing' } }, 'missing'],
    ['Good', {}, 'unreadable'],
    ['4-5', {}, 'unreadable'],
  ] as const)('%s', (text, rule, reading) => expect(readRating(text, rule)).toBe(reading))
})

describe('words', () => {
  it.each(['', '-', 'N/A', '[None]', '?', 'null', 'NaN', '—', '#N/A', 'keine Angabe'])('"%s" is missing', text =>
    expect(isMissing(text)).toBe(true),
  )
  it.each(['0', 'Nancy', 'No', 'none of these', '-5'])('"%s" is a value', text => expect(isMissing(text)).toBe(false))
  it.each([
    ['Ja', true],
    ['FALSE', false],
    ['x', true],
    ['0', false],
    ['perhaps', null],
  ] as const)('"%s" is %s', (text, flag) => expect(readFlag(text)).toBe(flag))
  it.each([
    ['No-show', 'no_show'],
    ['ABANDON', 'abandoned'],
    ['Nicht erschienen', 'no_show'],
    ['Solved', 'served'],
    ['Absent non excusé', 'no_show'],
    ['Did not respond', 'no_show'],
    ['Canceled', 'cancelled'],
    ['On-hold', 'open'],
    ['Blue', null],
  ] as const)('"%s" means %s', (text, outcome) => expect(outcomeOf(text)).toBe(outcome))
})
