import type { Db } from '../schema.ts'
import type { BucketCount, BucketCounts } from '../wait-buckets.ts'
import type { Chosen } from './chosen.ts'
import { heldBlocks } from './held-blocks.ts'
import { heldHistograms } from './held-histograms.ts'
import { histogramsOfMixes } from './mix-histograms.ts'
import { sortedHistograms } from './sorted-waits.ts'
import { visitParts } from './visit-parts.ts'

export interface HistogramQuery {
  readonly chosen: Chosen
  /** Undefined = all kinds together. */
  readonly waitKind?: number | undefined
  readonly by: readonly ('location' | 'week' | 'day')[]
}

/** Waits of one group by the buckets that have any, in their order. */
export interface WaitHistogram {
  readonly location: number
  /** Or day, where that was asked for. */
  readonly week: number
  readonly buckets: Uint16Array
  readonly served: Uint32Array
  readonly gaveUp: Uint32Array
}

export interface HistogramBucket extends BucketCount {
  readonly location: number
  readonly week: number
  readonly bucket: number
}

/** Waits per bucket of the roll-up, in order of location, week and bucket; a grain not asked for is 0. It does not know providers. */
export async function waitHistograms(db: Db, query: HistogramQuery): Promise<HistogramBucket[]> {
  return (await groupedHistograms(db, query)).flatMap(({ location, week, buckets, served, gaveUp }) =>
    Array.from(buckets, (bucket, i) => ({ location, week, bucket, served: served[i]!, gaveUp: gaveUp[i]! })),
  )
}

/** The same by group. */
export async function groupedHistograms(db: Db, query: HistogramQuery): Promise<WaitHistogram[]> {
  const asked = { ...query, chosen: { ...query.chosen, providerIds: null } }
  const whole = await heldBlocks(db)
  if (whole) {
    const time = (['week', 'day'] as const).find(grain => query.by.includes(grain))
    if (time === undefined) return histogramsOfMixes(whole, asked) ?? heldHistograms(whole, asked)
    if (!query.by.includes('location')) return heldHistograms(whole, asked)
    return sortedHistograms(whole, { chosen: asked.chosen, waitKind: query.waitKind, by: time })
  }
  const parts: WaitHistogram[][] = []
  for await (const held of visitParts(db, asked.chosen)) parts.push(heldHistograms(held, asked))
  return parts.length === 1 ? parts[0]! : merged(parts.flat())
}

/** Of all parts together; a group may have waits in several of them. */
function merged(groups: readonly WaitHistogram[]): WaitHistogram[] {
  const found = new Map<string, { readonly location: number; readonly week: number; readonly counts: BucketCounts }>()
  for (const { location, week, buckets, served, gaveUp } of groups) {
    const key = `${location} ${week}`
    const { counts } = found.get(key) ?? { counts: new Map<number, BucketCount>() }
    found.set(key, { location, week, counts })
    for (const [i, bucket] of buckets.entries()) {
      const known = counts.get(bucket) ?? { served: 0, gaveUp: 0 }
      counts.set(bucket, { served: known.served + served[i]!, gaveUp: known.gaveUp + gaveUp[i]! })
    }
  }
  return [...found.values()]
    .sort((a, b) => a.location - b.location || a.week - b.week)
    .map(({ location, week, counts }) => {
      const filled = [...counts].sort(([a], [b]) => a - b)
      return {
        location,
        week,
        buckets: Uint16Array.from(filled, ([bucket]) => bucket),
        served: Uint32Array.from(filled, ([, { served }]) => served),
        gaveUp: Uint32Array.from(filled, ([, { gaveUp }]) => gaveUp),
      }
    })
}
