import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { dateOf, dayOf } from '#main/days.ts'
import { latestPeriod } from '#main/reports/latest-period.ts'

/** A period as first and last day in one text. */
const moved = (period: string, last: string) => {
  const [from = '', to = ''] = period.split(' ')
  return Object.values(latestPeriod({ from, to }, dayOf(last))).join(' ')
}

describe('the period of a saved report moves on', () => {
  test.each([
    ['a month to the last whole one', '2025-11-01 2025-11-30', '2026-02-28', '2026-02-01 2026-02-28'],
    ['a month whose successor is not over', '2025-11-01 2025-11-30', '2025-12-30', '2025-11-01 2025-11-30'],
    ['a quarter by quarters', '2025-07-01 2025-09-30', '2026-05-31', '2026-01-01 2026-03-31'],
    ['three months that are no quarter by months', '2025-08-01 2025-10-31', '2026-01-31', '2025-11-01 2026-01-31'],
    ['a year by years', '2024-01-01 2024-12-31', '2026-11-20', '2025-01-01 2025-12-31'],
    ['a week to the last whole one', '2026-02-02 2026-02-08', '2026-02-25', '2026-02-16 2026-02-22'],
    ['a week that has just ended', '2026-02-02 2026-02-08', '2026-02-22', '2026-02-16 2026-02-22'],
    ['other days to the last days', '2026-02-03 2026-02-12', '2026-02-25', '2026-02-16 2026-02-25'],
    ['and never back', '2026-02-01 2026-02-28', '2025-12-31', '2026-02-01 2026-02-28'],
  ])('%s', (_, period, last, expected) => expect(moved(period, last)).toBe(expected))

  test('as far as the data go, never back, and not again where nothing came', () => {
    const day = fc.integer({ min: 15_000, max: 21_000 })
    fc.assert(
      fc.property(day, fc.integer({ min: 0, max: 400 }), day, (from, length, last) => {
        const period = { from: dateOf(from), to: dateOf(from + length) }
        const next = latestPeriod(period, last)
        expect(next.from >= period.from).toBe(true)
        if (next.from !== period.from) expect(dayOf(next.to)).toBeLessThanOrEqual(last)
        expect(latestPeriod(next, last)).toEqual(next)
      }),
    )
  })
})
