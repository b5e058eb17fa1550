import { expect, test } from 'vitest'
import { sustainedShifts } from '#stats/sustained-shifts.ts'

// By hand: runs on one side of 0.
test('eight in a row on one side, from the first of them', () => {
  expect(sustainedShifts([-1, 1, 1, 2, 1, 1, 1, 2, 1])).toEqual([{ start: 1, points: [1, 2, 3, 4, 5, 6, 7, 8], direction: 'up' }])
  expect(sustainedShifts([1, -1, -1, -1, -1, -1, -1, -1])).toEqual([])
})

test('all of them, oldest first; a value on the centre ends a run, a gap does not', () => {
  const both = sustainedShifts([1, 1, 1, -1, -2, -3, 1], 3)
  expect(both.map(({ start, direction }) => [start, direction])).toEqual([
    [0, 'up'],
    [3, 'down'],
  ])
  expect(sustainedShifts([1, 1, 0, 1, 1], 3)).toEqual([])
  expect(sustainedShifts([1, null, 1, 1, null], 3)).toEqual([{ start: 0, points: [0, 2, 3], direction: 'up' }])
  expect(sustainedShifts([0, 0, 0], 3)).toEqual([])
  expect(sustainedShifts([])).toEqual([])
})
