import { expect, test } from 'vitest'
import { timeBetweenLimits, transformedTime } from '#stats/time-between-limits.ts'

/** Hours between failures of a valve (Montgomery, 7.3.5, who rounds the power to 0.2777 and finds a centre of 5.386). Expected figures from NumPy. */
const hours = [286, 948, 536, 124, 816, 729, 4, 143, 431, 8, 2837, 596, 81, 227, 603, 492, 1199, 1214, 2831, 96]

test('limits are made on times to the power 1/3.6 and taken back', () => {
  const limits = timeBetweenLimits(hours)
  expect(transformedTime(286)).toBeCloseTo(4.811980935983275, 10)
  expect(limits.transformed.centre).toBeCloseTo(5.389276972749053, 10)
  expect(limits.transformed.upper).toBeCloseTo(11.668321048346652, 10)
  expect(limits.transformed.lower).toBeCloseTo(-0.8897671028485474, 10)
  expect(limits.centre / 5.389276972749053 ** 3.6).toBeCloseTo(1, 10)
  expect(limits.upper / 11.668321048346652 ** 3.6).toBeCloseTo(1, 10)
  expect(limits.lower).toBe(0)
})

test('a lower limit above zero is taken back too', () => {
  const { lower, transformed } = timeBetweenLimits([100, 110, 100, 110, 100])
  expect(transformed.lower).toBeGreaterThan(0)
  expect(lower).toBeCloseTo(transformed.lower ** 3.6, 10)
})

test('screening leaves large moving ranges out', () => {
  const jump = [100, 110, 100, 110, 100, 110, 100, 110, 100, 110, 90_000]
  expect(timeBetweenLimits(jump, { screen: true }).upper).toBeLessThan(timeBetweenLimits(jump).upper)
})

test('all equal have no spread; events at the same moment are no time apart', () => {
  const { centre, lower, upper } = timeBetweenLimits([7, 7, 7])
  for (const value of [centre, lower, upper]) expect(value).toBeCloseTo(7, 10)
  expect(timeBetweenLimits([0, 0])).toMatchObject({ centre: 0, lower: 0, upper: 0 })
})

test('one time or none has no limits', () => {
  expect(() => timeBetweenLimits([5])).toThrow(RangeError)
  expect(() => timeBetweenLimits([])).toThrow(RangeError)
})
