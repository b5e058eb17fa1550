import type { Numbers } from '../packed-columns.ts'

const known = new WeakMap<Numbers | Int32Array, number>()

/**
 * No number of a column is larger: the largest of its numbers, 0 where it has none, or that of the column that it was taken out of. Columns do
 * not change: each is looked through once.
 */
export function mostIn(numbers: Numbers | null): number {
  if (numbers === null) return 0
  const found = known.get(numbers) ?? largest(numbers)
  known.set(numbers, found)
  return found
}

/** What is known of a column holds for those that are taken out of it. */
export function inheritMost(own: Numbers | Int32Array, all: Numbers | Int32Array): void {
  const most = known.get(all)
  if (most !== undefined) known.set(own, most)
}

function largest(numbers: Numbers): number {
  let found = 0
  for (let i = 0; i < numbers.length; i++) if (numbers[i]! > found) found = numbers[i]!
  return found
}
