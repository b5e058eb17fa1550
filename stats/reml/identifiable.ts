import type { GroupTree } from './group-tree.ts'

/** Where a variance goes that the data cannot tell apart: to the mean, to the level outside, or to the residual. */
export type AbsorbedBy = 'mean' | 'outer' | 'residual'

/**
 * For every level what absorbs its variance, or null where it can be estimated. A single group cannot be told from the
 * mean, groups of one row each not from the residual, and groups alone in the group outside not from that.
 */
export function absorbedBy({ levels, rows }: GroupTree): (AbsorbedBy | null)[] {
  return levels.map(({ size }, k) => {
    if (size === 1) return 'mean'
    if (size === rows) return 'residual'
    return size === levels[k - 1]?.size ? 'outer' : null
  })
}
