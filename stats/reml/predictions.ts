import { lessColumns } from './fixed-effects.ts'
import type { GroupTree } from './group-tree.ts'
import type { Variances } from './precisions.ts'
import { solve } from './solve.ts'

/** What the model says about one group. All but `weight` and `n` are in the unit of the values. */
export type Node = {
  path: readonly string[]
  n: number
  /** Plain mean of the rows. */
  mean: number
  /** Mean of the groups inside, weighted by their precision, fixed effects taken out; equals `mean` at the innermost level without those. */
  glsMean: number
  /** Weight 0..1 of the group's own mean; the rest is the estimate of the group outside. */
  weight: number
  /** Predicted departure from the group outside. */
  blup: number
  /** Standard deviation of that departure given the data, the overall mean and fixed effects taken as known. */
  conditionalDeviation: number
  /** Shrunken estimate of the group's true mean, at the average of the fixed columns. */
  estimate: number
  /** Prediction standard error of the estimate, the overall mean and fixed effects being estimated too. */
  standardError: number
}

/** `columns`: what the fixed columns are predicted to be at the group, which says how their coefficients move its estimate. */
type Outside = { estimate: number; error: number; errorMuKnown: number; columns: readonly number[] }

/**
 * Best linear unbiased predictions of every group, outermost level first, with mu and its standard error.
 * Top-down: estimate = (1 - r) outside + r own mean with r = variance P; squared error = variance (1 - r) + (1 - r)^2 outside,
 * where 1 - r = 1 / (1 + variance S). The columns' predictions x add x' (covariance of coefficients) x to it.
 * Robinson, Statistical Science 6:15 (1991).
 */
export function predictions(tree: GroupTree, variances: Variances): { mu: number; seMu: number; nodes: Node[][] } {
  const { weights, means, fixed } = solve(tree, variances)
  const { coefficients, columnMeans } = fixed
  const m = lessColumns(
    means.m,
    columnMeans.map(column => column.m),
    coefficients,
  )
  const columns = columnMeans.map(column => column.mu)
  const mu = means.mu - columns.reduce((sum, value, a) => sum + value * coefficients[a]!, 0)
  const overall = { estimate: mu, error: 1 / weights.total, errorMuKnown: 0, columns }
  let outside: Outside[] = [overall]
  const nodes = tree.levels.map((level, k) => {
    const variance = variances[k]!
    const next: Outside[] = []
    const described = level.path.map((path, i): Node => {
      const r = variance * weights.P[k]![i]!
      const kept = 1 / (1 + variance * weights.S[k]![i]!)
      const base = outside[level.parent[i]!]!
      const open = variance * kept
      const blup = r * (m[k]![i]! - base.estimate)
      const found = {
        estimate: base.estimate + blup,
        error: open + kept ** 2 * base.error,
        errorMuKnown: open + kept ** 2 * base.errorMuKnown,
        columns: base.columns.map((value, a) => value + r * (columnMeans[a]!.m[k]![i]! - value)),
      }
      next.push(found)
      return {
        path,
        n: level.n[i]!,
        mean: level.mean[i]! + tree.grandMean,
        glsMean: m[k]![i]! + tree.grandMean,
        weight: r,
        blup,
        conditionalDeviation: Math.sqrt(open + r * r * base.errorMuKnown),
        estimate: found.estimate + tree.grandMean,
        standardError: errorOf(found, fixed.covariance),
      }
    })
    outside = next
    return described
  })
  return { mu: mu + tree.grandMean, seMu: errorOf(overall, fixed.covariance), nodes }
}

function errorOf({ error, columns }: Outside, covariance: readonly (readonly number[])[]): number {
  const ofColumns = columns.map((x, a) => x * covariance[a]!.reduce((sum, value, b) => sum + value * columns[b]!, 0))
  return Math.sqrt(ofColumns.reduce((sum, part) => sum + part, error))
}
