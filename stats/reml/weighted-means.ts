import type { GroupTree } from './group-tree.ts'
import type { Precisions } from './precisions.ts'

/** Generalised least squares means of every group, and the overall mean. */
export type WeightedMeans = { m: Float64Array[]; mu: number }

/** Bottom-up pass: the mean of a group is the mean of its children's means weighted by their precisions P. */
export function weightedMeans({ levels }: GroupTree, { S, P, total }: Precisions, innermost: Float64Array): WeightedMeans {
  const depth = levels.length
  const m = levels.map(({ size }, k) => (k === depth - 1 ? innermost : new Float64Array(size)))
  for (let k = depth - 1; k > 0; k--) {
    const { size, parent } = levels[k]!
    const [own, weight, outer, outerS] = [m[k]!, P[k]!, m[k - 1]!, S[k - 1]!]
    for (let i = 0; i < size; i++) outer[parent[i]!]! += weight[i]! * own[i]!
    for (let i = 0; i < outer.length; i++) outer[i]! /= outerS[i]!
  }
  let mu = 0
  for (let i = 0; i < levels[0]!.size; i++) mu += P[0]![i]! * m[0]![i]!
  return { m, mu: mu / total }
}
