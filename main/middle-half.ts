import { quantile } from '#stats/quantile.ts'

/** Fewer others than this have no middle half that would not point at one of them. */
export const FEWEST_OTHERS = 4

/** Quartiles (type 7) of what others have; null where they are too few. */
export function middleHalf(values: readonly number[]): { lower: number; upper: number } | null {
  if (values.length < FEWEST_OTHERS) return null
  const sorted = Float64Array.from(values).sort()
  return { lower: quantile(sorted, 0.25)!, upper: quantile(sorted, 0.75)! }
}
