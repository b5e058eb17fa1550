import type { GroupTree } from './group-tree.ts'
import { precisions, type Variances } from './precisions.ts'
import { weightedMeans } from './weighted-means.ts'

/** What the model says about one group. All but `weight` and `n` are in the unit of the values. */
export type Node = {
  path: readonly string[]
  n: number
  /** Plain mean of the rows. */
  mean: number
  /** Mean of the groups inside, weighted by their precision; equals `mean` at the innermost level. */
  glsMean: number
  /** Weight 0..1 of the group's own mean; the rest is the estimate of the group outside. */
  weight: number
  /** Predicted departure from the group outside. */
  blup: number
  /** Standard deviation of that departure given the data, the overall mean taken as known. */
  conditionalDeviation: number
  /** Shrunken estimate of the group's true mean. */
  estimate: number
  /** Prediction standard error of the estimate, the overall mean being estimated too. */
  standardError: number
}

/**
 * Best linear unbiased predictions of every group, outermost level first, with mu and its standard error.
 * Top-down: estimate = (1 - r) outside + r own mean with r = variance P; squared error = variance (1 - r) + (1 - r)^2 outside,
 * where 1 - r = 1 / (1 + variance S).
 * Robinson, Statistical Science 6:15 (1991).
 */
export function predictions(tree: GroupTree, variances: Variances): { mu: number; seMu: number; nodes: Node[][] } {
  const weights = precisions(tree, variances)
  const { m, mu } = weightedMeans(tree, weights, tree.levels.at(-1)!.mean)
  let outside: Outside[] = [{ estimate: mu, error: 1 / weights.total, errorMuKnown: 0 }]
  const nodes = tree.levels.map((level, k) => {
    const variance = variances[k]!
    const next: Outside[] = []
    const described = level.path.map((path, i): Node => {
      const r = variance * weights.P[k]![i]!
      const kept = 1 / (1 + variance * weights.S[k]![i]!)
      const base = outside[level.parent[i]!]!
      const open = variance * kept
      const blup = r * (m[k]![i]! - base.estimate)
      const estimate = base.estimate + blup
      const error = open + kept ** 2 * base.error
      next.push({ estimate, error, errorMuKnown: open + kept ** 2 * base.errorMuKnown })
      return {
        path,
        n: level.n[i]!,
        mean: level.mean[i]! + tree.grandMean,
        glsMean: m[k]![i]! + tree.grandMean,
        weight: r,
        blup,
        conditionalDeviation: Math.sqrt(open + r * r * base.errorMuKnown),
        estimate: estimate + tree.grandMean,
        standardError: Math.sqrt(error),
      }
    })
    outside = next
    return described
  })
  return { mu: mu + tree.grandMean, seMu: Math.sqrt(1 / weights.total), nodes }
}

type Outside = { estimate: number; error: number; errorMuKnown: number }
