import { describe, expect, test } from 'vitest'
import { boxSummary } from '#stats/box-summary.ts'
import { countBelow } from '#stats/count-below.ts'

describe('boxSummary', () => {
  test('quartiles are type 7, whiskers reach 1.5 boxes: R, ggplot2::stat_boxplot on c(1:5, 20)', () => {
    expect(boxSummary([1, 2, 3, 4, 5, 20])).toEqual({
      q1: 2.25,
      median: 3.5,
      q3: 4.75,
      lowerWhisker: 1,
      upperWhisker: 5,
      outliersBelow: 0,
      outliersAbove: 1,
    })
  })

  test('both ends have outliers; a value at the reach is none', () => {
    // quartiles 10 and 14, reach 4 to 20
    expect(boxSummary([-30, -20, 4, 10, 10, 12, 14, 14, 20, 40, 50])).toMatchObject({
      q1: 7,
      q3: 17,
      lowerWhisker: 4,
      upperWhisker: 20,
      outliersBelow: 2,
      outliersAbove: 2,
    })
    expect(boxSummary([0, 10, 10, 12, 14, 14, 20])).toMatchObject({ lowerWhisker: 10, upperWhisker: 20, outliersBelow: 1 })
    expect(boxSummary([1, 2, 3, 4, 5, 20], 10)).toMatchObject({ upperWhisker: 20, outliersAbove: 0 })
  })

  test('none, one, all equal', () => {
    expect(boxSummary([])).toBeNull()
    const one = { q1: 3, median: 3, q3: 3, lowerWhisker: 3, upperWhisker: 3, outliersBelow: 0, outliersAbove: 0 }
    expect(boxSummary([3])).toEqual(one)
    expect(boxSummary([3, 3, 3, 3])).toEqual(one)
  })
})

describe('countBelow', () => {
  test('counts strictly below', () => {
    expect([0, 1, 2, 3, 5, 9].map(bound => countBelow([1, 2, 2, 5], bound))).toEqual([0, 0, 1, 3, 3, 4])
    expect(countBelow([], 1)).toBe(0)
  })
})
