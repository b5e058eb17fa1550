import { expect, test } from 'vitest'
import { sharedTargetAt, targetAt } from '#main/targets/target-at.ts'

const row = (id: number, location_id: number | null, from_day: number, value: number | null, more = {}) => ({
  id,
  location_id,
  from_day,
  value,
  within_s: null,
  withdrawn_at: null,
  ...more,
})

test('a location’s own target goes before that of all, the latest first day before earlier ones, of one day the one set last', () => {
  const rows = [row(1, null, 10, 0.8), row(2, null, 20, 0.9), row(3, 7, 15, 0.7), row(4, 7, 15, 0.75), row(5, 7, 30, 0.6)]
  expect([9, 10, 19, 20].map(day => targetAt(rows, 8, day)?.value ?? null)).toEqual([null, 0.8, 0.8, 0.9])
  expect([9, 14, 15, 29, 30].map(day => targetAt(rows, 7, day)?.value ?? null)).toEqual([null, 0.8, 0.75, 0.75, 0.6])
})

test('a row without value ends a target: at a location that of all holds again, of all there is none', () => {
  const rows = [row(1, null, 10, 0.8), row(2, 7, 10, 0.7), row(3, 7, 20, null), row(4, null, 30, null)]
  expect([19, 20, 30].map(day => targetAt(rows, 7, day)?.value ?? null)).toEqual([0.7, 0.8, null])
})

test('what was taken back does not count', () => {
  const rows = [row(1, null, 10, 0.8), row(2, null, 20, 0.9, { withdrawn_at: '2026-03-01T00:00:00Z' })]
  expect(targetAt(rows, 1, 25)?.value).toBe(0.8)
})

test('several locations share a target where each of them has the same', () => {
  const rows = [row(1, null, 10, 0.8), row(2, 7, 10, 0.8), row(3, 8, 10, 0.9), row(4, 9, 10, 0.8, { within_s: 600 })]
  expect(sharedTargetAt(rows, [1, 2, 7], 10)?.value).toBe(0.8)
  expect(sharedTargetAt(rows, [1, 8], 10)).toBeNull()
  expect(sharedTargetAt(rows, [1, 9], 10)).toBeNull()
  expect(sharedTargetAt(rows, [7, 8], 10)).toBeNull()
  expect(sharedTargetAt(rows, [1], 9)).toBeNull()
  expect(sharedTargetAt(rows, [1, 7], 9)).toBeNull()
  expect(sharedTargetAt(rows, [], 10)).toBeNull()
})
