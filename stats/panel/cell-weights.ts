import { twoWay } from './two-way.ts'

/** Means of cells with how many values each rests on and their sum of squares around it; n = 0 for a cell without values. */
export interface CellPanel {
  readonly n: readonly (readonly number[])[]
  readonly values: readonly (readonly number[])[]
  readonly ss: readonly (readonly number[])[]
}

/**
 * Weights of cell means: 1 / (variance between cells + variance within / n), so that a cell of few values counts less, and of
 * many hardly more than of some. Scaled to a mean of 1. The variance between cells that effects of unit and period do not
 * explain is by moments, never below 0 (as DerSimonian and Laird 1986 for studies).
 */
export function cellWeights({ n, values, ss }: CellPanel): number[][] {
  const sizes = n.flat().filter(size => size > 0)
  const total = sizes.reduce((sum, size) => sum + size, 0)
  const within = total > sizes.length ? ss.flat().reduce((sum, part) => sum + part, 0) / (total - sizes.length) : 0
  const between = betweenCells({ n, values, within, sizes, total })
  if (!(within + between > 0)) return n.map(row => row.map(size => (size > 0 ? 1 : 0)))
  const weights = n.map(row => row.map(size => (size > 0 ? 1 / (between + within / size) : 0)))
  const scale = sizes.length / weights.flat().reduce((sum, weight) => sum + weight, 0)
  return weights.map(row => row.map(weight => weight * scale))
}

function betweenCells({
  n,
  values,
  within,
  sizes,
  total,
}: Pick<CellPanel, 'n' | 'values'> & { within: number; sizes: readonly number[]; total: number }): number {
  const residuals = twoWay({ weights: n }).residuals(values)
  const units = n.filter(row => row.some(size => size > 0)).length
  const periods = (n[0] ?? []).filter((_, t) => n.some(row => row[t]! > 0)).length
  const df = sizes.length - units - periods + 1
  if (df <= 0) return 0
  const squares = residuals.reduce((sum, row, i) => sum + row.reduce((own, residual, t) => own + n[i]![t]! * residual ** 2, 0), 0)
  return Math.max(0, (squares / df - within) / (total / sizes.length))
}
