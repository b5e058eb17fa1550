import { expect, test } from 'vitest'
import { sustainedShift } from '#stats/sustained-shift.ts'

// By hand: runs on one side of 0.
test('eight in a row on one side, from the first of them', () => {
  expect(sustainedShift([-1, 1, 1, 2, 1, 1, 1, 2, 1])).toEqual({ start: 1, points: [1, 2, 3, 4, 5, 6, 7, 8], direction: 'up' })
  expect(sustainedShift([1, -1, -1, -1, -1, -1, -1, -1])).toBeNull()
})

test('the latest of several; a value on the centre ends a run, a gap does not', () => {
  const up = [1, 1, 1]
  expect(sustainedShift([...up, -1, -2, -3, 1], 3)).toMatchObject({ start: 3, direction: 'down' })
  expect(sustainedShift([1, 1, 0, 1, 1], 3)).toBeNull()
  expect(sustainedShift([1, null, 1, 1, null], 3)).toEqual({ start: 0, points: [0, 2, 3], direction: 'up' })
  expect(sustainedShift([0, 0, 0], 3)).toBeNull()
  expect(sustainedShift([])).toBeNull()
})
