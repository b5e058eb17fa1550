import type { GroupTree } from './group-tree.ts'
import type { Precisions, Variances } from './precisions.ts'
import type { WeightedMeans } from './weighted-means.ts'

/**
 * Top-down pass: for every group the sum over its rows of V^-1 (y - mu), called G.
 * G = P (m - expected), where expected is mu plus the predicted effects (variance times G) of the groups outside.
 */
export function residualTotals(
  tree: GroupTree,
  variances: Variances,
  { P }: Precisions,
  { m, mu }: WeightedMeans,
): Float64Array[] {
  const totals: Float64Array[] = []
  let outside = Float64Array.of(mu)
  for (const [k, { size, parent }] of tree.levels.entries()) {
    const G = new Float64Array(size)
    const expected = new Float64Array(size)
    const [precision, means, variance] = [P[k]!, m[k]!, variances[k]!]
    for (let i = 0; i < size; i++) {
      const base = outside[parent[i]!]!
      const total = precision[i]! * (means[i]! - base)
      G[i] = total
      expected[i] = base + variance * total
    }
    totals.push(G)
    outside = expected
  }
  return totals
}
