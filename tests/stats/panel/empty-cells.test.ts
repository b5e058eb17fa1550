import { describe, expect, test } from 'vitest'
import { changeInterval } from '#stats/change-interval.ts'
import { clusterRobustError } from '#stats/cluster-robust-error.ts'
import { differenceInDifferences } from '#stats/difference-in-differences.ts'
import { cellWeights } from '#stats/panel/cell-weights.ts'
import type { Panel } from '#stats/panel/panel.ts'
import { solverOf } from '#stats/panel/solve-semidefinite.ts'
import { expectClose } from '../reference.ts'

const values = [
  [1, 6, 5],
  [2, 5, 7],
  [0, 1, 0],
  [7, 8, 10],
]
const panel: Panel = { values, weights: values.map(row => row.map(() => 1)) }
/** The same with a unit of which nothing is known. */
const withEmpty: Panel = { values: [...values, [0, 0, 0]], weights: [...panel.weights, [0, 0, 0]] }

describe('units and cells without values', () => {
  const profile = [0, 1, 1]
  const [found, same] = [panel, withEmpty].map(each => differenceInDifferences(each, { treated: [0, 1], profile })!)

  test('a unit without values changes no estimate, no error and no interval', () => {
    expectClose(same!.estimate, found!.estimate, 1e-12)
    const [robust, robustSame] = [clusterRobustError(panel, found!)!, clusterRobustError(withEmpty, same!)!]
    expectClose(robustSame.standardError, robust.standardError, 1e-12)
    expect(robustSame.df).toBe(robust.df)
    const [change, changeSame] = [changeInterval(panel, found!, { profile })!, changeInterval(withEmpty, same!, { profile })!]
    expectClose(changeSame.lower, change.lower, 1e-9, 1e-12)
    expectClose(changeSame.upper, change.upper, 1e-9, 1e-12)
  })

  test('cells without values weigh nothing, and the others 1 on average', () => {
    const n = [
      [4, 0, 9],
      [2, 5, 3],
    ]
    const weights = cellWeights({
      n,
      values: [
        [1, 0, 3],
        [2, 2, 1],
      ],
      ss: n.map(row => row.map(size => Math.max(0, size - 1))),
    })
    expect(weights[0]![1]).toBe(0)
    expectClose(
      weights.flat().reduce((sum, weight) => sum + weight, 0),
      5,
      1e-12,
    )
    expect(weights[0]![2]).toBeGreaterThan(weights[1]![0]!)
  })

  test('solverOf leaves a dependent column out and solves those after it', () => {
    const solve = solverOf([
      [1, 1, 0],
      [1, 1, 0],
      [0, 0, 2],
    ])
    for (const [i, value] of solve([3, 3, 4]).entries()) expectClose(value, [3, 0, 2][i]!, 1e-14)
  })
})
