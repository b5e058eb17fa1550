import type { GroupTree } from './group-tree.ts'

/** Sums of products around the means of groups: of fixed columns with each other, of columns with the values, and of the values. */
export type CrossProducts = { columns: number[][]; withValues: number[]; values: number }

/** Sums of products within the groups of level k; around the overall mean for k = -1. */
export function crossProducts(tree: GroupTree, k: number): CrossProducts {
  const { levels, columns } = tree
  const all = [...columns.means, levels.at(-1)!.mean]
  const innermost = { n: levels.at(-1)!.n, means: all }
  const groups = k < 0 ? { n: Float64Array.of(1), means: all.map(() => new Float64Array(1)) } : meansOfLevel(tree, k, all)
  const moved = (a: number, b: number) => squares(innermost, a, b) - squares(groups, a, b)
  const own = columns.means.length
  return {
    columns: columns.within.map((row, a) => row.map((value, b) => value + moved(a, b))),
    withValues: columns.withValues.map((value, a) => value + moved(a, own)),
    values: k < 0 ? tree.totalSs : levels[k]!.withinSs,
  }
}

type Means = { n: Float64Array; means: readonly Float64Array[] }

/** Means of columns and values in the groups of level k. */
function meansOfLevel({ levels }: GroupTree, k: number, innermost: readonly Float64Array[]): Means {
  let means = innermost
  for (let level = levels.length - 1; level > k; level--) {
    const { size, parent, n } = levels[level]!
    const outer = levels[level - 1]!
    means = means.map(inner => {
      const sums = new Float64Array(outer.size)
      for (let i = 0; i < size; i++) sums[parent[i]!]! += (n[i]! * inner[i]!) / outer.n[parent[i]!]!
      return sums
    })
  }
  return { n: levels[k]!.n, means }
}

function squares({ n, means }: Means, a: number, b: number): number {
  const [first, second] = [means[a]!, means[b]!]
  let sum = 0
  for (let i = 0; i < n.length; i++) sum += n[i]! * first[i]! * second[i]!
  return sum
}
