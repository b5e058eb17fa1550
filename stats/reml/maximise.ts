import { averageInformation } from './average-information.ts'
import { criterion, criterionOfShares } from './criterion.ts'
import { gradient } from './gradient.ts'
import type { GroupTree } from './group-tree.ts'
import { invertSymmetric } from './invert-symmetric.ts'
import type { Variances } from './precisions.ts'
import { type Solved, solve } from './solve.ts'

const RELATIVE_STEP = 1e-9
const MAX_STEPS = 200
const MAX_HALVINGS = 12
/** Relative steps of a variance are measured against at least this share of the total. */
const SMALLEST_SHARE = 1e-6
/** The criterion is known to about this share; a step may raise it by no more. */
const ROUNDING = 1e-12

export type Fit = {
  variances: number[]
  criterion: number
  /** The criterion at the best multiple of these variances; equal to it where every variance is free. */
  criterionOfShares: number
  iterations: number
  converged: boolean
}

type Point = Solved & { variances: Variances; criterion: number }

/**
 * Variances that maximise the restricted likelihood: average-information Newton steps on the variances in `estimated`
 * (level indices; the residual always is), halved until the criterion improves, clipped at zero; where that fails,
 * falling variances are set to zero, or an EM step is taken. A variance at zero leaves the step while its gradient keeps it there.
 */
export function maximise(
  tree: GroupTree,
  start: Variances,
  estimated: readonly number[],
  { precision = RELATIVE_STEP }: { precision?: number } = {},
): Fit {
  let point = evaluate(tree, start)
  for (let iterations = 1; iterations <= MAX_STEPS; iterations++) {
    const next = step(tree, point, [...estimated, tree.levels.length])
    if (next === null) return finished(tree, point, { iterations, converged: true })
    const size = relativeStep(point.variances, next.variances)
    point = next
    if (size < precision) return finished(tree, point, { iterations, converged: true })
  }
  return finished(tree, point, { iterations: MAX_STEPS, converged: false })
}

function finished(tree: GroupTree, point: Point, run: Pick<Fit, 'iterations' | 'converged'>): Fit {
  const { variances, criterion } = point
  return { variances: [...variances], criterion, criterionOfShares: criterionOfShares(tree, variances, point), ...run }
}

function evaluate(tree: GroupTree, variances: Variances): Point {
  const solved = solve(tree, variances)
  return { ...solved, variances, criterion: criterion(tree, variances, solved) }
}

/** The next point, or null where neither Newton nor its fallbacks find a better one. */
function step(tree: GroupTree, point: Point, candidates: readonly number[]): Point | null {
  const { variances, weights, fixed } = point
  const slopes = gradient(tree, variances, weights, fixed)
  const free = candidates.filter(k => variances[k]! > 0 || slopes[k]! < 0)
  const inverse = invertSymmetric(averageInformation(tree, variances, { weights, fixed, free }))?.inverse
  const allowed = point.criterion + ROUNDING * (tree.rows + Math.abs(point.criterion))
  const newton = inverse && newtonStep({ inverse, slopes, free })
  const halvings = newton ? MAX_HALVINGS : -1
  for (let halving = 0; halving <= halvings; halving++) {
    const next = evaluate(tree, move(variances, newton!, 0.5 ** halving))
    if (next.criterion <= allowed) return next
  }
  for (const fallback of [withoutFalling(variances, slopes), emStep(tree, variances, slopes, free)]) {
    const next = evaluate(tree, fallback)
    if (next.criterion < point.criterion) return next
  }
  return null
}

function newtonStep({ inverse, slopes, free }: { inverse: number[][]; slopes: number[]; free: number[] }): Map<number, number> {
  return new Map(free.map((k, row) => [k, -free.reduce((sum, l, column) => sum + inverse[row]![column]! * slopes[l]!, 0)]))
}

function move(variances: Variances, change: ReadonlyMap<number, number>, factor: number): number[] {
  return variances.map((variance, k) => {
    const next = variance + factor * (change.get(k) ?? 0)
    return k === variances.length - 1 ? Math.max(next, variance / 10) : Math.max(0, next)
  })
}

/** Variances that the gradient pulls down set to zero: EM creeps there, and Newton fails where equal means carry no information. */
function withoutFalling(variances: Variances, slopes: readonly number[]): number[] {
  return variances.map((variance, k) => (k < variances.length - 1 && slopes[k]! > 0 ? 0 : variance))
}

function emStep({ levels, rows }: GroupTree, variances: Variances, slopes: readonly number[], free: readonly number[]): number[] {
  return variances.map((variance, k) =>
    free.includes(k) ? Math.max(0, variance - (variance * variance * slopes[k]!) / (levels[k]?.size ?? rows)) : variance,
  )
}

function relativeStep(before: Variances, after: Variances): number {
  const floor = SMALLEST_SHARE * after.reduce((sum, variance) => sum + variance, 0)
  return Math.max(...after.map((variance, k) => Math.abs(variance - before[k]!) / Math.max(variance, floor)))
}
