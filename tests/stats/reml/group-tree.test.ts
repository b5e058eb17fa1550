import { describe, expect, test } from 'vitest'
import { groupTree } from '#stats/reml/group-tree.ts'
import { absorbedBy } from '#stats/reml/identifiable.ts'

const leaf = (path: string, n: number, mean: number, ss = 0) => ({ path: path.split('/'), n, mean, ss })

describe('groupTree, by hand', () => {
  test('two levels in order of first appearance; leaves of one path merged, empty ones left out', () => {
    // Rows 0, 2 and 4 of a/p and a/q, 2 and 2 of b/p; the mean of all is 2.
    const tree = groupTree([
      leaf('a/p', 1, 0),
      leaf('b/p', 2, 2),
      leaf('a/q', 1, 4),
      leaf('c/p', 0, 9),
      leaf('a/p', 1, 2, -1e-18),
    ])
    expect([tree.rows, tree.grandMean, tree.totalSs]).toEqual([5, 2, 8])
    const [outer, inner] = tree.levels
    expect(outer).toEqual({
      size: 2,
      path: [['a'], ['b']],
      parent: Int32Array.of(0, 0),
      n: Float64Array.of(3, 2),
      mean: Float64Array.of(0, 0),
      withinSs: 8,
    })
    expect(inner).toEqual({
      size: 3,
      path: [
        ['a', 'p'],
        ['b', 'p'],
        ['a', 'q'],
      ],
      parent: Int32Array.of(0, 1, 0),
      n: Float64Array.of(2, 2, 1),
      mean: Float64Array.of(-1, 0, 2),
      withinSs: 2,
    })
  })

  test('squares within leaves and between their means add up', () => {
    const { levels, totalSs } = groupTree([leaf('a', 2, 1, 0.5), leaf('b', 2, 3, 1.5)])
    expect([levels[0]!.withinSs, totalSs]).toEqual([2, 6])
  })
})

describe('absorbedBy', () => {
  test('one group: the mean; groups of one row: the residual; as many as outside: the level outside', () => {
    expect(absorbedBy(groupTree([leaf('a/p', 2, 1), leaf('a/q', 2, 2)]))).toEqual(['mean', null])
    expect(absorbedBy(groupTree([leaf('a/p', 1, 1), leaf('a/q', 1, 2), leaf('b/p', 1, 3)]))).toEqual([null, 'residual'])
    expect(absorbedBy(groupTree([leaf('a/p', 2, 1), leaf('b/q', 1, 2)]))).toEqual([null, 'outer'])
  })
})
