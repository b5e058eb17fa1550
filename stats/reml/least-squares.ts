import { independentColumns } from './independent-columns.ts'
import { invertSymmetric } from './invert-symmetric.ts'

export type LeastSquares = {
  /** One per column; 0 for those that depend on columns before them. */
  coefficients: number[]
  /** Number of columns that do not. */
  rank: number
  /** Sum of squares that the columns explain. */
  explained: number
}

/** Ordinary least squares from sums of products around means. */
export function leastSquares(columns: readonly (readonly number[])[], withValues: readonly number[]): LeastSquares {
  const kept = independentColumns(columns)
  const { inverse } = invertSymmetric(kept.map(a => kept.map(b => columns[a]![b]!)))! // independent columns have one
  const found = inverse.map(row => row.reduce((sum, value, b) => sum + value * withValues[kept[b]!]!, 0))
  const coefficients = columns.map((_, a) => found[kept.indexOf(a)] ?? 0)
  return {
    coefficients,
    rank: found.length,
    explained: coefficients.reduce((sum, coefficient, a) => sum + coefficient * withValues[a]!, 0),
  }
}
