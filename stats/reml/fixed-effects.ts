import type { GroupTree } from './group-tree.ts'
import { invertSymmetric } from './invert-symmetric.ts'
import type { Precisions, Variances } from './precisions.ts'
import { product } from './product.ts'
import { residualTotals } from './residual-totals.ts'
import { type WeightedMeans, weightedMeans } from './weighted-means.ts'

/** Generalised least squares of the fixed columns, given the variances. P0 is the projection that takes out the mean alone. */
export type FixedEffects = {
  coefficients: number[]
  /** Inverse of A = X' P0 X: the covariance of the coefficients. */
  covariance: number[][]
  /** ln |A| */
  logDeterminant: number
  /** What the columns take from the quadratic form. */
  explained: number
  /** Weighted means of every column. */
  columnMeans: WeightedMeans[]
  /** Totals of P0 x by column, level and group. */
  columnTotals: Float64Array[][]
  /** Totals of P y by level and group: of V^-1 (y - mean - fixed effects). */
  G: Float64Array[]
  /** Within innermost groups: sum of squares of what the columns leave of the values, and its products with the columns. */
  withinSs: number
  withColumns: number[]
}

/**
 * Coefficients by absorption: every column goes through the same two passes as the values, so X' P0 X and X' P0 y are sums over
 * innermost groups. Searle, Casella and McCulloch, Variance Components (1992), 6.5.
 */
export function fixedEffects(tree: GroupTree, variances: Variances, weights: Precisions, means: WeightedMeans): FixedEffects {
  const { columns, levels } = tree
  const innermost = levels.length - 1
  const residual = variances.at(-1)!
  const totals = residualTotals(tree, variances, weights, means)
  const columnMeans = columns.means.map(mean => weightedMeans(tree, weights, mean))
  const columnTotals = columnMeans.map(found => residualTotals(tree, variances, weights, found))
  const between = (values: Float64Array[]) => columns.means.map(mean => product(mean, values[innermost]!))
  const information = columnTotals.map((found, a) => between(found).map((sum, b) => sum + columns.within[a]![b]! / residual))
  const withValues = between(totals).map((sum, a) => sum + columns.withValues[a]! / residual)
  const { inverse: covariance, logDeterminant } = inverted(information)
  const coefficients = covariance.map(row => dot(row, withValues))
  const withColumns = columns.within.map((row, a) => columns.withValues[a]! - dot(row, coefficients))
  return {
    coefficients,
    covariance,
    logDeterminant,
    explained: dot(coefficients, withValues),
    columnMeans,
    columnTotals,
    G: lessColumns(totals, columnTotals, coefficients),
    withinSs: levels[innermost]!.withinSs - dot(coefficients, columns.withValues) - dot(coefficients, withColumns),
    withColumns,
  }
}

/** Totals less those of the columns times their factors. */
export function lessColumns(
  totals: Float64Array[],
  columnTotals: readonly Float64Array[][],
  factors: readonly number[],
): Float64Array[] {
  if (factors.length === 0) return totals
  return totals.map((own, k) => {
    const rest = Float64Array.from(own)
    for (const [a, factor] of factors.entries()) {
      const column = columnTotals[a]![k]!
      for (let i = 0; i < rest.length; i++) rest[i]! -= factor * column[i]!
    }
    return rest
  })
}

function inverted(information: readonly (readonly number[])[]): { inverse: number[][]; logDeterminant: number } {
  const found = invertSymmetric(information)
  if (found === null) throw new RangeError('fixed columns need to be independent of each other')
  return found
}

function dot(a: readonly number[], b: readonly number[]): number {
  return a.reduce((sum, value, i) => sum + value * b[i]!, 0)
}
