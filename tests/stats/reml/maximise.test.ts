import { describe, expect, test } from 'vitest'
import { groupTree } from '#stats/reml/group-tree.ts'
import { maximise } from '#stats/reml/maximise.ts'
import { profileShare } from '#stats/reml/profile-share.ts'
import { varianceCovariance } from '#stats/reml/variance-errors.ts'
import { expectClose } from '../reference.ts'

/** Three groups of two rows, 1 apart; between them 0, 3 and 6. */
const apart = groupTree([0, 3, 6].map((mean, i) => ({ path: [String(i)], n: 2, mean, ss: 0.5 })))
const equal = groupTree(['a', 'b', 'c'].map(id => ({ path: [id], n: 2, mean: 1, ss: 0 })))

describe('maximise', () => {
  test('balanced groups: the variances of the analysis of variance, (18 - 0.5) / 2 and 0.5', () => {
    const { variances, converged } = maximise(apart, [1, 1], [0])
    expectClose(variances[0], 8.75, 1e-8)
    expectClose(variances[1], 0.5, 1e-8)
    expect(converged).toBe(true)
  })
  test('a precision that no step can reach is not called converged', () => {
    const { variances, iterations, converged } = maximise(apart, [1, 1], [0], { precision: 0 })
    expectClose(variances[0], 8.75, 1e-8)
    expect({ iterations, converged }).toEqual({ iterations: 200, converged: false })
  })
  test('rows that are all equal: the residual falls until no step is better', () => {
    const { variances, converged } = maximise(equal, [0, 1], [])
    expect(variances[1]).toBeLessThan(1e-100)
    expect(converged).toBe(true)
  })
})

describe('varianceCovariance', () => {
  test('equal means tell nothing about the variance between them', () => {
    expect(varianceCovariance(equal, [1, 1], [0])).toBeNull()
  })
  test('balanced groups: variances of mean squares, 2 MS^2 / df', () => {
    const [[between], [, within]] = varianceCovariance(apart, [8.75, 0.5], [0]) as [[number], [number, number]]
    expectClose(within, (2 * 0.5 ** 2) / 3, 1e-8)
    expectClose(between, ((2 * 18 ** 2) / 2 + (2 * 0.5 ** 2) / 3) / 4, 1e-8)
  })
})

describe('profileShare', () => {
  test('found without the covariance of the estimates too, within its stated closeness', () => {
    const fit = maximise(apart, [1, 1], [0])
    const covariance = varianceCovariance(apart, fit.variances, [0])
    const [led, alone] = [covariance, null].map(given => profileShare({ tree: apart, fit, estimated: [0], covariance: given }, 0))
    expectClose(alone!.lower, led!.lower, 5e-3)
    expectClose(alone!.upper, led!.upper, 5e-3)
  })
})
