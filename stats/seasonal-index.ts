import { mergeSufficient } from './merge-sufficient.ts'
import type { Sufficient } from './sufficient.ts'

export type SeasonalCell = {
  n: number
  /** Geometric mean in the unit of the values before logarithms, and its ratio to that of all cells; null for an empty cell. */
  geometricMean: number | null
  index: number | null
}

/**
 * Pattern over weekdays and hours (or any cells): geometric mean of each cell over the overall one, from sufficient
 * statistics of natural logarithms. In the order of the cells.
 *
 * @example seasonalIndex([sufficientOf([Math.log(4)]), sufficientOf([Math.log(9)])]).map(({ index }) => index) // [0.667, 1.5]
 */
export function seasonalIndex(logCells: readonly Sufficient[]): SeasonalCell[] {
  const { mean: overall } = mergeSufficient(logCells)
  return logCells.map(({ n, mean }) => {
    if (n === 0) return { n, geometricMean: null, index: null }
    return { n, geometricMean: Math.exp(mean), index: Math.exp(mean - overall) }
  })
}
