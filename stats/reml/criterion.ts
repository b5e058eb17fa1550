import type { GroupTree } from './group-tree.ts'
import type { Precisions, Variances } from './precisions.ts'
import type { WeightedMeans } from './weighted-means.ts'

const LOG_2PI = Math.log(2 * Math.PI)

/**
 * Minus twice the restricted log-likelihood, as lme4 reports it:
 * (N-1) ln 2 pi + N ln E + W/E + sum over groups of ln(1 + variance S) + P (m - m outside)^2, + ln of the total precision.
 */
export function criterion(tree: GroupTree, variances: Variances, { S, P, total }: Precisions, { m, mu }: WeightedMeans): number {
  const { levels, rows } = tree
  const residual = variances[levels.length]!
  let sum = (rows - 1) * LOG_2PI + rows * Math.log(residual) + levels.at(-1)!.withinSs / residual + Math.log(total)
  for (const [k, { size, parent }] of levels.entries()) {
    const [variance, ownS, ownP, own] = [variances[k]!, S[k]!, P[k]!, m[k]!]
    const outside = m[k - 1] ?? Float64Array.of(mu)
    for (let i = 0; i < size; i++) {
      const distance = own[i]! - outside[parent[i]!]!
      sum += ownP[i]! * distance * distance
      if (variance > 0) sum += Math.log1p(variance * ownS[i]!)
    }
  }
  return sum
}
