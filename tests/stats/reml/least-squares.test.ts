import { describe, expect, test } from 'vitest'
import { independentColumns } from '#stats/reml/independent-columns.ts'
import { leastSquares } from '#stats/reml/least-squares.ts'
import { expectClose } from '../reference.ts'

/** Columns (1, 0, -1), (1, -2, 1) and their sum; products with the values (3, 1, -2) are 5, -1 and 4. */
const products = [
  [2, 0, 2],
  [0, 6, 6],
  [2, 6, 8],
]

describe('leastSquares, by hand', () => {
  test('a column that is the sum of those before it has no coefficient', () => {
    expect(independentColumns(products)).toEqual([0, 1])
    const { coefficients, rank, explained } = leastSquares(products, [5, -1, 4])
    expect(rank).toBe(2)
    for (const [a, expected] of [2.5, -1 / 6, 0].entries()) expectClose(coefficients[a], expected, 1e-12)
    expectClose(explained, 12.5 + 1 / 6, 1e-12)
  })

  test('one between them that says nothing; the one after keeps its place', () => {
    const around = [
      [2, 4, 0],
      [4, 8, 0],
      [0, 0, 6],
    ]
    expect(independentColumns(around)).toEqual([0, 2])
    const { coefficients, rank } = leastSquares(around, [5, 10, -1])
    expect(rank).toBe(2)
    for (const [a, expected] of [2.5, 0, -1 / 6].entries()) expectClose(coefficients[a], expected, 1e-12)
  })

  test('no columns, and one that never varies', () => {
    expect(leastSquares([], [])).toEqual({ coefficients: [], rank: 0, explained: 0 })
    expect(leastSquares([[0]], [0])).toEqual({ coefficients: [0], rank: 0, explained: 0 })
  })
})
