import type { GroupTree } from './group-tree.ts'
import type { Precisions, Variances } from './precisions.ts'
import { residualTotals } from './residual-totals.ts'
import { weightedMeans } from './weighted-means.ts'

/**
 * Average of observed and expected second derivatives of the criterion, q_k' P q_l, for the variances named in `free`
 * (the residual has the index after the last level). Gilmour, Thompson and Cullis, Biometrics 51:1440 (1995).
 * Twice its inverse is the covariance of the estimates.
 */
export function averageInformation(
  tree: GroupTree,
  variances: Variances,
  weights: Precisions,
  { G, free }: { G: readonly Float64Array[]; free: readonly number[] },
): number[][] {
  const depth = tree.levels.length
  const { n, withinSs } = tree.levels[depth - 1]!
  const residual = variances[depth]!
  const smoothed = free.map(l => {
    const working = l === depth ? G[depth - 1]!.map((total, i) => total / n[i]!) : spreadToInnermost(tree, l, G[l]!)
    return residualTotals(tree, variances, weights, weightedMeans(tree, weights, working))
  })
  return free.map(k =>
    free.map((l, column) => {
      const totals = smoothed[column]!
      if (k < depth) return product(G[k]!, totals[k]!)
      const between = product(G[depth - 1]!, totals[depth - 1]!, n)
      return l === depth ? between + withinSs / residual ** 3 : between
    }),
  )
}

/** Copies a value per group of level k to every innermost group inside it. */
function spreadToInnermost({ levels }: GroupTree, k: number, values: Float64Array): Float64Array {
  let outer = values
  for (const { size, parent } of levels.slice(k + 1)) {
    const spread = new Float64Array(size)
    for (let i = 0; i < size; i++) spread[i] = outer[parent[i]!]!
    outer = spread
  }
  return outer
}

function product(a: Float64Array, b: Float64Array, divisor?: Float64Array): number {
  let sum = 0
  for (let i = 0; i < a.length; i++) sum += (a[i]! * b[i]!) / (divisor ? divisor[i]! : 1)
  return sum
}
