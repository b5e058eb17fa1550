import type { PeerWaits } from '#contract/reports/location-pack.ts'
import { cellSums, waitKindsBySize } from '#db/queries/cells.ts'
import { type WaitBucket, waitBuckets } from '#db/queries/waits.ts'
import type { Db } from '#db/schema.ts'
import type { Chosen } from '../../selection.ts'
import { mostExactValues } from '../../wait-quantiles.ts'
import { drawnOfBuckets, waitFigures } from '../../waits.ts'

/** Waits of some of the locations together; null where they have none. */
export type WaitsOfOthers = (others: readonly number[]) => Promise<PeerWaits | null>

/**
 * What tells the waits of any locations of a selection together, as waitFigures does: counted by location and bucket once, rather than
 * read from nearly all rows again for each location that the others are set beside.
 */
export async function waitsOfOthers(db: Db, all: Chosen, exactUpTo = mostExactValues): Promise<WaitsOfOthers> {
  const kinds = await Promise.all((await waitKindsBySize(db, all)).map(({ kind }) => countsOf(db, all, kind)))
  const buckets = new Map<number, Promise<WaitBucket[]>>()
  const bucketsOf = (kind: number) => {
    const known = buckets.get(kind) ?? waitBuckets(db, { chosen: all, kind, by: ['location'] })
    buckets.set(kind, known)
    return known
  }
  return async others => {
    const [usual] = kinds
      .map(({ kind, counts }) => ({ kind, n: sumOf(others, counts) }))
      .sort((a, b) => b.n - a.n || a.kind - b.kind)
    if (usual === undefined || usual.n === 0) return null
    const { kind, n } = usual
    if (n <= exactUpTo || all.providerIds !== null) return waitFigures(db, { ...all, locationIds: [...others] }, { exactUpTo })
    return { n, ...drawnOfBuckets(servedBy(new Set(others), await bucketsOf(kind)), n) }
  }
}

async function countsOf(db: Db, chosen: Chosen, waitKind: number) {
  const sums = await cellSums(db, { chosen, by: ['location'], columns: ['wait_n'], waitKind })
  return { kind: waitKind, counts: new Map(sums.map(({ location, wait_n: n }) => [location, n])) }
}

function sumOf(locations: readonly number[], counts: ReadonlyMap<number, number>): number {
  return locations.reduce((sum, location) => sum + (counts.get(location) ?? 0), 0)
}

/** Those served of some locations, by bucket in order. */
function servedBy(locations: ReadonlySet<number>, rows: readonly WaitBucket[]): [number, number][] {
  const found = new Map<number, number>()
  for (const { location, bucket, served } of rows)
    if (served > 0 && locations.has(location)) found.set(bucket, (found.get(bucket) ?? 0) + served)
  return [...found].sort(([a], [b]) => a - b)
}
