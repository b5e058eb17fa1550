import { expect, test } from 'vitest'
import { inOrder } from '#db/queries/in-order.ts'

test.each([
  ['none', []],
  ['one', [7]],
  ['whole seconds, some of them equal', [3, 0, 12, 3, 7, 12, 1]],
  ['fractions', [3, 0.5, 12, 0.25]],
  ['far apart', [4_000_000_000, 2]],
  ['below zero', [3, -2, 0]],
])('%s', (_, numbers) => {
  const given = Float64Array.from(numbers)
  expect([...inOrder(given)]).toEqual(numbers.toSorted((a, b) => a - b))
  expect([...given]).toEqual(numbers)
})
