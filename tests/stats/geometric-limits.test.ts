import { expect, test } from 'vitest'
import { geometricLimits } from '#stats/geometric-limits.ts'

// Expected figures by hand from Benneyan (2001): mean 10, sigma sqrt(10 x 11), upper 10 + 3 sigma; median 0.693 x 10.
test('cases between events: mean ± 3 sqrt(mean (mean + 1)), about the median', () => {
  const limits = geometricLimits([5, 3, 10, 2, 0, 40])
  expect(limits.n).toBe(6)
  expect(limits.mean).toBe(10)
  expect(limits.centre).toBeCloseTo(6.93, 12)
  expect(limits.sigma).toBeCloseTo(10.488088481701515, 12)
  expect(limits.upper).toBeCloseTo(41.464265445104544, 12)
  expect(limits.lower).toBe(0)
})

test('events in a row leave no case between them: every limit is 0', () => {
  expect(geometricLimits([0, 0, 0])).toEqual({ n: 3, mean: 0, centre: 0, sigma: 0, lower: 0, upper: 0 })
})

test('one count has limits, none has not', () => {
  expect(geometricLimits([3]).upper).toBeCloseTo(3 + 3 * Math.sqrt(12), 12)
  expect(() => geometricLimits([])).toThrow(RangeError)
})
