import { columnTraces } from './column-traces.ts'
import type { FixedEffects } from './fixed-effects.ts'
import type { GroupTree } from './group-tree.ts'
import type { Precisions, Variances } from './precisions.ts'

/**
 * Derivatives of the criterion by each variance, the residual last: sums over groups of K - H^2/total - G^2,
 * where K = 1'V^-1 1 inside the group, H = the group's total of V^-1 1 and G = its total of V^-1 (y - mu).
 * T is the variance of the true mean outside the group that its own data leave open, mu known. Fixed columns take their trace.
 */
export function gradient(tree: GroupTree, variances: Variances, { S, P, total }: Precisions, fixed: FixedEffects): number[] {
  const { levels, rows } = tree
  const depth = levels.length
  const residual = variances[depth]!
  const { G, withinSs } = fixed
  const innermost = levels[depth - 1]!.size
  const slopes = variances.map(() => 0)
  slopes[depth] = (rows - innermost) / residual - withinSs / (residual * residual)
  let explainedOutside = new Float64Array(1)
  let openOutside = new Float64Array(1)
  for (const [k, { size, parent, n }] of levels.entries()) {
    const [variance, ownS, ownP, ownG] = [variances[k]!, S[k]!, P[k]!, G[k]!]
    let sum = 0
    let perRow = 0
    const explained = new Float64Array(size)
    const open = new Float64Array(size)
    for (let i = 0; i < size; i++) {
      const up = parent[i]!
      const p = ownP[i]!
      const H = p * (1 - explainedOutside[up]!)
      const K = p - p * p * openOutside[up]!
      const part = K - (H * H) / total - ownG[i]! * ownG[i]!
      sum += part
      perRow += part / n[i]!
      const kept = 1 / (1 + variance * ownS[i]!)
      explained[i] = explainedOutside[up]! + variance * H
      open[i] = variance * kept + openOutside[up]! * kept * kept
    }
    slopes[k] = sum
    if (k === depth - 1) slopes[depth] += perRow
    explainedOutside = explained
    openOutside = open
  }
  const traces = columnTraces(tree, residual, fixed)
  return slopes.map((slope, k) => slope - traces[k]!)
}
