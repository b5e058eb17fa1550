import { describe, expect, test } from 'vitest'
import { normalQuantile } from '#stats/distributions/normal-quantile.ts'
import { groupTree } from '#stats/reml/group-tree.ts'
import { shareSumInterval } from '#stats/reml/share-sum-interval.ts'
import { shareErrors, varianceCovariance, varianceErrors } from '#stats/reml/variance-errors.ts'
import { cumulativeInterval, varianceParts } from '#stats/reml/variance-parts.ts'
import { expectClose } from '../reference.ts'

const bounds = (lower: number, upper: number) => ({ lower, upper })

function expectBounds(found: { lower: number; upper: number } | null | undefined, lower: number, upper: number): void {
  expectClose(found?.lower, lower, 1e-12, 1e-15)
  expectClose(found?.upper, upper, 1e-12, 1e-15)
}

describe('shareSumInterval, by hand', () => {
  test('one part keeps its interval', () => {
    expectBounds(shareSumInterval([{ share: 0.2, interval: bounds(0.1, 0.5) }]), 0.1, 0.5)
  })

  test('two parts: distances below 0.1 and 0.1, above 0.3 and 0.4', () => {
    const parts = [
      { share: 0.2, interval: bounds(0.1, 0.5) },
      { share: 0.1, interval: bounds(0, 0.5) },
    ]
    expectBounds(shareSumInterval(parts), 0.3 - 0.1 * Math.SQRT2, 0.8)
  })

  test('not below 0 nor above 1', () => {
    const wide = { share: 0.5, interval: bounds(0, 1) }
    expectBounds(shareSumInterval([wide, { ...wide, share: 0.4 }]), 0.9 - Math.hypot(0.5, 0.4), 1)
    const low = { share: 0.01, interval: bounds(-0.1, 0.3) }
    expectBounds(shareSumInterval([low]), 0, 0.3)
  })
})

const covariance = [
  [0.04, 0.01],
  [0.01, 0.09],
]
/** Slopes of the first of variances 1 and 3: 0.75 / 4 and -0.25 / 4. */
const shareError = Math.sqrt(0.1875 ** 2 * 0.04 - 2 * 0.1875 * 0.0625 * 0.01 + 0.0625 ** 2 * 0.09)

describe('errors of variances and shares, by hand', () => {
  test('roots of the diagonal; none for a variance without one', () => {
    expect(varianceErrors(covariance)).toEqual([0.2, 0.3])
    expect(varianceErrors([[0]])).toEqual([null])
  })

  test('delta method', () => {
    const found = shareErrors([1, 3], covariance)
    expectClose(found[0], shareError, 1e-12)
    expectClose(found[1], shareError, 1e-12)
  })

  test('three variances, the middle one zero and without error', () => {
    const wide = [
      [0.04, 0, 0.01],
      [0, 0, 0],
      [0.01, 0, 0.09],
    ]
    const found = shareErrors([1, 0, 3], wide)
    expect(found[1]).toBeNull()
    expectClose(found[0], shareError, 1e-12)
    expectClose(found[2], shareError, 1e-12)
  })

  test('all of one kind: a share of 1 has no error', () => {
    expect(
      shareErrors(
        [0, 2],
        [
          [0, 0],
          [0, 0.5],
        ],
      ),
    ).toEqual([null, null])
  })

  test('a variance at zero leaves the residual that of one sample, 2 s^4 / (N - 1)', () => {
    const tree = groupTree(['a', 'b', 'c'].map(id => ({ path: [id], n: 3, mean: 1, ss: 4 })))
    const found = varianceCovariance(tree, [0, 12 / 8], [0])!
    expect(found[0]).toEqual([0, 0])
    expect(found[1]![0]).toBe(0)
    expectClose(found[1]![1], (2 * 1.5 ** 2) / 8, 1e-10)
  })
})

describe('varianceParts, by hand', () => {
  test('a level and the residual: what the one leaves is the other', () => {
    const [level, residual] = varianceParts([1, 3], { covariance, intervals: [bounds(0.1, 0.5)] })
    expect(level).toMatchObject({ variance: 1, standardError: 0.2, share: 0.25 })
    expect(residual).toMatchObject({ variance: 3, standardError: 0.3, share: 0.75 })
    expectClose(level!.shareStandardError, shareError, 1e-12)
    expectClose(residual!.shareStandardError, shareError, 1e-12)
    expectBounds(level!.shareInterval, 0.1, 0.5)
    expectBounds(residual!.shareInterval, 0.5, 0.9)
  })

  test('two levels, one of them not identifiable, which has no interval', () => {
    const parts = varianceParts([1, 0, 3], { covariance: null, intervals: [bounds(0.1, 0.5), null] })
    expect(parts.map(({ standardError, shareStandardError }) => [standardError, shareStandardError])).toEqual([
      [null, null],
      [null, null],
      [null, null],
    ])
    expect(parts[1]!.shareInterval).toBeNull()
    expectBounds(parts[2]!.shareInterval, 0.5, 0.9)
  })

  test('no interval at all: none for the residual', () => {
    expect(varianceParts([1, 3], { covariance, intervals: [null] }).map(part => part.shareInterval)).toEqual([null, null])
  })

  test('fixed effects beside them: their normal interval over the rest, and all of it over the total', () => {
    const fixed = { variance: 1, standardError: 0.5 }
    const found = varianceParts([1, 2], { covariance, intervals: [bounds(0.2, 0.6)], fixed })
    expect(found.map(({ variance, share, standardError }) => [variance, share, standardError])).toEqual([
      [1, 0.25, 0.2],
      [2, 0.5, 0.3],
      [1, 0.25, 0.5],
    ])
    const z = normalQuantile(0.975)
    const [low, high] = [(1 - z / 2) / (4 - z / 2), (1 + z / 2) / (4 + z / 2)]
    expectBounds(found[0]!.shareInterval, 0.15, 0.45)
    expectBounds(found[2]!.shareInterval, low, high)
    // The level lies 0.1 above its lower end and 0.2 below its upper one.
    expectBounds(found[1]!.shareInterval, 0.5 - Math.hypot(0.2, high - 0.25), 0.5 + Math.hypot(0.1, 0.25 - low))
    // The fixed variance is independent of the others: slopes -1/16, -1/16 and 3/16.
    expectClose(found[2]!.shareStandardError, Math.sqrt((0.04 + 0.09 + 0.02 + 9 * 0.25) / 256), 1e-12)
  })

  test('fixed effects that may be none reach down to 0; without errors they have no interval', () => {
    const fixed = { variance: 1, standardError: 2 }
    const found = varianceParts([1, 2], { covariance, intervals: [bounds(0.2, 0.6)], fixed })
    expect(found[2]!.shareInterval!.lower).toBe(0)
    const without = varianceParts([1, 2], { covariance: null, intervals: [bounds(0.2, 0.6)], fixed })
    expect(without[2]!.shareInterval).toBeNull()
    expectBounds(without[1]!.shareInterval, 0.55, 0.85)
  })

  test('cumulativeInterval adds those that have one', () => {
    expect(cumulativeInterval([0.2, 0.3], [null, null])).toBeNull()
    expectBounds(cumulativeInterval([0.2, 0.3], [null, bounds(0.2, 0.5)]), 0.2, 0.5)
  })
})
