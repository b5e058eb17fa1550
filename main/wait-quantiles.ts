import { cellSums } from '#db/queries/cells.ts'
import type { Chosen } from '#db/queries/chosen.ts'
import { type WaitGrain, waitBuckets, waitRows } from '#db/queries/waits.ts'
import type { Db } from '#db/schema.ts'
import { histogramQuantile } from '#stats/histogram-quantile.ts'
import { quantile } from '#stats/quantile.ts'
import { usualWaitKind } from './metric-cells.ts'

/** Up to so many values quantiles are read from the values themselves, beyond it from the histogram roll-up. */
export const mostExactValues = 250_000

export type Method = 'exact' | 'histogram'

/** Median and 90th percentile (type 7) of recorded waits of served interactions, in seconds; a grain not asked for is 0. */
export interface WaitQuantiles {
  readonly location: number
  readonly week: number
  readonly n: number
  readonly median: number
  readonly p90: number
}

/** Quantiles of waits by location and week, of the kind of wait that the selection has most of. */
export async function waitQuantiles(
  db: Db,
  { chosen, by, exactUpTo }: { chosen: Chosen; by: readonly WaitGrain[]; exactUpTo?: number },
): Promise<{ method: Method; groups: WaitQuantiles[] }> {
  const kind = await usualWaitKind(db, chosen)
  if (kind === undefined) return { method: 'exact', groups: [] }
  const method = await waitMethod(db, { chosen, kind, exactUpTo })
  return { method, groups: await (method === 'exact' ? fromValues : fromBuckets)(db, { chosen, kind, by }) }
}

/** Exact for up to 250,000 waits, and for a selection of people, whom the histogram does not know. */
export async function waitMethod(
  db: Db,
  { chosen, kind, exactUpTo = mostExactValues }: { chosen: Chosen; kind: number; exactUpTo?: number | undefined },
): Promise<Method> {
  const [sums] = await cellSums(db, { chosen, by: [], columns: ['wait_n'], waitKind: kind })
  return (sums?.wait_n ?? 0) <= exactUpTo || chosen.providerIds !== null ? 'exact' : 'histogram'
}

type Query = { chosen: Chosen; kind: number; by: readonly WaitGrain[] }

async function fromValues(db: Db, query: Query): Promise<WaitQuantiles[]> {
  const served = (await waitRows(db, query)).filter(row => row.gaveUp === 0)
  const groups = Map.groupBy(served, ({ location, week }) => `${location}/${week}`)
  return [...groups.values()].map(rows => {
    const sorted = Float64Array.from(rows, row => row.wait).sort()
    const { location, week } = rows[0]!
    return { location, week, n: sorted.length, median: quantile(sorted, 0.5)!, p90: quantile(sorted, 0.9)! }
  })
}

async function fromBuckets(db: Db, query: Query): Promise<WaitQuantiles[]> {
  const served = (await waitBuckets(db, query)).filter(row => row.served > 0)
  const groups = Map.groupBy(served, ({ location, week }) => `${location}/${week}`)
  return [...groups.values()].map(rows => {
    const counts = rows.map(row => [row.bucket, row.served] as const)
    const { location, week } = rows[0]!
    const n = rows.reduce((sum, row) => sum + row.served, 0)
    return { location, week, n, median: histogramQuantile(counts, 0.5)!, p90: histogramQuantile(counts, 0.9)! }
  })
}
