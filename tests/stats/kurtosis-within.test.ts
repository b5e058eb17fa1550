import { describe, expect, test } from 'vitest'
import { kurtosisWithin } from '#stats/kurtosis-within.ts'
import { spreadLimits } from '#stats/spread-limits.ts'
import { tallyOf } from '#stats/tally.ts'
import { expectClose } from './reference.ts'

const valuesOf = (values: readonly number[]) => values.map(value => ({ value, n: 1 }))

describe('kurtosisWithin', () => {
  const x = valuesOf([1, 5, 2, 5, 1, 4, 5, 3, 1])
  const y = valuesOf([3, 4, 4, 10])

  test('of one group equals SciPy’s kurtosis(x, fisher=False)', () => {
    expectClose(kurtosisWithin([x]), 1.304733727810651, 1e-12)
  })

  test('of two groups is that of their distances from their own means (NumPy)', () => {
    expectClose(kurtosisWithin([x, y]), 2.573623590599469, 1e-12)
  })

  test('counts count', () => {
    expect(kurtosisWithin([tallyOf([2, 0, 0, 0, 2], 1)])).toBe(1)
    expectClose(kurtosisWithin([tallyOf([2, 0, 4, 0, 2], 1)]), 2, 1e-12)
  })

  test('of two values is 1, and never less by rounding', () => {
    for (let i = 1; i < 500; i++)
      expect(kurtosisWithin([valuesOf([Math.log(i * 90_000), Math.log(i)])])).toBeGreaterThanOrEqual(1)
  })

  test('none, one, all equal', () => {
    expect(kurtosisWithin([])).toBeNull()
    expect(kurtosisWithin([[]])).toBeNull()
    expect(kurtosisWithin([valuesOf([3])])).toBeNull()
    expect(kurtosisWithin([valuesOf([3, 3]), valuesOf([4, 4])])).toBeNull()
  })
})

describe('spreadLimits of values that are not normal', () => {
  test('the logarithm of the distance is stretched by sqrt((kurtosis - 1) / 2)', () => {
    const [normal, flat] = [spreadLimits(30, 0.9)!, spreadLimits(30, 0.9, 1.8)!]
    const stretch = Math.sqrt(0.4)
    for (const limit of ['lower95', 'upper95', 'lower998', 'upper998'] as const)
      expectClose(Math.log(flat[limit] / 0.9), stretch * Math.log(normal[limit] / 0.9), 1e-12)
    expect(spreadLimits(30, 0.9, 3)).toEqual(normal)
  })
})
