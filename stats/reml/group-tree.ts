import type { Sufficient } from '../sufficient.ts'
import { type Columns, noColumns } from './columns.ts'

/** One innermost group: ids from the outermost level inwards, and the sufficient statistics of its rows. */
export type Leaf = Sufficient & { path: readonly string[] }

/** One level of nested groups; arrays are parallel, `parent` points into the level outside (0 at the outermost). */
export type Level = {
  size: number
  path: (readonly string[])[]
  parent: Int32Array
  n: Float64Array
  /** Plain mean of the rows, less the grand mean. */
  mean: Float64Array
  /** Sum of squares of the rows around the means of this level's groups. */
  withinSs: number
}

export type GroupTree = { levels: Level[]; rows: number; grandMean: number; totalSs: number; columns: Columns }

/**
 * Groups leaves into levels, outermost first, in order of first appearance. Empty leaves are left out and
 * leaves of one path are merged. Values are held relative to the grand mean, so that a large mean costs no digits.
 *
 * @param columns of fixed effects; leaves are then filled and of different paths
 * @throws RangeError for no rows, a value that is not finite, or paths of different lengths
 */
export function groupTree(leaves: readonly Leaf[], columns: Columns = noColumns): GroupTree {
  const filled = leaves.filter(leaf => leaf.n > 0)
  const depth = filled[0]?.path.length ?? 0
  if (depth === 0) throw new RangeError('nested groups need at least one row and one level')
  for (const leaf of filled) checkLeaf(leaf, depth)
  const rows = filled.reduce((sum, { n }) => sum + n, 0)
  const grandMean = filled.reduce((sum, { n, mean }) => sum + (n / rows) * mean, 0)
  const { paths, parents, groupOfLeaf } = indexGroups(filled, depth)
  const levels = paths.map((path, k) =>
    summarise({ leaves: filled, group: groupOfLeaf[k]!, path, parent: parents[k]!, grandMean }),
  )
  const outermost = levels[0]!
  let totalSs = outermost.withinSs
  for (let i = 0; i < outermost.size; i++) totalSs += outermost.n[i]! * outermost.mean[i]! ** 2
  return { levels, rows, grandMean, totalSs, columns }
}

function checkLeaf({ path, n, mean, ss }: Leaf, depth: number): void {
  if (path.length !== depth) throw new RangeError('nested groups need paths of one length')
  if (!Number.isFinite(n) || !Number.isFinite(mean) || !Number.isFinite(ss))
    throw new RangeError('nested groups need finite numbers')
}

function indexGroups(leaves: readonly Leaf[], depth: number) {
  const index = Array.from({ length: depth }, () => new Map<string, number>())
  const paths: (readonly string[])[][] = index.map(() => [])
  const parents: number[][] = index.map(() => [])
  const groupOfLeaf = index.map(() => new Int32Array(leaves.length))
  for (const [l, { path }] of leaves.entries()) {
    let parent = 0
    for (let k = 0; k < depth; k++) {
      const key = `${parent}/${path[k]!}`
      let group = index[k]!.get(key)
      if (group === undefined) {
        group = paths[k]!.length
        index[k]!.set(key, group)
        paths[k]!.push(path.slice(0, k + 1))
        parents[k]!.push(parent)
      }
      groupOfLeaf[k]![l] = group
      parent = group
    }
  }
  return { paths, parents, groupOfLeaf }
}

function summarise(of: {
  leaves: readonly Leaf[]
  group: Int32Array
  path: (readonly string[])[]
  parent: readonly number[]
  grandMean: number
}): Level {
  const size = of.path.length
  const n = new Float64Array(size)
  const mean = new Float64Array(size)
  for (const [l, leaf] of of.leaves.entries()) {
    n[of.group[l]!]! += leaf.n
    mean[of.group[l]!]! += leaf.n * (leaf.mean - of.grandMean)
  }
  for (let i = 0; i < size; i++) mean[i]! /= n[i]!
  let withinSs = 0
  for (const [l, leaf] of of.leaves.entries())
    withinSs += Math.max(0, leaf.ss) + leaf.n * (leaf.mean - of.grandMean - mean[of.group[l]!]!) ** 2
  return { size, path: of.path, parent: Int32Array.from(of.parent), n, mean, withinSs }
}
