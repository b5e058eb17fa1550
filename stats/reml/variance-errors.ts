import { averageInformation } from './average-information.ts'
import type { GroupTree } from './group-tree.ts'
import { invertSymmetric } from './invert-symmetric.ts'
import type { Variances } from './precisions.ts'
import { solve } from './solve.ts'

/**
 * Sampling covariance of the estimated variances: twice the inverse of their average information. Rows and columns follow the
 * variances; those of a variance that is zero or not estimated are zero. Null where the information is singular.
 */
export function varianceCovariance(tree: GroupTree, variances: Variances, estimated: readonly number[]): number[][] | null {
  const free = [...estimated.filter(k => variances[k]! > 0), tree.levels.length]
  const inverse = invertSymmetric(averageInformation(tree, variances, { ...solve(tree, variances), free }))?.inverse
  if (inverse === undefined) return null
  const place = variances.map((_, k) => free.indexOf(k))
  return place.map(row => place.map(column => (row < 0 || column < 0 ? 0 : 2 * inverse[row]![column]!)))
}

/** Standard error of every variance; null where there is none. */
export function varianceErrors(covariance: readonly (readonly number[])[]): (number | null)[] {
  return covariance.map((row, k) => rootOrNull(row[k]!))
}

/**
 * Standard error of every variance's share of the total by the delta method: the share s_k / T changes by
 * ([k = l] - share_k) / T with variance l. Null where the variance has none.
 */
export function shareErrors(variances: Variances, covariance: readonly (readonly number[])[]): (number | null)[] {
  const total = variances.reduce((sum, variance) => sum + variance, 0)
  return variances.map((variance, k) => {
    if (!(covariance[k]![k]! > 0)) return null
    const slopes = variances.map((_, l) => ((k === l ? 1 : 0) - variance / total) / total)
    return rootOrNull(slopes.reduce((sum, a, i) => sum + slopes.reduce((row, b, j) => row + a * b * covariance[i]![j]!, 0), 0))
  })
}

function rootOrNull(square: number): number | null {
  return square > 0 ? Math.sqrt(square) : null
}
