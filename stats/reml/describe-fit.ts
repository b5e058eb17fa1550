import { chiSquareUpper } from '../distributions/chi-square-upper.ts'
import type { GroupTree } from './group-tree.ts'
import type { AbsorbedBy } from './identifiable.ts'
import type { Fit } from './maximise.ts'
import type { Variances } from './precisions.ts'
import { type Node, predictions } from './predictions.ts'
import type { Bounds } from './profile-share.ts'
import { cumulativeInterval, type Part } from './variance-parts.ts'

/** The variance between the groups of one level, in squared units of the values. */
export type Component = Part & {
  /** Drop in the criterion when the variance is set to zero, with its p-value; null where not tested. */
  lrt: { drop: number; p: number } | null
  state: 'estimated' | 'zero' | 'not-identifiable'
  /** What holds the variance of a level that is not identifiable. */
  absorbedBy: AbsorbedBy | null
}

/** The variance of fixed effects over the rows, less what the error of their coefficients adds to it. */
export type FixedPart = Part & {
  coefficients: readonly number[]
  /** Of the coefficients. */
  covariance: readonly (readonly number[])[]
  /** Variance of the fitted effects as they are. */
  fitted: number
  /** What every column adds to the variance, with half its covariances with the others. */
  columnParts: readonly number[]
}

export type NestedReml = {
  /** `no-variation`: all values are equal. `no-residual`: rows of one innermost group never differ. `too-few`: a single row. */
  status: 'fitted' | 'no-residual' | 'no-variation' | 'too-few'
  mu: number
  /** Null for a single row. */
  seMu: number | null
  /** One per level, outermost first. */
  components: Component[]
  residual: Part
  /** Null without columns, or where nothing varies. */
  fixed: FixedPart | null
  /** Minus twice the restricted log-likelihood as lme4 gives it; null where it is not finite. */
  criterion: number | null
  n: number
  /** Number of groups per level. */
  groups: number[]
  /** Correlation of two rows of one group, fixed effects taken out, per level: cumulative shares of the random variances. */
  icc: number[]
  /** 95 %, per level; null as for shares. */
  iccIntervals: (Bounds | null)[]
  /** Predictions per level, in order of first appearance. */
  nodes: Node[][]
  iterations: number
  converged: boolean
}

/** Fixed effects before they are set against the other parts. */
export type FixedFound = Pick<FixedPart, 'coefficients' | 'covariance' | 'fitted' | 'columnParts'> & {
  variance: number
  standardError: number
}

type Description = {
  status: NestedReml['status']
  tree: GroupTree
  absorbed: readonly (AbsorbedBy | null)[]
  fit: Pick<Fit, 'variances' | 'iterations' | 'converged'>
  parts: readonly Part[]
  drops: readonly (number | null)[]
  fixed?: FixedFound | undefined
  criterion: number | null
}

/** All that is told of a fit, with the predictions that follow from it. */
export function describe({ status, tree, absorbed, fit, parts, drops, fixed, criterion }: Description): NestedReml {
  const components = absorbed.map((held, k): Component => {
    const drop = drops[k] ?? null
    return {
      ...parts[k]!,
      lrt: drop === null ? null : { drop, p: drop > 0 ? chiSquareUpper(drop, 1) / 2 : 1 },
      state: held ? 'not-identifiable' : parts[k]!.variance > 0 ? 'estimated' : 'zero',
      absorbedBy: held,
    }
  })
  const residual = parts[absorbed.length]!
  const random = components.reduce((sum, { share }) => sum + share, residual.share) || 1
  const shares = components.map(({ share }) => share / random)
  const intervals = components.map(({ shareInterval }) => shareInterval && widened(shareInterval, 1 / random))
  return {
    status,
    ...predictions(tree, predictable(fit.variances)),
    components,
    residual,
    fixed: fixed ? { ...fixed, ...parts.at(-1)! } : null,
    criterion,
    n: tree.rows,
    groups: tree.levels.map(({ size }) => size),
    icc: shares.map((_, k) => shares.slice(0, k + 1).reduce((sum, share) => sum + share, 0)),
    iccIntervals: shares.map((_, k) => cumulativeInterval(shares, intervals.slice(0, k + 1))),
    iterations: fit.iterations,
    converged: fit.converged,
  }
}

/** Predictions divide by the residual; where there is none, a trace of it gives the limit. */
function predictable(variances: Variances): number[] {
  const total = variances.reduce((sum, variance) => sum + variance, 0)
  return variances.map((variance, k) => (k === variances.length - 1 ? Math.max(variance, 1e-14 * total) : variance))
}

export function widened({ lower, upper }: Bounds, by: number): Bounds {
  return { lower: lower * by, upper: upper * by }
}
