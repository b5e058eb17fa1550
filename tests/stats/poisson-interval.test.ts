import { describe, expect, test } from 'vitest'
import { poissonInterval } from '#stats/poisson-interval.ts'
import { expectClose } from './reference.ts'

describe('poissonInterval', () => {
  // SciPy 1.17: chi2.ppf(0.025, 2 x) / 2 and chi2.ppf(0.975, 2 x + 2) / 2.
  test.each([
    [0, 0, 3.6888794541139354],
    [1, 0.025317807984289876, 5.571643390938898],
    [3, 0.6186721228956014, 8.767273069742323],
    [10, 4.7953886961324335, 18.39035604201778],
    [100, 81.36399125092314, 121.62679379242638],
  ])('limits of a count of %d equal SciPy’s', (x, lower, upper) => {
    const found = poissonInterval(x, 1)!
    expect(found.rate).toBe(x)
    expectClose(found.lower, lower, 1e-12)
    expectClose(found.upper, upper, 1e-12)
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
