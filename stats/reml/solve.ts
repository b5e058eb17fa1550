import { type FixedEffects, fixedEffects } from './fixed-effects.ts'
import type { GroupTree } from './group-tree.ts'
import { type Precisions, precisions, type Variances } from './precisions.ts'
import { type WeightedMeans, weightedMeans } from './weighted-means.ts'

/** Everything that follows from the variances: precisions, weighted means, fixed effects. */
export type Solved = { weights: Precisions; means: WeightedMeans; fixed: FixedEffects }

export function solve(tree: GroupTree, variances: Variances): Solved {
  const weights = precisions(tree, variances)
  const means = weightedMeans(tree, weights, tree.levels.at(-1)!.mean)
  return { weights, means, fixed: fixedEffects(tree, variances, weights, means) }
}
