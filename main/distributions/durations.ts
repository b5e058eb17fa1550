import type { Grouping } from '#contract/scores.ts'
import { cellSums } from '#db/queries/cells.ts'
import type { Chosen } from '#db/queries/chosen.ts'
import { durationBuckets, type DurationGrain, durationRows } from '#db/queries/durations.ts'
import { waitBuckets } from '#db/queries/waits.ts'
import type { Duration } from '#db/queries/weekly-durations.ts'
import type { Db } from '#db/schema.ts'
import { middleOf } from '#stats/log-histogram.ts'
import { groupKey } from '../groups.ts'
import { type Method, mostExactValues } from '../wait-quantiles.ts'

export interface DurationQuery {
  readonly metric: Duration
  readonly chosen: Chosen
  readonly by: Grouping
  readonly waitKind: number | undefined
  readonly exactUpTo?: number | undefined
}

export function durationGrains(by: Grouping): DurationGrain[] {
  if (by === 'region') return []
  return by === 'location' ? ['location'] : ['location', 'provider']
}

/**
 * Durations in seconds, ascending, by the key of their group. Above 250,000 values they stand for their buckets of a histogram,
 * so that everything computed from them is within 1 %.
 */
export async function sortedDurations(
  db: Db,
  query: DurationQuery,
): Promise<{ method: Method; groups: Map<string, Float64Array> }> {
  const { metric, chosen, by, waitKind, exactUpTo = mostExactValues } = query
  const column = `${metric}_n` as const
  const [sums] = await cellSums(db, { chosen, by: [], columns: [column], ...(waitKind === undefined ? {} : { waitKind }) })
  if ((sums?.[column] ?? 0) <= exactUpTo) {
    const rows = await durationRows(db, { metric, chosen, by: durationGrains(by), waitKind })
    const groups = Map.groupBy(rows, groupKey)
    return { method: 'exact', groups: mapped(groups, own => Float64Array.from(own, row => row.seconds).sort()) }
  }
  const groups = Map.groupBy(await bucketRows(db, query), groupKey)
  return { method: 'histogram', groups: mapped(groups, valuesOfBuckets) }
}

type BucketRow = { location: number; provider: number; bucket: number; n: number }

/** From the roll-up where it knows the groups, else counted from the rows. */
async function bucketRows(db: Db, { metric, chosen, by, waitKind }: DurationQuery): Promise<BucketRow[]> {
  const grains = durationGrains(by)
  if (metric !== 'wait' || waitKind === undefined || by === 'provider' || chosen.providerIds !== null)
    return durationBuckets(db, { metric, chosen, by: grains, waitKind })
  const rows = await waitBuckets(db, { chosen, kind: waitKind, by: by === 'location' ? ['location'] : [] })
  return rows.flatMap(({ location, bucket, served }) => (served > 0 ? [{ location, provider: 0, bucket, n: served }] : []))
}

/** Rows come in order of their buckets. */
function valuesOfBuckets(rows: readonly BucketRow[]): Float64Array {
  const values = new Float64Array(rows.reduce((sum, { n }) => sum + n, 0))
  let at = 0
  for (const { bucket, n } of rows) {
    values.fill(middleOf(bucket), at, at + n)
    at += n
  }
  return values
}

function mapped<A, B>(groups: ReadonlyMap<string, A>, change: (value: A) => B): Map<string, B> {
  return new Map(Array.from(groups, ([key, value]) => [key, change(value)]))
}
