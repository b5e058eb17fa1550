import type { ScaleTable } from './schema.ts'

type Ends = Pick<ScaleTable, 'minimum' | 'maximum' | 'direction'>

/** Steps of a scale that are counted. */
export const STEPS = 11
const SATISFIED = 0.75

/** Whether a rating lies in the best quarter of its scale. */
export function isSatisfied(value: number, { minimum, maximum, direction }: Ends): boolean {
  return (direction === 'higher_better' ? value - minimum : maximum - value) / (maximum - minimum) >= SATISFIED
}

/** Step of a scale, 0 = lowest; scales wider than eleven steps in eleven equal parts. */
export function stepOf(value: number, { minimum, maximum }: Ends): number {
  if (maximum - minimum <= 10) return Math.round(value - minimum)
  return value >= maximum ? 10 : Math.floor(((value - minimum) / (maximum - minimum)) * STEPS)
}
