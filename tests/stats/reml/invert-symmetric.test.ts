import { describe, expect, test } from 'vitest'
import { invertSymmetric } from '#stats/reml/invert-symmetric.ts'
import { expectClose } from '../reference.ts'

function expectMatrix(found: number[][] | null, expected: number[][]): void {
  expect(found).not.toBeNull()
  for (const [i, row] of expected.entries())
    for (const [j, value] of row.entries()) expectClose(found![i]![j], value, 1e-12, 1e-15)
}

describe('invertSymmetric, against the adjugate over the determinant', () => {
  test('one and two rows', () => {
    expectMatrix(invertSymmetric([[4]]), [[0.25]])
    expectMatrix(
      invertSymmetric([
        [2, 1],
        [1, 3],
      ]),
      [
        [0.6, -0.2],
        [-0.2, 0.4],
      ],
    )
  })
  test('rows of very different units', () => {
    expectMatrix(
      invertSymmetric([
        [2e12, 1],
        [1, 3e-12],
      ]),
      [
        [0.6e-12, -0.2],
        [-0.2, 0.4e12],
      ],
    )
  })
  test('none: nothing to invert', () => expect(invertSymmetric([])).toEqual([]))
  test('singular: rows alike, a zero, a negative or an infinite variance', () => {
    const alike = [
      [1, 1],
      [1, 1],
    ]
    for (const matrix of [alike, [[0]], [[-1]], [[Infinity]], [[Number.NaN]]]) expect(invertSymmetric(matrix)).toBeNull()
  })
})
