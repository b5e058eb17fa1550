import { expect, test } from 'vitest'
import { dayOf } from '#main/days.ts'
import { rhythmOf } from '#main/quality/rhythm.ts'
import { sharedClosings } from '#main/quality/shared-closings.ts'

const MONDAY = dayOf('2026-01-05')
/** Days of some weeks on the weekdays told, 0 = Monday. */
const weeks = (from: number, to: number, weekdays: readonly number[]) =>
  Array.from({ length: to - from }, (_, i) => from + i).flatMap(week => weekdays.map(day => MONDAY + 7 * week + day))
const WORKDAYS = [0, 1, 2, 3, 4]

test('weekdays with customers in two thirds of the weeks around are usual', () => {
  const rhythm = rhythmOf(weeks(0, 9, WORKDAYS).concat(weeks(0, 4, [5]), weeks(0, 6, [6])))
  expect(rhythm.usualOn(MONDAY + 7)).toEqual([true, true, true, true, true, false, true])
  expect([rhythm.firstDay, rhythm.lastDay]).toEqual([MONDAY, MONDAY + 8 * 7 + 4])
})

test('the first and last week count only with the days that they have', () => {
  const rhythm = rhythmOf([...weeks(0, 1, [3, 4]), ...weeks(1, 2, WORKDAYS), ...weeks(2, 3, [0])])
  expect(rhythm.usualOn(MONDAY + 7)).toEqual([true, true, true, true, true, false, false])
})

test('a change of opening days is followed, and a long gap unlearns nothing', () => {
  const rhythm = rhythmOf([...weeks(0, 20, [0, 1, 5]), ...weeks(30, 50, [0, 1])])
  expect(rhythm.isUsual(MONDAY + 5)).toBe(true)
  expect(rhythm.isUsual(MONDAY + 7 * 25)).toBe(true) // in the gap
  expect(rhythm.isUsual(MONDAY + 7 * 49 + 5)).toBe(false)
  expect(rhythm.isUsual(MONDAY + 7 * 55)).toBe(true) // after the end
  expect(rhythm.isUsual(MONDAY - 7)).toBe(true) // before the beginning
})

test('one week alone tells nothing: the others do, or every day is usual', () => {
  expect(rhythmOf([MONDAY]).usualOn(MONDAY)).toEqual(Array.from({ length: 7 }, () => true))
  const region = rhythmOf(weeks(0, 4, WORKDAYS))
  expect(rhythmOf([MONDAY + 7], region).isUsual(MONDAY + 12)).toBe(false)
})

test('a day on which nearly all are closed is a holiday of all; with two places nobody can tell', () => {
  const all = weeks(0, 8, WORKDAYS)
  const holiday = MONDAY + 21
  const closed = all.filter(day => day !== holiday)
  const rhythms = [closed, closed, all].map(days => rhythmOf(days))
  expect(sharedClosings(rhythms)).toEqual(new Set([holiday]))
  expect(sharedClosings(rhythms.slice(0, 2))).toEqual(new Set())
  expect(sharedClosings([closed, all, all].map(days => rhythmOf(days)))).toEqual(new Set())
  expect(sharedClosings([])).toEqual(new Set())
})
