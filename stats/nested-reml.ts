import { type Columns, noColumns } from './reml/columns.ts'
import { crossProducts } from './reml/cross-products.ts'
import { describe, type FixedFound, type NestedReml, widened } from './reml/describe-fit.ts'
import type { FixedEffects } from './reml/fixed-effects.ts'
import { fixedVariance } from './reml/fixed-variance.ts'
import { type GroupTree, groupTree, type Leaf } from './reml/group-tree.ts'
import { type AbsorbedBy, absorbedBy } from './reml/identifiable.ts'
import { leastSquares } from './reml/least-squares.ts'
import { type Fit, maximise } from './reml/maximise.ts'
import { profileShare } from './reml/profile-share.ts'
import { solve } from './reml/solve.ts'
import { varianceCovariance } from './reml/variance-errors.ts'
import { type Part, varianceParts } from './reml/variance-parts.ts'

export type { Component, FixedPart, NestedReml } from './reml/describe-fit.ts'
export type { Leaf } from './reml/group-tree.ts'
export type { AbsorbedBy } from './reml/identifiable.ts'
export type { Node } from './reml/predictions.ts'
export type { Bounds } from './reml/profile-share.ts'

type Options = {
  /** Test every component by leaving it out, and find intervals of shares (more fits for each); true unless said otherwise. */
  tests?: boolean
  /** Fixed effects to take out, as momentDesign gives them beside its leaves. */
  columns?: Columns
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
 * Model: value = mu + fixed effects + departure of the outermost group + ... + departure of the innermost group + residual, all
 * departures normal.
 * Searle, Casella and McCulloch, Variance Components (1992); Gilmour, Thompson and Cullis, Biometrics 51:1440 (1995);
 * test of a component by Self and Liang, JASA 82:605 (1987). Equals `lme4::lmer(y ~ 1 + (1 | a/b/...), REML = TRUE)`.
 *
 * @param leaves innermost groups; paths run from the outermost id inwards and are of one length
 * @throws RangeError for no rows, a value that is not finite, paths of different lengths, or as many columns as rows
 */
export function nestedReml(leaves: readonly Leaf[], { tests = true, columns = noColumns }: Options = {}): NestedReml {
  const tree = groupTree(leaves, columns)
  const absorbed = absorbedBy(tree)
  if (tree.rows < 2 || tree.totalSs <= TINY + ROUNDING * tree.rows * tree.grandMean ** 2) return withoutVariation(tree, absorbed)
  const depth = absorbed.findLastIndex(held => held !== 'residual')
  if (depth >= 0 && tree.levels[depth]!.withinSs <= NO_RESIDUAL * tree.totalSs)
    return withoutResidual(tree, absorbed, depth, tests)
  if (columns.means.length > 0) {
    if (tree.rows <= columns.means.length + 1) throw new RangeError('fixed effects need more rows than columns')
    const { coefficients, rest } = withinColumns(tree, depth)
    if (rest <= NO_RESIDUAL * tree.totalSs) return withoutRest(tree, coefficients, tests)
  }
  const estimated = absorbed.flatMap((held, k) => (held === null ? [k] : []))
  const fit = maximise(tree, startingVariances(tree, estimated), estimated)
  const covariance = varianceCovariance(tree, fit.variances, estimated)
  const intervals = absorbed.map((held, k) => (held || !tests ? null : profileShare({ tree, fit, estimated, covariance }, k)))
  const drops = absorbed.map((held, k) => (held === null && tests ? dropWithout(tree, fit, estimated, k) : null))
  const fixed = columns.means.length > 0 ? fixedOf(tree, solve(tree, fit.variances).fixed) : undefined
  const parts = varianceParts(fit.variances, { covariance, intervals, fixed })
  return describe({ status: 'fitted', tree, absorbed, fit, parts, drops, fixed, criterion: fit.criterion })
}

function fixedOf(tree: GroupTree, { coefficients, covariance }: Pick<FixedEffects, 'coefficients' | 'covariance'>): FixedFound {
  const products = crossProducts(tree, -1).columns.map(row => row.map(value => value / tree.rows))
  const { parts, ...found } = fixedVariance({ coefficients, covariance }, products)
  return { coefficients, covariance, columnParts: parts, ...found }
}

/** Least squares of the columns within the groups of level `depth`, and the squares they leave. */
function withinColumns(tree: GroupTree, depth: number): { coefficients: number[]; rest: number } {
  const { columns, withValues, values } = crossProducts(tree, depth)
  const { coefficients, explained } = leastSquares(columns, withValues)
  return { coefficients, rest: values - explained }
}

/** The columns explain all that varies within groups: they are known without error, and the rest is fitted without them. */
function withoutRest(tree: GroupTree, coefficients: number[], tests: boolean): NestedReml {
  const { path, n, mean } = tree.levels.at(-1)!
  const offset = (i: number) => coefficients.reduce((sum, value, a) => sum + value * tree.columns.means[a]![i]!, 0)
  const leaves = path.map((ids, i): Leaf => ({ path: ids, n: n[i]!, mean: mean[i]! - offset(i) + tree.grandMean, ss: 0 }))
  const inner = nestedReml(leaves, { tests })
  const found = fixedOf(tree, { coefficients, covariance: coefficients.map(() => coefficients.map(() => 0)) })
  const variances = [...inner.components.map(({ variance }) => variance), inner.residual.variance]
  const share = found.variance / variances.reduce((sum, variance) => sum + variance, found.variance)
  const random = <P extends Part>(part: P): P => ({ ...part, ...scaled(part, 1 - share) })
  return {
    ...inner,
    components: inner.components.map(random),
    residual: random(inner.residual),
    fixed: { ...nothing, ...found, standardError: null, share },
  }
}

function scaled({ share, shareStandardError, shareInterval }: Part, by: number) {
  return {
    share: share * by,
    shareStandardError: shareStandardError && shareStandardError * by,
    shareInterval: shareInterval && widened(shareInterval, by),
  }
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
