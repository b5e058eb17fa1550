import type Database from 'better-sqlite3'
import { idsPerImport } from '../interaction-ids.ts'
import { unpackKeys } from './day-keys.ts'
import { rankOf, type Version, versionReader, wins } from './versions.ts'

/**
 * A file that has several rows of one key brings in the one that stands over the others, which are withdrawn. Where such come back out of a
 * page that was given up, they go again.
 */
export function dropWithdrawn(raw: Database.Database): void {
  const days = raw.prepare<[], { importId: number; day: number }>(
    `select first_id / ${idsPerImport} as importId, local_day as day from interaction_run group by 1, 2`,
  )
  const runs = raw.prepare<[number, number], { first_id: number; keys: Buffer }>(
    `select first_id, keys from interaction_run where local_day = ? and first_id / ${idsPerImport} = ?`,
  )
  const read = versionReader(raw)
  const drop = raw.prepare('delete from interaction_row where id = ?')
  for (const { importId, day } of days.all()) {
    const known = new Map<number, number>()
    for (const { first_id: first, keys } of runs.all(day, importId))
      for (const [i, key] of unpackKeys(keys).entries()) {
        const other = known.get(key)
        known.set(key, other === undefined ? first + i : lasting([other, first + i], { read, drop }))
      }
  }
}

interface Rows {
  readonly read: (id: number) => Version | null
  readonly drop: Database.Statement
}

/** Drops one of two rows of one key, where both are there. @returns the other */
function lasting([a, b]: readonly [number, number], { read, drop }: Rows): number {
  const [one, other] = [read(a), read(b)]
  if (one === null || other === null) return one === null ? b : a
  const [kept, dropped] = wins(rankOf(one), rankOf(other)) ? [a, b] : [b, a]
  drop.run(dropped)
  return kept
}
