import { chiSquareUpper } from './distributions/chi-square-upper.ts'
import { type GroupTree, groupTree, type Leaf } from './reml/group-tree.ts'
import { type AbsorbedBy, absorbedBy } from './reml/identifiable.ts'
import { type Fit, maximise } from './reml/maximise.ts'
import type { Variances } from './reml/precisions.ts'
import { type Node, predictions } from './reml/predictions.ts'
import { type Bounds, profileShare } from './reml/profile-share.ts'
import { varianceCovariance } from './reml/variance-errors.ts'
import { cumulativeInterval, type Part, varianceParts } from './reml/variance-parts.ts'

export type { Leaf } from './reml/group-tree.ts'
export type { AbsorbedBy } from './reml/identifiable.ts'
export type { Node } from './reml/predictions.ts'
export type { Bounds } from './reml/profile-share.ts'

/** The variance between the groups of one level, in squared units of the values. */
export type Component = Part & {
  /** Drop in the criterion when the variance is set to zero, with its p-value; null where not tested. */
  lrt: { drop: number; p: number } | null
  state: 'estimated' | 'zero' | 'not-identifiable'
  /** What holds the variance of a level that is not identifiable. */
  absorbedBy: AbsorbedBy | null
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
  /** Minus twice the restricted log-likelihood as lme4 gives it; null where it is not finite. */
  criterion: number | null
  n: number
  /** Number of groups per level. */
  groups: number[]
  /** Correlation of two rows of one group, per level: cumulative shares. */
  icc: number[]
  /** 95 %, per level; null as for shares. */
  iccIntervals: (Bounds | null)[]
  /** Predictions per level, in order of first appearance. */
  nodes: Node[][]
  iterations: number
  converged: boolean
}

type Options = {
  /** Test every component by leaving it out, and find intervals of shares (more fits for each); true unless said otherwise. */
  tests?: boolean
}

/** Smaller sums of squares are below what floating-point numbers can divide by. */
const TINY = 1e-200
/** Sums of squares below this share of n times the squared mean are rounding, not variation. */
const ROUNDING = 1e-15
/** A residual below this share of the total sum of squares counts as none. */
const NO_RESIDUAL = 1e-12

/**
 * Where the variation comes from: variance components of nested groups of any depth by restricted maximum likelihood, with
 * best linear unbiased predictions of every group. Works on sufficient statistics, so its cost follows groups, not rows.
 * Model: value = mu + departure of the outermost group + ... + departure of the innermost group + residual, all normal.
 * Searle, Casella and McCulloch, Variance Components (1992); Gilmour, Thompson and Cullis, Biometrics 51:1440 (1995);
 * test of a component by Self and Liang, JASA 82:605 (1987). Equals `lme4::lmer(y ~ 1 + (1 | a/b/...), REML = TRUE)`.
 *
 * @param leaves innermost groups; paths run from the outermost id inwards and are of one length
 * @throws RangeError for no rows, a value that is not finite, or paths of different lengths
 */
export function nestedReml(leaves: readonly Leaf[], { tests = true }: Options = {}): NestedReml {
  const tree = groupTree(leaves)
  const absorbed = absorbedBy(tree)
  if (tree.rows < 2 || tree.totalSs <= TINY + ROUNDING * tree.rows * tree.grandMean ** 2) return withoutVariation(tree, absorbed)
  const depth = absorbed.findLastIndex(held => held !== 'residual')
  if (depth >= 0 && tree.levels[depth]!.withinSs <= NO_RESIDUAL * tree.totalSs)
    return withoutResidual(tree, absorbed, depth, tests)
  const estimated = absorbed.flatMap((held, k) => (held === null ? [k] : []))
  const fit = maximise(tree, startingVariances(tree, estimated), estimated)
  const covariance = varianceCovariance(tree, fit.variances, estimated)
  const intervals = absorbed.map((held, k) => (held || !tests ? null : profileShare({ tree, fit, estimated, covariance }, k)))
  const drops = absorbed.map((held, k) => (held === null && tests ? dropWithout(tree, fit, estimated, k) : null))
  const parts = varianceParts(fit.variances, { covariance, intervals })
  return describe({ status: 'fitted', tree, absorbed, fit, parts, drops, criterion: fit.criterion })
}

/** Residual from the rows within the innermost groups, the rest of the total variance split evenly. */
function startingVariances({ levels, rows, totalSs }: GroupTree, estimated: readonly number[]): number[] {
  const total = totalSs / (rows - 1)
  const { size, withinSs } = levels[estimated.at(-1) ?? 0]!
  const residual = estimated.length > 0 ? Math.min(withinSs / (rows - size), total) : total
  const part = Math.max(total - residual, total / 20) / Math.max(1, estimated.length)
  return [...levels.map((_, k) => (estimated.includes(k) ? part : 0)), residual]
}

function dropWithout(tree: GroupTree, fit: Fit, estimated: readonly number[], k: number): number {
  if (fit.variances[k] === 0) return 0
  const start = fit.variances.with(k, 0)
  const reduced = maximise(
    tree,
    start,
    estimated.filter(other => other !== k),
  )
  return Math.max(0, reduced.criterion - fit.criterion)
}

type Description = {
  status: NestedReml['status']
  tree: GroupTree
  absorbed: readonly (AbsorbedBy | null)[]
  fit: Pick<Fit, 'variances' | 'iterations' | 'converged'>
  parts: readonly Part[]
  drops: readonly (number | null)[]
  criterion: number | null
}

function describe({ status, tree, absorbed, fit, parts, drops, criterion }: Description): NestedReml {
  const components = absorbed.map((held, k): Component => {
    const drop = drops[k] ?? null
    return {
      ...parts[k]!,
      lrt: drop === null ? null : { drop, p: drop > 0 ? chiSquareUpper(drop, 1) / 2 : 1 },
      state: held ? 'not-identifiable' : parts[k]!.variance > 0 ? 'estimated' : 'zero',
      absorbedBy: held,
    }
  })
  const shares = components.map(({ share }) => share)
  const intervals = components.map(({ shareInterval }) => shareInterval)
  return {
    status,
    ...predictions(tree, predictable(fit.variances)),
    components,
    residual: parts.at(-1)!,
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

const nothing: Part = { variance: 0, standardError: null, share: 0, shareStandardError: null, shareInterval: null }

/**
 * Rows of one group at level `depth` never differ: those groups are fitted as single rows, whose residual is the
 * variance between them. The likelihood itself has no maximum there.
 */
function withoutResidual(tree: GroupTree, absorbed: readonly (AbsorbedBy | null)[], depth: number, tests: boolean): NestedReml {
  const { path, mean } = tree.levels[depth]!
  const groups = path.map((ids, i): Leaf => ({ path: ids, n: 1, mean: mean[i]!, ss: 0 }))
  const inner = nestedReml(groups, { tests })
  const outer = inner.components.slice(0, depth)
  const missing = tree.levels.length - depth - 1
  const parts = [...outer, inner.residual, ...Array.from({ length: missing + 1 }, () => nothing)]
  const { iterations, converged } = inner
  const fit = { variances: parts.map(({ variance }) => variance), iterations, converged }
  const drops = outer.map(({ lrt }) => lrt?.drop ?? null)
  return describe({ status: 'no-residual', tree, absorbed, fit, parts, drops, criterion: null })
}

/** One row, or all values equal: every variance is zero and every estimate is the mean. */
function withoutVariation(tree: GroupTree, absorbed: readonly (AbsorbedBy | null)[]): NestedReml {
  const depth = tree.levels.length
  const single = tree.rows < 2
  const described = describe({
    status: single ? 'too-few' : 'no-variation',
    tree,
    absorbed,
    fit: { variances: [...zeros(depth), 1], iterations: 0, converged: true },
    parts: Array.from({ length: depth + 1 }, () => nothing),
    drops: absorbed.map(held => (held ? null : 0)),
    criterion: null,
  })
  return {
    ...described,
    seMu: single ? null : 0,
    nodes: described.nodes.map(level => level.map(node => ({ ...node, standardError: 0 }))),
  }
}

function zeros(count: number): number[] {
  return Array.from({ length: count }, () => 0)
}
