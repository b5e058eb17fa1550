import { expect, test } from 'vitest'
import { spreadInterval } from '#stats/spread-interval.ts'
import { spreadLimits } from '#stats/spread-limits.ts'

// R: 0.9 * sqrt(4 / qchisq(c(.975, .025), 4)), with qchisq = 11.1432867818778 and 0.484418557087998
test('interval of a standard deviation', () => {
  const { lower, upper } = spreadInterval(5, 0.9)!
  expect(lower).toBeCloseTo(0.9 * Math.sqrt(4 / 11.1432867818778), 10)
  expect(upper).toBeCloseTo(0.9 * Math.sqrt(4 / 0.484418557087998), 10)
})

test('none without two values; no spread, no interval but zero', () => {
  expect(spreadInterval(1, 2)).toBeNull()
  expect(spreadInterval(9, 0)).toEqual({ lower: 0, upper: 0 })
})

test('the true value at the lower end has the value found at its upper limit', () => {
  const { lower } = spreadInterval(12, 1.7)!
  expect(spreadLimits(12, lower)!.upper95).toBeCloseTo(1.7, 10)
})
