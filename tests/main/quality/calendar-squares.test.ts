import { expect, test } from 'vitest'
import type { ReportingRow } from '#contract/quality.ts'
import { dateOf, dayOf } from '#main/days.ts'
import { calendarSquares, squareState } from '#main/quality/calendar-squares.ts'

const FIRST = dayOf('2024-01-01') // a Monday

/** A location that is open five days a week, of so many weeks, missing so many days of the first ones. */
function row(i: number, { weeks, missing = 0, start = 0 }: { weeks: number; missing?: number; start?: number }): ReportingRow {
  let left = missing
  const squares = Array.from({ length: weeks }, (_, week) => {
    const seen = 5 - Math.min(5, left)
    left -= 5 - seen
    return { week: dateOf(FIRST + (start + week) * 7), expected: 5, seen, n: 3 * seen, state: squareState(5, seen) }
  })
  return {
    locationId: `L${i}`,
    name: `Branch ${i}`,
    firstDay: dateOf(FIRST),
    lastDay: dateOf(FIRST + weeks * 7),
    daysBehind: 0,
    openDaysBehind: 0,
    state: 'reported',
    openOn: [true, true, true, true, true, false, false],
    expected: weeks * 5,
    seen: weeks * 5 - missing,
    gaps: [],
    weeks: squares,
    weeksEach: 1,
  }
}

const rows = (count: number, of: (i: number) => Parameters<typeof row>[1]) =>
  Array.from({ length: count }, (_, i) => row(i, of(i)))
const squaresOf = (found: readonly ReportingRow[]) => found.reduce((sum, { weeks }) => sum + weeks.length, 0)
const drawnOf = (found: readonly ReportingRow[]) => found.filter(({ weeks }) => weeks.length > 0)

test('what can be drawn stays as it is; nothing stays nothing', () => {
  expect(calendarSquares([])).toEqual([])
  const none = [{ ...row(0, { weeks: 0 }) }]
  expect(calendarSquares(none)).toEqual(none)
  const few = rows(20, () => ({ weeks: 75 })) // 1,500 squares
  expect(calendarSquares(few)).toEqual(few)
})

test('one more square, and each stands for two weeks', () => {
  const found = calendarSquares(rows(20, i => ({ weeks: i === 0 ? 76 : 75, missing: i === 1 ? 7 : 0 })))
  expect(found.map(({ weeksEach }) => weeksEach)).toEqual(Array(20).fill(2))
  expect(squaresOf(found)).toBe(20 * 38)
  expect(found[1]!.weeks.slice(0, 2)).toEqual([
    { week: '2024-01-01', expected: 10, seen: 3, n: 9, state: 'part' },
    { week: '2024-01-15', expected: 10, seen: 10, n: 30, state: 'full' },
  ])
  expect(found[2]!.weeks.at(-1)).toEqual({ week: dateOf(FIRST + 74 * 7), expected: 5, seen: 5, n: 15, state: 'full' })
})

test('squares of a location that began later stand on the same Mondays', () => {
  const found = calendarSquares([...rows(30, () => ({ weeks: 60 })), row(30, { weeks: 57, missing: 15, start: 3 })])
  expect(found[30]!.weeks.slice(0, 2)).toEqual([
    { week: '2024-01-15', expected: 5, seen: 0, n: 0, state: 'gap' },
    { week: '2024-01-29', expected: 10, seen: 0, n: 0, state: 'gap' },
  ])
})

test('of 500 locations those 60 that missed most are drawn, in the order they had', () => {
  const found = calendarSquares(rows(500, i => ({ weeks: 53, missing: i % 8 === 0 ? 1 + (i % 5) : 0 })))
  const drawn = drawnOf(found)
  expect([found.length, drawn.length]).toEqual([500, 60])
  expect(drawn.every(({ expected, seen }) => seen < expected)).toBe(true) // 63 missed something
  expect(drawn.map(({ locationId }) => Number(locationId.slice(1)))).toEqual(
    drawn.map(({ locationId }) => Number(locationId.slice(1))).toSorted((a, b) => a - b),
  )
  expect(squaresOf(found)).toBeLessThanOrEqual(1500)
  expect(drawn[0]!.weeksEach).toBe(4)
})

test.each([
  [1, 53],
  [24, 520],
  [60, 5200],
  [5000, 104],
  [1, 30_000],
])('%i locations and %i weeks are at most 1,500 squares, which hold all open days', (count, weeks) => {
  const found = calendarSquares(rows(count, i => ({ weeks: count > 1000 ? 10 + (i % (weeks - 9)) : weeks })))
  expect(squaresOf(found)).toBeLessThanOrEqual(1500)
  for (const each of drawnOf(found)) expect(each.weeks.reduce((sum, { expected }) => sum + expected, 0)).toBe(each.expected)
})

test.each([
  [0, 0, 'closed'],
  [3, 0, 'gap'],
  [3, 2, 'part'],
  [3, 3, 'full'],
] as const)('of %i open days %i had customers: %s', (expected, seen, state) => {
  expect(squareState(expected, seen)).toBe(state)
})
