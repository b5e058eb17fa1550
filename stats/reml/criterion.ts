import type { GroupTree } from './group-tree.ts'
import type { Precisions, Variances } from './precisions.ts'
import type { WeightedMeans } from './weighted-means.ts'

const LOG_2PI = Math.log(2 * Math.PI)

/**
 * Minus twice the restricted log-likelihood, as lme4 reports it:
 * (N-1) ln 2 pi + N ln E + W/E + sum over groups of ln(1 + variance S) + P (m - m outside)^2, + ln of the total precision.
 */
export function criterion(tree: GroupTree, variances: Variances, weights: Precisions, means: WeightedMeans): number {
  return (tree.rows - 1) * LOG_2PI + logDeterminant(tree, variances, weights) + quadraticForm(tree, variances, weights, means)
}

/** The criterion at the multiple of the variances that fits best: all in the same proportions, so with the same shares. */
export function criterionOfShares(tree: GroupTree, variances: Variances, weights: Precisions, means: WeightedMeans): number {
  const spare = tree.rows - 1
  const scale = quadraticForm(tree, variances, weights, means) / spare
  return spare * LOG_2PI + logDeterminant(tree, variances, weights) + spare * (Math.log(scale) + 1)
}

/** ln |V| + ln of the total precision. */
function logDeterminant({ levels, rows }: GroupTree, variances: Variances, { S, total }: Precisions): number {
  let sum = rows * Math.log(variances[levels.length]!) + Math.log(total)
  for (const [k, { size }] of levels.entries()) {
    const [variance, ownS] = [variances[k]!, S[k]!]
    if (variance > 0) for (let i = 0; i < size; i++) sum += Math.log1p(variance * ownS[i]!)
  }
  return sum
}

/** (y - mu)' V^-1 (y - mu). */
function quadraticForm({ levels }: GroupTree, variances: Variances, { P }: Precisions, { m, mu }: WeightedMeans): number {
  let sum = levels.at(-1)!.withinSs / variances[levels.length]!
  for (const [k, { size, parent }] of levels.entries()) {
    const [ownP, own] = [P[k]!, m[k]!]
    const outside = m[k - 1] ?? Float64Array.of(mu)
    for (let i = 0; i < size; i++) {
      const distance = own[i]! - outside[parent[i]!]!
      sum += ownP[i]! * distance * distance
    }
  }
  return sum
}
