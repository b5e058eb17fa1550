import { describe, expect, test } from 'vitest'
import { standardScores } from '#stats/standard-scores.ts'

describe('standardScores', () => {
  test('one sigma for all, or one per value; a gap stays one', () => {
    expect(standardScores([4, null, 7], { centre: 4, sigma: 2 })).toEqual([0, null, 1.5])
    expect(standardScores([5, 6, 2], { centre: 4, sigma: [2, null, 4] })).toEqual([0.5, null, -0.5])
  })
  test('without spread a value is on the centre or infinitely far', () => {
    expect(standardScores([4, 5, 3], { centre: 4, sigma: 0 })).toEqual([0, Infinity, -Infinity])
  })
  test('none: no score', () => expect(standardScores([], { centre: 4, sigma: 1 })).toEqual([]))
})
