import { expect, it } from 'vitest'
import { dayNumber } from '#main/imports/interpret/calendar.ts'
import { dayOfWeek } from '#main/imports/interpret/day-of-week.ts'

it.each([
  // Examples of ISO 8601 and its first and last weeks
  ['2026-W10-3', [2026, 3, 4]],
  ['2026W103', [2026, 3, 4]],
  ['2009-W01-1', [2008, 12, 29]],
  ['2009-W53-7', [2010, 1, 3]],
  ['1969-W01-1', [1968, 12, 30]],
] as const)('%s', (text, [year, month, day]) => {
  expect(dayOfWeek(text)).toEqual({ day: dayNumber(year, month, day), clock: undefined })
})

it('keeps the time of day behind it', () => {
  expect(dayOfWeek('2026-W10-3 14:05')).toMatchObject({ clock: '14:05' })
})

it('knows weeks that a year lacks, and what is none', () => {
  expect(dayOfWeek('2026-W54-1')).toEqual({ day: null, clock: undefined })
  expect(dayOfWeek('2025-W53-1')).toEqual({ day: null, clock: undefined })
  expect(dayOfWeek('2026-W00-1')).toEqual({ day: null, clock: undefined })
  for (const text of ['2026-W10', '2026-W10-8', '2026-10-03']) expect(dayOfWeek(text)).toBeNull()
})
