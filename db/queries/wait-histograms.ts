import { sql } from 'kysely'
import type { Db } from '../schema.ts'
import { addWaits, type WaitGroup } from '../packed-waits.ts'
import type { BucketCount, BucketCounts } from '../wait-buckets.ts'
import { weekOf } from './week-of.ts'
import { type Chosen, inChosen } from './chosen.ts'
import { isChosenMix } from './is-chosen-mix.ts'

interface Query {
  readonly chosen: Chosen
  /** Undefined = all kinds together. */
  readonly waitKind?: number | undefined
  readonly by: readonly ('location' | 'week' | 'day')[]
}

export interface HistogramBucket extends BucketCount {
  readonly location: number
  /** Or day, where that was asked for. */
  readonly week: number
  readonly bucket: number
}

/** Waits per bucket of the roll-up, in order of location, week and bucket; a grain not asked for is 0. It does not know providers. */
export async function waitHistograms(db: Db, { chosen, waitKind, by }: Query): Promise<HistogramBucket[]> {
  const location = by.includes('location') ? sql.ref('wait_histogram.location_id') : sql`0`
  const day = sql.ref('wait_histogram.day')
  const week = by.includes('week') ? weekOf(day) : by.includes('day') ? day : sql`0`
  const stored = await sql<StoredHistogram>`select ${location} as "location", ${week} as "week", wait_histogram.waits as "waits"
    from wait_histogram where ${inChosen('wait_histogram', chosen)}`.execute(db)
  const isWanted = (group: Omit<WaitGroup, 'buckets'>) =>
    (waitKind === undefined || group.waitKind === waitKind) && isChosenMix(group, chosen)
  return merged(stored.rows, isWanted)
}

interface StoredHistogram {
  readonly location: number
  readonly week: number
  readonly waits: Uint8Array
}

function merged(rows: readonly StoredHistogram[], isWanted: (group: WaitGroup) => boolean): HistogramBucket[] {
  const groups = new Map<string, { location: number; week: number; counts: BucketCounts }>()
  for (const { location, week, waits } of rows) {
    const key = `${location} ${week}`
    let group = groups.get(key)
    if (!group) groups.set(key, (group = { location, week, counts: new Map() }))
    addWaits(group.counts, waits, isWanted)
  }
  return [...groups.values()]
    .sort((a, b) => a.location - b.location || a.week - b.week)
    .flatMap(({ location, week, counts }) =>
      [...counts].sort(([a], [b]) => a - b).map(([bucket, count]) => ({ location, week, bucket, ...count })),
    )
}
