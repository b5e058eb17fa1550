import { setImmediate } from 'node:timers/promises'
import { cellSums } from '#db/queries/cells.ts'
import { heldQualityOf } from '#db/queries/held-quality.ts'
import { type QualityDay, qualityDays } from '#db/queries/quality-days.ts'
import type { Db } from '#db/schema.ts'
import type { Chosen } from '../selection.ts'

interface Kept {
  readonly stamp: string
  readonly days: readonly QualityDay[]
}

/** Counts kept per open store: location and question; more than so many days in all are forgotten. */
const kept = new WeakMap<Db, Map<string, Kept>>()
const MOST_DAYS = 200_000

/**
 * Counts of each day of the chosen locations. They come from the visits that are held in memory; where these do not tell them, from the rows, read once
 * and kept until the roll-up of the location says that its rows have changed. Between two locations other questions are answered then.
 */
export async function dayCounts(
  db: Db,
  { chosen, promise }: { chosen: Chosen; promise: number | undefined },
): Promise<Map<number, readonly QualityDay[]>> {
  const known = keptOf(db)
  const held = await heldQualityOf(db, chosen, promise)
  const found = new Map<number, readonly QualityDay[]>()
  for (const { location, n, hash_low, hash_high } of await cellSums(db, { chosen, by: ['location'], columns: stampColumns })) {
    const told = held?.get(location)
    if (told) {
      found.set(location, told)
      continue
    }
    const here = { ...chosen, locationIds: [location] }
    const key = JSON.stringify([here, promise ?? null])
    const stamp = [n, hash_low, hash_high].join()
    let counts = known.get(key)
    if (counts?.stamp !== stamp) {
      await setImmediate()
      counts = { stamp, days: await qualityDays(db, here, promise) }
      keep(known, key, counts)
    }
    found.set(location, counts.days)
  }
  return found
}
const stampColumns = ['n', 'hash_low', 'hash_high'] as const

function keptOf(db: Db): Map<string, Kept> {
  const known = kept.get(db) ?? new Map<string, Kept>()
  kept.set(db, known)
  return known
}

/** The oldest go first. */
function keep(known: Map<string, Kept>, key: string, counts: Kept): void {
  known.delete(key)
  known.set(key, counts)
  let days = [...known.values()].reduce((sum, each) => sum + each.days.length, 0)
  for (const [oldest, each] of known) {
    if (days <= MOST_DAYS || oldest === key) break
    known.delete(oldest)
    days -= each.days.length
  }
}
