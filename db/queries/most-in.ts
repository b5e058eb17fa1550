import type { Numbers } from '../packed-columns.ts'

const known = new WeakMap<Numbers, number>()

/** The largest of a column's numbers, 0 where it has none. Columns do not change: each is looked through once. */
export function mostIn(numbers: Numbers | null): number {
  if (numbers === null) return 0
  const found = known.get(numbers) ?? largest(numbers)
  known.set(numbers, found)
  return found
}

function largest(numbers: Numbers): number {
  let found = 0
  for (let i = 0; i < numbers.length; i++) if (numbers[i]! > found) found = numbers[i]!
  return found
}
