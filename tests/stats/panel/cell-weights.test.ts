import { describe, expect, test } from 'vitest'
import { cellWeights } from '#stats/panel/cell-weights.ts'
import { rowMean } from '#stats/panel/panel.ts'
import { twoWay } from '#stats/panel/two-way.ts'
import { expectClose } from '../reference.ts'

describe('cellWeights', () => {
  test('unequal cells, some, a whole unit and a whole period missing: numpy.linalg.lstsq on indicators of units and periods', () => {
    const found = cellWeights({
      n: [
        [4, 0, 9, 0, 2],
        [2, 5, 3, 0, 6],
        [0, 0, 0, 0, 0],
        [7, 1, 0, 0, 3],
      ],
      values: [
        [3, 0, 5, 0, 9],
        [2, 7, 1, 0, 4],
        [0, 0, 0, 0, 0],
        [8, 6, 0, 0, 1],
      ],
      ss: [
        [36, 0, 70, 0, 11],
        [22, 45, 33, 0, 57],
        [0, 0, 0, 0, 0],
        [69, 0, 0, 0, 22],
      ],
    })
    // Ten cells of 42 values; rank 6; within 365 / 32, between 7.624809446206944.
    const expected = [
      [1.06114476769806, 0, 1.2501950118385, 0, 0.83410879007888],
      [0.83410879007888, 1.12223708484133, 0.97287578431479, 0, 1.16702929149841],
      [0, 0, 0, 0, 0],
      [1.20127711770941, 0.58414757762695, 0, 0, 0.97287578431479],
    ]
    for (const [i, row] of expected.entries()) for (const [t, weight] of row.entries()) expectClose(found[i]![t], weight, 1e-12)
  })

  test('one unit says nothing of what cells differ by: weights as the numbers of values', () => {
    const [[few, many]] = cellWeights({ n: [[4, 9]], values: [[1, 5]], ss: [[3, 8]] }) as [[number, number]]
    expectClose(few, 8 / 13, 1e-12)
    expectClose(many, 18 / 13, 1e-12)
  })
})

describe('values without weight are not read', () => {
  test('rowMean', () => {
    expect(rowMean([NaN, 4, 7], [0, 2, 1])).toBe(5)
    expect(rowMean([NaN, 3], [0, 0])).toBe(0)
  })

  test('twoWay: additive rows have no residual', () => {
    const weights = [
      [1, 2, 0],
      [3, 1, 2],
      [0, 0, 0],
    ]
    const projection = twoWay({ weights })
    const found = projection.residuals([
      [1, 4, NaN],
      [11, 14, 19],
      [NaN, NaN, NaN],
    ])
    for (const value of found.flat()) expectClose(value, 0, 0, 1e-12)
    expect(projection.centred(0, [1, 4, NaN])).toEqual([-2, 2, 0])
  })
})
