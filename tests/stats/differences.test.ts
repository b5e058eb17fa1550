import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { modelDifference } from '#stats/model-difference.ts'
import { shareDifference } from '#stats/share-difference.ts'
import { sufficientOf } from '#stats/sufficient.ts'
import { welchDifference } from '#stats/welch-difference.ts'
import { expectClose } from './reference.ts'

describe('shareDifference', () => {
  // Newcombe (1998), Statistics in Medicine 17:873, table II, method 10.
  test.each([
    [56, 70, 48, 80, 0.2, 0.0524, 0.3339],
    [9, 10, 3, 10, 0.6, 0.1705, 0.809],
    [6, 7, 2, 7, 0.5714, 0.0582, 0.8062],
    [5, 56, 0, 29, 0.0893, -0.0381, 0.1926],
    [0, 10, 0, 20, 0, -0.1611, 0.2775],
    [0, 10, 0, 10, 0, -0.2775, 0.2775],
    [10, 10, 0, 20, 1, 0.6791, 1],
    [10, 10, 0, 10, 1, 0.6075, 1],
  ])('%i of %i less %i of %i', (x1, n1, x2, n2, difference, lower, upper) => {
    const found = shareDifference({ x: x1, n: n1 }, { x: x2, n: n2 })!
    expectClose(found.difference, difference, 0, 5e-5)
    expectClose(found.lower, lower, 0, 5e-5)
    expectClose(found.upper, upper, 0, 5e-5)
  })

  test('nothing on one side: no difference', () => expect(shareDifference({ x: 0, n: 0 }, { x: 1, n: 2 })).toBeNull())
})

describe('welchDifference', () => {
  test('sleep data: t.test(extra ~ group) in R', () => {
    const first = sufficientOf([0.7, -1.6, -0.2, -1.2, -0.1, 3.4, 3.7, 0.8, 0, 2])
    const second = sufficientOf([1.9, 0.8, 1.1, 0.1, -0.1, 4.4, 5.5, 1.6, 4.6, 3.4])
    const found = welchDifference(first, second)!
    expectClose(found.difference, -1.58, 1e-12)
    expectClose(found.df, 17.776, 0, 5e-4)
    expectClose(found.p, 0.07939, 0, 5e-6)
    expectClose(found.lower, -3.3654832, 0, 5e-8)
    expectClose(found.upper, 0.2054832, 0, 5e-8)
  })

  test('one value, or nothing that varies, gives no interval', () => {
    expect(welchDifference(sufficientOf([4]), sufficientOf([1, 2]))).toBeNull()
    expect(welchDifference(sufficientOf([4, 4]), sufficientOf([3, 3]))).toBeNull()
  })
})

describe('modelDifference', () => {
  test('95 % interval of 0.3 with two errors of 0.1', () => {
    const found = modelDifference({ estimate: 4.3, standardError: 0.1 }, { estimate: 4, standardError: 0.1 })
    expectClose(found.standardError, Math.SQRT2 / 10, 1e-12)
    expectClose(found.lower, 0.3 - 1.959963984540054 * found.standardError, 1e-9)
    expectClose(found.p, 0.03389485352468927, 1e-9)
  })

  test('property: the interval misses zero exactly where p is below 5 %', () => {
    const estimate = fc.record({
      estimate: fc.double({ min: -3, max: 3, noNaN: true }),
      standardError: fc.double({ min: 0.01, max: 2, noNaN: true }),
    })
    fc.assert(
      fc.property(estimate, estimate, (a, b) => {
        const { p, lower, upper } = modelDifference(a, b)
        expect(lower > 0 || upper < 0).toBe(p < 0.05)
      }),
    )
  })

  test('equal estimates without error', () => {
    const same = { estimate: 4, standardError: 0 }
    expect(modelDifference(same, same)).toEqual({ difference: 0, standardError: 0, p: 1, lower: 0, upper: 0 })
  })
})
