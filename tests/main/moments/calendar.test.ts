import { describe, expect, test } from 'vitest'
import { dayOf } from '#main/days.ts'
import { type Calendar, calendarOf, isCut } from '#main/moments/calendar.ts'

const ALWAYS = { from: null, to: null }
/** 4 May 2026 is a Monday. */
const MONDAY = dayOf('2026-05-04')

/** Days of weeks from 4 May on, on the given weekdays (0 = Monday). */
function daysOn(weeks: number, weekdays: readonly number[]): number[] {
  return Array.from({ length: weeks }, (_, week) => weekdays.map(weekday => MONDAY + 7 * week + weekday)).flat()
}

function openOn(weekdays: readonly number[], weeks = 5): Calendar {
  return calendarOf(daysOn(weeks, weekdays))!
}

describe('a week is cut', () => {
  test('when the data end before a usual day of it', () => {
    const days = daysOn(5, [0, 1, 2, 3, 4, 5]).filter(day => day <= MONDAY + 30)
    expect(isCut(MONDAY + 28, calendarOf(days)!, ALWAYS)).toBe(true)
    expect(isCut(MONDAY + 21, calendarOf(days)!, ALWAYS)).toBe(false)
  })

  test('not by days on which the place is never open', () => {
    const calendar = openOn([0, 1, 2, 3, 4])
    expect(isCut(MONDAY + 28, calendar, ALWAYS)).toBe(false)
    expect(isCut(MONDAY, calendar, { from: null, to: MONDAY + 5 })).toBe(false)
  })

  test('not by a day on which the place is open every other week', () => {
    const days = [...daysOn(6, [0, 1, 2, 3, 4]), MONDAY + 5, MONDAY + 19, MONDAY + 33]
    expect(isCut(MONDAY + 35, calendarOf(days)!, ALWAYS)).toBe(false)
  })

  test('by a period that leaves out a day with customers, at either end', () => {
    const calendar = openOn([0, 1, 2, 3, 4, 5, 6])
    expect(isCut(MONDAY, calendar, { from: MONDAY + 1, to: null })).toBe(true)
    expect(isCut(MONDAY + 7, calendar, { from: MONDAY + 1, to: MONDAY + 13 })).toBe(false)
    expect(isCut(MONDAY + 7, calendar, { from: null, to: MONDAY + 12 })).toBe(true)
  })

  test('in a first week of data unless it runs to Sunday: nothing is known of usual days', () => {
    expect(isCut(MONDAY, openOn([0, 1, 2], 1), ALWAYS)).toBe(true)
    expect(isCut(MONDAY, openOn([2, 6], 1), ALWAYS)).toBe(false)
  })
})

test('no days make no calendar', () => expect(calendarOf([])).toBeNull())
