import type { FixedEffects } from './fixed-effects.ts'
import type { GroupTree } from './group-tree.ts'
import { product } from './product.ts'

/**
 * What fixed columns take from the derivative of every variance, the residual last: tr(A^-1 C), where C = sum over the level's
 * groups of g g', g being a group's totals of P0 X; for the residual C = X' P0 P0 X.
 */
export function columnTraces({ levels, columns }: GroupTree, residual: number, fixed: FixedEffects): number[] {
  const { columnTotals, covariance } = fixed
  const innermost = levels.length - 1
  const between = (k: number, divisor?: Float64Array) => (a: number, b: number) =>
    product(columnTotals[a]![k]!, columnTotals[b]![k]!, divisor)
  const perRow = between(innermost, levels[innermost]!.n)
  const ofLevels = levels.map((_, k) => traceOf(covariance, between(k)))
  return [...ofLevels, traceOf(covariance, (a, b) => columns.within[a]![b]! / residual ** 2 + perRow(a, b))]
}

/** Trace of the product of two symmetric matrices, the second given by its entries. */
function traceOf(matrix: readonly (readonly number[])[], entry: (row: number, column: number) => number): number {
  let sum = 0
  for (const [a, row] of matrix.entries()) {
    sum += row[a]! * entry(a, a)
    for (let b = 0; b < a; b++) sum += 2 * row[b]! * entry(a, b)
  }
  return sum
}
