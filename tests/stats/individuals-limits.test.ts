import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { individualsLimits } from '#stats/individuals-limits.ts'
import { standardScore } from '#stats/standard-score.ts'
import { expectRules, expectXmr, type Xmr } from './control-charts.ts'
import { caseFile, expectClose } from './reference.ts'

const xmr = caseFile<{ x: number[]; screen: boolean }, Xmr>('xmr')

describe('individualsLimits, against qcc', () => {
  test.each(xmr.cases)('$name', ({ input, expected }) => {
    const limits = individualsLimits(input.x, { screen: input.screen })
    expectXmr(limits, expected, 1e-8)
    expectRules(
      input.x.map(value => standardScore(value, limits)),
      expected.rules,
      true,
    )
  })

  test('all equal: no width', () => {
    expect(individualsLimits([4, 4, 4])).toMatchObject({ centre: 4, sigma: 0, lower: 4, upper: 4 })
    expect(individualsLimits([4, 4, 4], { screen: true })).toMatchObject({ centre: 4, sigma: 0 })
  })

  test('a null is joined over, or parts the ranges where asked', () => {
    expect(individualsLimits([1, 2, null, 5]).meanRange).toBe(2)
    expect(individualsLimits([1, 2, null, 5], { gaps: 'break' }).meanRange).toBe(1)
  })

  test('none, one and missing are refused', () => {
    for (const values of [[], [4], [null, null], [4, null]]) expect(() => individualsLimits(values)).toThrow(RangeError)
    expect(() => individualsLimits([4, null, 5], { gaps: 'break' })).toThrow(RangeError)
  })

  test('property: limits lie symmetric about the centre, and shift and scale with the values', () => {
    const values = fc.array(fc.double({ min: -1e3, max: 1e3, noNaN: true }), { minLength: 2, maxLength: 60 })
    fc.assert(
      fc.property(values, fc.double({ min: -1e3, max: 1e3, noNaN: true }), (series, by) => {
        const { centre, lower, upper } = individualsLimits(series)
        expectClose(upper - centre, centre - lower, 1e-9, 1e-9)
        const moved = individualsLimits(series.map(value => 2 * value + by))
        expectClose(moved.upper, 2 * upper + by, 1e-9, 1e-8)
        expectClose(moved.lower, 2 * lower + by, 1e-9, 1e-8)
      }),
    )
  })
})
