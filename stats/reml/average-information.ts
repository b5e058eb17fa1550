import { type FixedEffects, lessColumns } from './fixed-effects.ts'
import type { GroupTree } from './group-tree.ts'
import type { Precisions, Variances } from './precisions.ts'
import { product } from './product.ts'
import { residualTotals } from './residual-totals.ts'
import { weightedMeans } from './weighted-means.ts'

type Given = { weights: Precisions; fixed: FixedEffects; free: readonly number[] }

/**
 * Average of observed and expected second derivatives of the criterion, q_k' P q_l, for the variances named in `free`
 * (the residual has the index after the last level). Gilmour, Thompson and Cullis, Biometrics 51:1440 (1995).
 * Twice its inverse is the covariance of the estimates.
 */
export function averageInformation(tree: GroupTree, variances: Variances, { weights, fixed, free }: Given): number[][] {
  const innermost = tree.levels.length - 1
  const residual = variances[innermost + 1]!
  const { n } = tree.levels[innermost]!
  const { G, withColumns, withinSs } = fixed
  const smoothed = free.map(l => projected(tree, variances, { weights, fixed }, l))
  return free.map(k =>
    free.map((l, column) => {
      const { totals, factors } = smoothed[column]!
      if (k <= innermost) return product(G[k]!, totals[k]!)
      const between = product(G[innermost]!, totals[innermost]!, n)
      const byColumns = factors.reduce((sum, factor, a) => sum + factor * withColumns[a]!, 0) / residual ** 2
      return between - byColumns + (l > innermost ? withinSs / residual ** 3 : 0)
    }),
  )
}

/** Totals of P q by level and group, and the columns' factors in it, where q = Z Z' P y of level l, or P y for the residual. */
function projected(
  tree: GroupTree,
  variances: Variances,
  { weights, fixed }: Pick<Given, 'weights' | 'fixed'>,
  l: number,
): { totals: Float64Array[]; factors: number[] } {
  const innermost = tree.levels.length - 1
  const { n } = tree.levels[innermost]!
  const { G, covariance, columnTotals, withColumns } = fixed
  const isResidual = l > innermost
  const working = isResidual ? G[innermost]!.map((total, i) => total / n[i]!) : spreadToInnermost(tree, l, G[l]!)
  const totals = residualTotals(tree, variances, weights, weightedMeans(tree, weights, working))
  const within = isResidual ? withColumns.map(sum => sum / variances[l]! ** 2) : []
  const withWorking = tree.columns.means.map((mean, a) => product(mean, totals[innermost]!) + (within[a] ?? 0))
  const factors = covariance.map(row => row.reduce((sum, value, a) => sum + value * withWorking[a]!, 0))
  return { totals: lessColumns(totals, columnTotals, factors), factors }
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
