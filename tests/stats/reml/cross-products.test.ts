import { expect, test } from 'vitest'
import { crossProducts } from '#stats/reml/cross-products.ts'
import { groupTree } from '#stats/reml/group-tree.ts'

test('crossProducts: sums within the outer groups, by hand', () => {
  const leaves = [1, 3, 2, 2].map((mean, i) => ({ path: [i < 2 ? 'a' : 'b', i % 2 === 0 ? 'p' : 'q'], n: 1, mean, ss: 0 }))
  const tree = groupTree(leaves, { means: [Float64Array.of(0, 1, 0, 2)], within: [[0]], withValues: [0] })
  expect(crossProducts(tree, 0)).toEqual({ columns: [[2.5]], withValues: [1], values: 2 })
  expect(crossProducts(tree, 1)).toEqual({ columns: [[0]], withValues: [0], values: 0 })
})
