import type { GroupTree } from './group-tree.ts'
import type { Variances } from './precisions.ts'
import type { Solved } from './solve.ts'

const LOG_2PI = Math.log(2 * Math.PI)

/**
 * Minus twice the restricted log-likelihood, as lme4 reports it:
 * (N-1) ln 2 pi + N ln E + W/E + sum over groups of ln(1 + variance S) + P (m - m outside)^2, + ln of the total precision.
 * Fixed columns take one from N each, and what they explain from the squares; ln |X' P0 X| is added.
 */
export function criterion(tree: GroupTree, variances: Variances, solved: Solved): number {
  return spare(tree) * LOG_2PI + logDeterminant(tree, variances, solved) + quadraticForm(tree, variances, solved)
}

/** The criterion at the multiple of the variances that fits best: all in the same proportions, so with the same shares. */
export function criterionOfShares(tree: GroupTree, variances: Variances, solved: Solved): number {
  const scale = quadraticForm(tree, variances, solved) / spare(tree)
  return spare(tree) * (LOG_2PI + Math.log(scale) + 1) + logDeterminant(tree, variances, solved)
}

/** Rows that the mean and the fixed columns leave. */
function spare({ rows, columns }: GroupTree): number {
  return rows - 1 - columns.means.length
}

/** ln |V| + ln of the total precision + ln |X' P0 X|. */
function logDeterminant({ levels, rows }: GroupTree, variances: Variances, { weights, fixed }: Solved): number {
  const { S, total } = weights
  let sum = rows * Math.log(variances[levels.length]!) + Math.log(total) + fixed.logDeterminant
  for (const [k, { size }] of levels.entries()) {
    const [variance, ownS] = [variances[k]!, S[k]!]
    if (variance > 0) for (let i = 0; i < size; i++) sum += Math.log1p(variance * ownS[i]!)
  }
  return sum
}

/** y' P y. */
function quadraticForm({ levels }: GroupTree, variances: Variances, { weights, means, fixed }: Solved): number {
  const { m, mu } = means
  let sum = levels.at(-1)!.withinSs / variances[levels.length]! - fixed.explained
  for (const [k, { size, parent }] of levels.entries()) {
    const [ownP, own] = [weights.P[k]!, m[k]!]
    const outside = m[k - 1] ?? Float64Array.of(mu)
    for (let i = 0; i < size; i++) {
      const distance = own[i]! - outside[parent[i]!]!
      sum += ownP[i]! * distance * distance
    }
  }
  return sum
}
