import type { GroupTree } from './group-tree.ts'

/** Variances, outermost component first, the residual last. */
export type Variances = readonly number[]

/** Precisions of the groups' means: S about the group's own true mean, P about the true mean of the group outside. */
export type Precisions = { S: Float64Array[]; P: Float64Array[]; total: number }

/**
 * Bottom-up pass over the tree: S = sum of the children's P (for innermost groups n / residual), P = S / (1 + variance S).
 * `total` is the precision of the overall mean.
 */
export function precisions({ levels }: GroupTree, variances: Variances): Precisions {
  const depth = levels.length
  const residual = variances[depth]!
  const S = levels.map(({ size }) => new Float64Array(size))
  const P = levels.map(({ size }) => new Float64Array(size))
  let total = 0
  for (let k = depth - 1; k >= 0; k--) {
    const { size, parent, n } = levels[k]!
    const variance = variances[k]!
    const [own, ownP, outer] = [S[k]!, P[k]!, S[k - 1]]
    for (let i = 0; i < size; i++) {
      if (k === depth - 1) own[i] = n[i]! / residual
      const p = own[i]! / (1 + variance * own[i]!)
      ownP[i] = p
      if (outer) outer[parent[i]!]! += p
      else total += p
    }
  }
  return { S, P, total }
}
