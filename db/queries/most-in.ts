import type { Numbers } from '../packed-columns.ts'

/** The largest of a column's numbers, 0 where it has none. */
export function mostIn(numbers: Numbers | null): number {
  let found = 0
  if (numbers) for (let i = 0; i < numbers.length; i++) if (numbers[i]! > found) found = numbers[i]!
  return found
}
