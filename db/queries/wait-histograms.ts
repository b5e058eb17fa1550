import { sql } from 'kysely'
import type { Db } from '../schema.ts'
import { addWaits, type WaitGroup } from '../packed-waits.ts'
import type { BucketCount, BucketCounts } from '../wait-buckets.ts'
import { weekOf } from './week-of.ts'
import { type Chosen, inChosen } from './chosen.ts'
import { heldBlocks } from './held-blocks.ts'
import { heldHistograms } from './held-histograms.ts'
import { isChosenMix } from './is-chosen-mix.ts'

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
  const held = await heldBlocks(db)
  return held ? heldHistograms(held, { ...query, chosen: { ...query.chosen, providerIds: null } }) : storedHistograms(db, query)
}

async function storedHistograms(db: Db, { chosen, waitKind, by }: HistogramQuery): Promise<WaitHistogram[]> {
  const location = by.includes('location') ? sql.ref('wait_histogram.location_id') : sql`0`
  const day = sql.ref('wait_histogram.day')
  const week = by.includes('week') ? weekOf(day) : by.includes('day') ? day : sql`0`
  const stored = await sql<StoredHistogram>`select ${location} as "location", ${week} as "week", wait_histogram.waits as "waits"
    from wait_histogram where ${inChosen('wait_histogram', chosen)}`.execute(db)
  const isWanted = (group: WaitGroup) => (waitKind === undefined || group.waitKind === waitKind) && isChosenMix(group, chosen)
  return merged(stored.rows, isWanted)
}

interface StoredHistogram {
  readonly location: number
  readonly week: number
  readonly waits: Uint8Array
}

function merged(rows: readonly StoredHistogram[], isWanted: (group: WaitGroup) => boolean): WaitHistogram[] {
  const groups = new Map<string, { location: number; week: number; counts: BucketCounts }>()
  for (const { location, week, waits } of rows) {
    const key = `${location} ${week}`
    let group = groups.get(key)
    if (!group) groups.set(key, (group = { location, week, counts: new Map() }))
    addWaits(group.counts, waits, isWanted)
  }
  return [...groups.values()]
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
    .filter(({ buckets }) => buckets.length > 0)
}
