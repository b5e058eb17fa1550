import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { mergeSufficient } from '#stats/merge-sufficient.ts'
import { type Sufficient, sufficientOf } from '#stats/sufficient.ts'
import { sufficientFromSums } from '#stats/sufficient-from-sums.ts'
import { caseFile, expectClose } from './reference.ts'

type Part = Sufficient & { sum: number; sumsq: number }
const file = caseFile<{ parts: Part[] }, Sufficient>('merge-sufficient-statistics')

function expectSame(found: Sufficient, expected: Sufficient, absolute = 1e-10): void {
  expect(found.n).toBe(expected.n)
  expectClose(found.mean, expected.mean, 1e-8, absolute)
  expectClose(found.ss, expected.ss, 1e-8, absolute)
}

describe('sufficient statistics', () => {
  test.each(file.cases)('R: $name', ({ input, expected }) => {
    expectSame(mergeSufficient(input.parts), expected)
    for (const { n, sum, sumsq, mean, ss } of input.parts)
      expectSame(sufficientFromSums({ n, total: sum, squares: sumsq }), { n, mean, ss })
  })

  test('property: parts merged in any grouping are the whole', () => {
    const part = fc.array(fc.double({ min: -1e4, max: 1e4, noNaN: true }), { maxLength: 20 })
    fc.assert(
      fc.property(fc.array(part, { maxLength: 8 }), parts => {
        expectSame(mergeSufficient(parts.map(sufficientOf)), sufficientOf(parts.flat()), 1e-6)
      }),
    )
  })

  test('property: sums of ratings give the exact spread', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 5 }), { minLength: 1, maxLength: 300 }), ratings => {
        const total = ratings.reduce((sum, rating) => sum + rating, 0)
        const squares = ratings.reduce((sum, rating) => sum + rating * rating, 0)
        expectSame(sufficientFromSums({ n: ratings.length, total, squares }), sufficientOf(ratings))
      }),
    )
  })

  test('a large mean costs no digits', () => {
    expectSame(sufficientOf([1e9 + 1, 1e9 + 2, 1e9 + 3]), { n: 3, mean: 1e9 + 2, ss: 2 })
  })

  test('none, one and equal', () => {
    expect(sufficientOf([])).toEqual({ n: 0, mean: 0, ss: 0 })
    expect(mergeSufficient([])).toEqual({ n: 0, mean: 0, ss: 0 })
    expect(sufficientFromSums({ n: 0, total: 0, squares: 0 })).toEqual({ n: 0, mean: 0, ss: 0 })
    expect(sufficientOf([4])).toEqual({ n: 1, mean: 4, ss: 0 })
    expect(sufficientFromSums({ n: 3, total: 3 * 4.1, squares: 3 * 4.1 * 4.1 }).ss).toBe(0)
  })
})
