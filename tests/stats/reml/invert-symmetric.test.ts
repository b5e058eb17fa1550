import { describe, expect, test } from 'vitest'
import { invertSymmetric } from '#stats/reml/invert-symmetric.ts'
import { expectClose } from '../reference.ts'

function expectInverse(matrix: number[][], determinant: number, expected: number[][]): void {
  const { inverse: found, logDeterminant } = invertSymmetric(matrix)!
  expectClose(logDeterminant, Math.log(determinant), 1e-12, 1e-14)
  for (const [i, row] of expected.entries())
    for (const [j, value] of row.entries()) expectClose(found[i]![j], value, 1e-12, 1e-15)
}

describe('invertSymmetric, against the adjugate over the determinant', () => {
  test('one and two rows', () => {
    expectInverse([[4]], 4, [[0.25]])
    expectInverse(
      [
        [2, 1],
        [1, 3],
      ],
      5,
      [
        [0.6, -0.2],
        [-0.2, 0.4],
      ],
    )
  })
  test('rows of very different units', () => {
    expectInverse(
      [
        [2e12, 1],
        [1, 3e-12],
      ],
      5,
      [
        [0.6e-12, -0.2],
        [-0.2, 0.4e12],
      ],
    )
  })
  test('none: nothing to invert', () => expect(invertSymmetric([])).toEqual({ inverse: [], logDeterminant: 0 }))
  test('singular: rows alike, a zero, a negative or an infinite variance', () => {
    const alike = [
      [1, 1],
      [1, 1],
    ]
    for (const matrix of [alike, [[0]], [[-1]], [[Infinity]], [[Number.NaN]]]) expect(invertSymmetric(matrix)).toBeNull()
  })
})
