import fc from 'fast-check'
import { expect, test } from 'vitest'
import { comparedDays } from '#main/compared-days.ts'
import { dayOf, weekdayOf } from '#main/days.ts'

const of = (from: string, to: string) => ({ fromDay: dayOf(from), toDay: dayOf(to) })

test('whole weeks are compared with as many weeks before them, or with the same weeks 52 weeks earlier', () => {
  const four = of('2026-03-02', '2026-03-29')
  expect(comparedDays(four, 'previous')).toEqual(of('2026-02-02', '2026-03-01'))
  expect(comparedDays(four, 'last-year')).toEqual(of('2025-03-03', '2025-03-30'))
})

test('other periods keep their length and their weekdays, and share no day with what they are compared with', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 30_000 }), fc.nat({ max: 800 }), (fromDay, more) => {
      const period = { fromDay, toDay: fromDay + more }
      const before = comparedDays(period, 'previous')!
      expect(before.toDay - before.fromDay).toBe(more)
      expect(weekdayOf(before.fromDay)).toBe(weekdayOf(fromDay))
      expect(before.toDay).toBeLessThan(fromDay)
      expect(fromDay - before.toDay).toBeLessThanOrEqual(7)
    }),
  )
})

test('nothing comes before a period without beginning, end or days', () => {
  expect(comparedDays({ fromDay: null, toDay: 5 }, 'previous')).toBeNull()
  expect(comparedDays({ fromDay: 5, toDay: null }, 'last-year')).toBeNull()
  expect(comparedDays({ fromDay: 5, toDay: 4 }, 'previous')).toBeNull()
})

test('before the first day of all dates there is nothing to compare with', () => {
  const [fromDay, toDay] = [dayOf('0001-01-01'), dayOf('2026-03-31')]
  expect(comparedDays({ fromDay, toDay }, 'previous')).toBeNull()
  expect(comparedDays({ fromDay, toDay }, 'last-year')).toBeNull()
})
