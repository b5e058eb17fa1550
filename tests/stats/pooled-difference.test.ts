import { expect, test } from 'vitest'
import { pooledDifference } from '#stats/pooled-difference.ts'
import type { Sufficient } from '#stats/sufficient.ts'

function sufficientOf(values: readonly number[]): Sufficient {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length
  return { n: values.length, mean, ss: values.reduce((sum, value) => sum + (value - mean) ** 2, 0) }
}

// R: t.test(extra ~ group, data = sleep, var.equal = TRUE) gives t = -1.8608, df = 18, p-value = 0.07919, -3.363874 0.203874
const first = sufficientOf([0.7, -1.6, -0.2, -1.2, -0.1, 3.4, 3.7, 0.8, 0, 2])
const second = sufficientOf([1.9, 0.8, 1.1, 0.1, -0.1, 4.4, 5.5, 1.6, 4.6, 3.4])

test('the sleep data, as R has them', () => {
  const found = pooledDifference(first, second)!
  expect(found.difference).toBeCloseTo(-1.58, 10)
  expect(found.difference / found.standardError).toBeCloseTo(-1.8608, 4)
  expect(found.df).toBe(18)
  expect(found.p).toBeCloseTo(0.07919, 5)
  expect([found.lower, found.upper]).toEqual([expect.closeTo(-3.363874, 6), expect.closeTo(0.203874, 6)])
})

test('one day against many has the spread of the many; more confidence reaches further', () => {
  const one = pooledDifference({ n: 1, mean: 5, ss: 0 }, { n: 3, mean: 2, ss: 2 })!
  expect(one.standardError).toBeCloseTo(Math.sqrt(4 / 3), 12)
  expect(one.df).toBe(2)
  expect(one.upper - one.difference).toBeCloseTo(4.30265273 * Math.sqrt(4 / 3), 6)
  const wider = pooledDifference({ n: 1, mean: 5, ss: 0 }, { n: 3, mean: 2, ss: 2 }, 0.99)!
  expect(wider.upper).toBeGreaterThan(one.upper)
})

test('none, too few, all equal', () => {
  const none = { n: 0, mean: 0, ss: 0 }
  expect(pooledDifference(none, second)).toBeNull()
  expect(pooledDifference(first, none)).toBeNull()
  expect(pooledDifference({ n: 1, mean: 1, ss: 0 }, { n: 1, mean: 2, ss: 0 })).toBeNull()
  expect(pooledDifference({ n: 2, mean: 1, ss: 0 }, { n: 5, mean: 2, ss: 0 })).toBeNull()
})
