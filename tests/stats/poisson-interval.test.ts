import { describe, expect, test } from 'vitest'
import { poissonInterval } from '#stats/poisson-interval.ts'
import { expectClose } from './reference.ts'

describe('poissonInterval', () => {
  // Garwood's table in Ulm, American Journal of Epidemiology 131:373 (1990): exact 95 % limits of a count.
  test.each([
    [0, 0, 3.6889],
    [1, 0.0253, 5.5716],
    [3, 0.6187, 8.7673],
    [10, 4.7954, 18.3904],
    [100, 81.3640, 121.6273],
  ])('limits of a count of %d equal the published ones', (x, lower, upper) => {
    const found = poissonInterval(x, 1)!
    expect(found.rate).toBe(x)
    expectClose(found.lower, lower, 0, 5.1e-5)
    expectClose(found.upper, upper, 0, 5.1e-5)
  })

  test('rate and limits are per unit of exposure', () => {
    const [count, perUnit] = [poissonInterval(10, 1)!, poissonInterval(10, 2000)!]
    expectClose(perUnit.rate, 0.005, 1e-15)
    expectClose(perUnit.lower, count.lower / 2000, 1e-14)
    expectClose(perUnit.upper, count.upper / 2000, 1e-14)
  })

  test('more confidence is wider', () => {
    expect(poissonInterval(5, 1, 0.99)!.upper).toBeGreaterThan(poissonInterval(5, 1)!.upper)
    expect(poissonInterval(5, 1, 0.99)!.lower).toBeLessThan(poissonInterval(5, 1)!.lower)
  })

  test('no exposure has no rate; what is no count is refused', () => {
    expect(poissonInterval(0, 0)).toBeNull()
    for (const [x, exposure] of [
      [-1, 5],
      [1, -5],
      [Number.NaN, 5],
      [1, Number.NaN],
    ] as const)
      expect(() => poissonInterval(x, exposure)).toThrow(RangeError)
  })
})
