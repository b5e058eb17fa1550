import { describe, expect, test } from 'vitest'
import { rateLimits, shareLimits } from '#stats/rate-limits.ts'
import { expectLaney, expectRates, type Rate } from './control-charts.ts'
import { caseFile } from './reference.ts'

describe('limits of shares and rates, against qcc', () => {
  const cChart = caseFile<{ x: number[] }, Rate>('c-chart')
  const uChart = caseFile<{ x: number[]; n: number[] }, Rate>('u-chart')
  const pChart = caseFile<{ x: number[]; n: number[] }, Rate>('p-chart')

  test.each(cChart.cases)('counts: $name', ({ input, expected }) => {
    const counts = input.x.map(x => ({ x, n: 1 }))
    expectRates(rateLimits(counts), expected, 1e-8)
  })

  test.each(uChart.cases)('events per unit: $name', ({ input, expected }) => {
    const counts = input.x.map((x, i) => ({ x, n: input.n[i]! }))
    expectRates(rateLimits(counts), expected, 1e-8)
    expectLaney(rateLimits(counts, { laney: true }), expected.laney!, 1e-8)
  })

  test.each(pChart.cases)('shares: $name', ({ input, expected }) => {
    const counts = input.x.map((x, i) => ({ x, n: input.n[i]! }))
    expectRates(shareLimits(counts), expected, 1e-8)
    expectLaney(shareLimits(counts, { laney: true }), expected.laney!, 1e-8)
  })

  test('a point without opportunities has no limits', () => {
    const { points } = shareLimits([
      { x: 1, n: 4 },
      { x: 0, n: 0 },
    ])
    expect(points[1]).toEqual({ rate: null, sigma: null, lower: null, upper: null })
  })

  test('nothing but events, or no events: no width', () => {
    expect(
      shareLimits(
        [
          { x: 4, n: 4 },
          { x: 2, n: 2 },
        ],
        { laney: true },
      ).points[0],
    ).toEqual({ rate: 1, sigma: 0, lower: 1, upper: 1 })
    expect(rateLimits([{ x: 0, n: 4 }]).points[0]).toEqual({ rate: 0, sigma: 0, lower: 0, upper: 0 })
  })

  test('no opportunities at all are refused', () => {
    expect(() => rateLimits([])).toThrow(RangeError)
    expect(() => shareLimits([{ x: 0, n: 0 }])).toThrow(RangeError)
  })
})
