import { type Columns, noColumns } from './reml/columns.ts'
import { independentColumns } from './reml/independent-columns.ts'
import type { Leaf } from './reml/group-tree.ts'

/** Rows of one innermost group that share every factor's level. */
export type MomentCell = Leaf & {
  /** One level per factor. */
  factors: readonly string[]
  /** A measure of the moment over these rows: its mean, sum of squares, and sum of products with the values around their means. */
  measure?: { mean: number; ss: number; product: number }
}

/** What a column stands for: a level of a factor against the factor's first level, or the measure (after the last factor). */
export type DesignColumn = { factor: number; level: string | null }

export type MomentDesign = Columns & {
  leaves: Leaf[]
  names: DesignColumn[]
  /** Levels of every factor in order of first appearance, with their rows. */
  factorLevels: Map<string, number>[]
}

/**
 * Cells by group and moment as leaves and fixed columns for nestedReml: one column per level of a factor but its first, and one for
 * the measure. Columns that depend on those before them are left out, as `lm` does.
 */
export function momentDesign(cells: readonly MomentCell[], factorCount: number): MomentDesign {
  const filled = cells.filter(({ n }) => n > 0)
  const { leaves, leafOf } = groupedLeaves(filled)
  const factorLevels = Array.from({ length: factorCount }, (_, f) => levelsOf(filled, f))
  const hasMeasure = filled.length > 0 && filled.every(({ measure }) => measure !== undefined)
  const names: DesignColumn[] = factorLevels.flatMap((levels, factor) =>
    [...levels.keys()].slice(1).map(level => ({ factor, level })),
  )
  if (hasMeasure) names.push({ factor: factorCount, level: null })
  const all = columnsOf(filled, { names, leaves, leafOf })
  const kept = independentColumns(totalProducts(all, leaves))
  return {
    leaves,
    factorLevels,
    names: kept.map(a => names[a]!),
    means: kept.map(a => all.means[a]!),
    within: kept.map(a => kept.map(b => all.within[a]![b]!)),
    withValues: kept.map(a => all.withValues[a]!),
  }
}

function levelsOf(cells: readonly MomentCell[], factor: number): Map<string, number> {
  const levels = new Map<string, number>()
  for (const { factors, n } of cells) levels.set(factors[factor]!, (levels.get(factors[factor]!) ?? 0) + n)
  return levels
}

function groupedLeaves(cells: readonly MomentCell[]): { leaves: Leaf[]; leafOf: Int32Array } {
  const index = new Map<string, number>()
  const leafOf = new Int32Array(cells.length)
  const leaves: { path: readonly string[]; n: number; mean: number; ss: number }[] = []
  for (const [c, { path, n, mean, ss }] of cells.entries()) {
    const key = JSON.stringify(path)
    const known = index.get(key)
    if (known === undefined) {
      index.set(key, leaves.length)
      leafOf[c] = leaves.length
      leaves.push({ path, n, mean, ss })
      continue
    }
    leafOf[c] = known
    const leaf = leaves[known]!
    const apart = mean - leaf.mean
    const both = leaf.n + n
    leaf.ss += ss + (apart * apart * leaf.n * n) / both
    leaf.mean += (apart * n) / both
    leaf.n = both
  }
  return { leaves, leafOf }
}

type Grouped = { names: readonly DesignColumn[]; leaves: readonly Leaf[]; leafOf: Int32Array }

function columnsOf(cells: readonly MomentCell[], { names, leaves, leafOf }: Grouped): Columns {
  if (names.length === 0) return noColumns
  const rows = leaves.reduce((sum, { n }) => sum + n, 0)
  const centre = cells.reduce((sum, { n, measure }) => sum + (n / rows) * (measure?.mean ?? 0), 0)
  const position = new Map(names.map(({ factor, level }, a) => [`${factor}/${level}`, a]))
  const means = names.map(() => new Float64Array(leaves.length))
  const within = names.map(() => names.map(() => 0))
  const withValues = names.map(() => 0)
  for (const [c, cell] of cells.entries()) {
    const leaf = leafOf[c]!
    const apart = cell.mean - leaves[leaf]!.mean
    const entries = entriesOf(cell, position, centre)
    for (const { a, value, ss, product } of entries) {
      means[a]![leaf]! += (cell.n * value) / leaves[leaf]!.n
      withValues[a]! += cell.n * value * apart + product
      for (const other of entries) within[a]![other.a]! += cell.n * value * other.value + (other.a === a ? ss : 0)
    }
  }
  for (let a = 0; a < names.length; a++)
    for (let b = 0; b <= a; b++) {
      for (const [l, { n }] of leaves.entries()) within[a]![b]! -= n * means[a]![l]! * means[b]![l]!
      within[b]![a] = within[a]![b]!
    }
  for (const mean of means) centreAll(mean, leaves, rows)
  return { means, within, withValues }
}

/** Columns of a cell that are not zero. */
function entriesOf({ factors, measure }: MomentCell, position: ReadonlyMap<string, number>, centre: number) {
  const entries: { a: number; value: number; ss: number; product: number }[] = []
  for (const [f, level] of factors.entries()) {
    const a = position.get(`${f}/${level}`)
    if (a !== undefined) entries.push({ a, value: 1, ss: 0, product: 0 })
  }
  const a = position.get(`${factors.length}/null`)
  if (a !== undefined && measure) entries.push({ a, value: measure.mean - centre, ss: measure.ss, product: measure.product })
  return entries
}

function centreAll(mean: Float64Array, leaves: readonly Leaf[], rows: number): void {
  const centre = leaves.reduce((sum, { n }, l) => sum + (n / rows) * mean[l]!, 0)
  for (let l = 0; l < mean.length; l++) mean[l]! -= centre
}

function totalProducts({ means, within }: Columns, leaves: readonly Leaf[]): number[][] {
  return within.map((row, a) =>
    row.map((value, b) => leaves.reduce((sum, { n }, l) => sum + n * means[a]![l]! * means[b]![l]!, value)),
  )
}
