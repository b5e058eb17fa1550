/**
 * Columns of fixed effects as sufficient statistics: what they are on average in every innermost group (in the order of the groups,
 * less the overall mean), and their sums of products within those groups.
 */
export type Columns = {
  /** By column, then by innermost group. */
  means: readonly Float64Array[]
  /** Columns with each other. */
  within: readonly (readonly number[])[]
  /** Columns with the values. */
  withValues: readonly number[]
}

export const noColumns: Columns = { means: [], within: [], withValues: [] }
