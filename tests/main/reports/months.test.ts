import { expect, test } from 'vitest'
import { dayOf } from '#main/days.ts'
import { comparedWith, monthNamed, monthToReport } from '#main/reports/months.ts'

test.each([
  ['2026-01-05', '2026-10-31', '2026-10-01', '2026-10-31'],
  ['2026-01-05', '2026-10-30', '2026-09-01', '2026-09-30'],
  ['2026-01-05', '2026-03-01', '2026-02-01', '2026-02-28'],
  ['2025-12-31', '2026-01-02', '2025-12-01', '2025-12-31'],
  ['2026-01-05', '2026-01-20', '2026-01-01', '2026-01-20'], // not one whole month yet: as far as they go
])('data from %s to %s are reported from %s to %s', (first, last, from, to) => {
  expect(monthToReport(dayOf(first), dayOf(last))).toEqual({ from, to })
})

test('a whole month is compared with whole months, however long', () => {
  const march = { from: '2026-03-01', to: '2026-03-31' }
  expect(monthNamed(march)).toBe('2026-03')
  expect(comparedWith(march)).toEqual({
    before: { from: '2026-02-01', to: '2026-02-28' },
    lastYear: { from: '2025-03-01', to: '2025-03-31' },
  })
  expect(comparedWith({ from: '2026-01-01', to: '2026-01-31' }).before).toEqual({ from: '2025-12-01', to: '2025-12-31' })
})

test('other days are compared as the filter bar does: on the same weekdays', () => {
  const days = { from: '2026-03-02', to: '2026-03-10' }
  expect(monthNamed(days)).toBeNull()
  expect(comparedWith(days)).toEqual({
    before: { from: '2026-02-16', to: '2026-02-24' },
    lastYear: { from: '2025-03-03', to: '2025-03-11' },
  })
})
