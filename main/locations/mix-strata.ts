import type { MixDimension } from '#contract/locations.ts'
import type { MixKey, Sums } from '#db/queries/mix-sums.ts'
import type { MetricCells } from '../metric-cells.ts'
import { mergeSufficient } from '#stats/merge-sufficient.ts'
import { sufficientFromSums } from '#stats/sufficient-from-sums.ts'
import type { Sufficient } from '#stats/sufficient.ts'

export const mixDimensions: readonly MixDimension[] = ['service', 'channel', 'customerType', 'hourBand']

/** Whether a request was answered would tell the strata that only answers have, so those are left out where any was not. */
export function dimensionsOf({ cells }: Pick<MetricCells, 'cells'>): readonly MixDimension[] {
  return cells.some(({ requests = 0 }) => requests > 0) ? ['service', 'channel'] : mixDimensions
}

/** Values of one location in one kind of interaction. */
export type StratumCell = Sufficient & { readonly location: number; readonly stratum: string }

type Row = MixKey & { readonly sums: readonly Sums[] }

/** One value of mixSums by location and stratum. Strata are made of those dimensions that differ at all; unknown is a value too. */
export function strataOf(
  rows: readonly Row[],
  which: number,
  asked: readonly MixDimension[] = mixDimensions,
): { dimensions: MixDimension[]; cells: StratumCell[] } {
  const present = rows.filter(({ sums }) => sums[which]!.n > 0)
  const dimensions = asked.filter(dimension => new Set(present.map(row => row[dimension])).size > 1)
  const key = (row: Row) => JSON.stringify(dimensions.map(dimension => row[dimension]))
  const groups = Map.groupBy(present, row => `${row.location}/${key(row)}`)
  const cells = Array.from(groups.values(), group => ({
    location: group[0]!.location,
    stratum: key(group[0]!),
    ...mergeSufficient(group.map(({ sums }) => sufficientFromSums(sums[which]!))),
  }))
  return { dimensions, cells }
}
